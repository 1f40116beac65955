# The command answers in a few milliseconds; to let a dynamic linker bind fourteen libraries first would add half as
# much again (docs/performance.md). So everything is linked from archives where Debian ships them, and the command wholly
# statically. Where one is missing, or with sanitizers, which need shared libraries, all is linked as usual.

set(LACUNA_STATIC_COMMAND_DEFAULT ${PROJECT_IS_TOP_LEVEL})
if(LACUNA_SANITIZE)
  set(LACUNA_STATIC_COMMAND_DEFAULT OFF)
endif()
option(LACUNA_STATIC_COMMAND "Link the command statically where every library has an archive"
       ${LACUNA_STATIC_COMMAND_DEFAULT})

# Which archive stands for which library; fmt has none in Debian and is made from its headers.
set(archives
    Snappy::snappy=libsnappy.a ZLIB::ZLIB=libz.a lz4::lz4=liblz4.a zstd::zstd=libzstd.a gflags::gflags_shared=libgflags.a
    yaml-cpp=libyaml-cpp.a)
# libedit brings three others along.
set(by_path libbz2.a libutf8proc.a libedit.a libtinfo.a libbsd.a libmd.a libc.a)

set(missing "")
if(LACUNA_STATIC_COMMAND)
  foreach(pair IN LISTS archives by_path)
    string(REGEX REPLACE ".*=" "" file ${pair})
    find_library(LACUNA_${file} NAMES ${file})
    mark_as_advanced(LACUNA_${file})
    if(NOT LACUNA_${file})
      list(APPEND missing ${file})
    endif()
  endforeach()
  if(NOT fmt_VERSION MATCHES "^9\\.")
    list(APPEND missing libfmt.a)
  endif()
  if(missing)
    message(STATUS "The command is linked to shared libraries, for want of ${missing}")
    set(LACUNA_STATIC_COMMAND OFF)
  endif()
endif()

if(LACUNA_STATIC_COMMAND)
  add_library(lacuna_fmt STATIC ${CMAKE_CURRENT_LIST_DIR}/fmt_library.cpp)
  target_include_directories(lacuna_fmt SYSTEM PRIVATE $<TARGET_PROPERTY:fmt::fmt,INTERFACE_INCLUDE_DIRECTORIES>)
  add_dependencies(fmt::fmt lacuna_fmt)
  set(LACUNA_libfmt.a ${PROJECT_BINARY_DIR}/${CMAKE_STATIC_LIBRARY_PREFIX}lacuna_fmt${CMAKE_STATIC_LIBRARY_SUFFIX})
  foreach(pair IN LISTS archives ITEMS fmt::fmt=libfmt.a)
    string(REGEX REPLACE "=.*" "" target ${pair})
    string(REGEX REPLACE ".*=" "" file ${pair})
    get_target_property(configurations ${target} IMPORTED_CONFIGURATIONS)
    set_target_properties(${target} PROPERTIES IMPORTED_LOCATION ${LACUNA_${file}})
    foreach(configuration IN LISTS configurations)
      set_target_properties(${target} PROPERTIES IMPORTED_LOCATION_${configuration} ${LACUNA_${file}})
    endforeach()
  endforeach()
  # These two name their libraries by path.
  get_target_property(uses RocksDB::rocksdb INTERFACE_LINK_LIBRARIES)
  string(REGEX REPLACE "[^;]*/libbz2\\.so" "${LACUNA_libbz2.a}" uses "${uses}")
  set_target_properties(RocksDB::rocksdb PROPERTIES INTERFACE_LINK_LIBRARIES "${uses}")
  set_target_properties(PkgConfig::utf8proc PROPERTIES INTERFACE_LINK_LIBRARIES ${LACUNA_libutf8proc.a})
  set_target_properties(PkgConfig::libedit PROPERTIES INTERFACE_LINK_LIBRARIES
                        "${LACUNA_libedit.a};${LACUNA_libtinfo.a};${LACUNA_libbsd.a};${LACUNA_libmd.a}")
endif()

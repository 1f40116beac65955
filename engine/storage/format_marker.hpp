#pragma once

#include "lacuna/base/result.hpp"

#include <cstdint>
#include <filesystem>

namespace lacuna::storage {

/// The version of everything in a database directory: keys, records, column families.
inline constexpr std::uint32_t format_version = 1;

/// A database directory names itself and its format in a small text file, so that a foreign, older or newer one is
/// told apart before RocksDB touches it.
inline constexpr const char* marker_name = "LACUNA";

enum class MarkerState : std::uint8_t {
    ours,     ///< the marker is there and names a format that this program reads
    missing,  ///< the directory does not exist
    empty,    ///< the directory has nothing in it
};

/// Errors: database-foreign, database-too-old, database-too-new, database-damaged, database-denied.
[[nodiscard]] Result<MarkerState> read_marker(const std::filesystem::path& directory);

/// Writes the marker into an existing directory, durably and atomically.
[[nodiscard]] Status write_marker(const std::filesystem::path& directory);

}  // namespace lacuna::storage

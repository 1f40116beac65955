#include "storage/record.hpp"

#include "storage/serialise.hpp"

#include <fmt/format.h>

#include <exception>
#include <type_traits>

namespace lacuna::storage {
namespace {

template <typename T>
constexpr std::uint16_t version_of = record_version;
template <>
constexpr std::uint16_t version_of<model::Catalogue> = catalogue_version;

template <typename T>
std::string encode_record(const T& content) {
    RecordWriter writer;
    writer(version_of<T>, content);
    if constexpr (std::is_same_v<T, model::Catalogue>) {
        auto roles = content.codebook.forum;
        optional(writer, roles);
        if (roles) {
            for (std::string& attribute : roles->dual_criminality.put_on) {
                writer(attribute);
            }
        }
    }
    return std::move(writer).take();
}

template <typename T>
void read_content(RecordReader& reader, std::uint16_t version, T& content) {
    reader(content);
    if constexpr (std::is_same_v<T, model::Catalogue>) {
        if (version >= 2) {
            optional(reader, content.codebook.forum);
        }
        if (version >= 3 && content.codebook.forum) {
            for (std::string& attribute : content.codebook.forum->dual_criminality.put_on) {
                reader(attribute);
            }
        }
    }
}

Error damaged(std::string_view what, std::string_view why) {
    return Error{.category = ErrorCategory::storage,
                 .code = "database-damaged",
                 .message = fmt::format("the database's record of {} cannot be read: {}", what, why),
                 .advice = "build the database again from its collections (lacuna load), or restore a copy",
                 .place = {},
                 .context = {},
                 .details = {}};
}

Error too_new(std::string_view what, std::uint16_t version, std::uint16_t newest) {
    return Error{.category = ErrorCategory::storage,
                 .code = "database-too-new",
                 .message = fmt::format("the database's record of {} has version {}; this program reads up to {}", what,
                                        version, newest),
                 .advice = "use a newer release of lacuna",
                 .place = {},
                 .context = {},
                 .details = {}};
}

template <typename T>
Result<T> decode_record(std::string_view bytes, std::string_view what) {
    if (bytes.size() > largest_record) {
        return damaged(what, "it is larger than any record may be");
    }
    try {
        RecordReader reader{bytes};
        std::uint16_t version = 0;
        reader(version);
        if (version > version_of<T>) {
            return too_new(what, version, version_of<T>);
        }
        T content;
        read_content(reader, version, content);
        if (version == 0 || reader.bytes_left() != 0) {
            return damaged(what, "bytes are left over or its version is 0");
        }
        return content;
    } catch (const std::exception& failure) {
        return damaged(what, failure.what());
    }
}

}  // namespace

std::string encode(const model::Provision& provision) {
    return encode_record(provision);
}
std::string encode(const model::Catalogue& catalogue) {
    return encode_record(catalogue);
}
std::string encode(const Commit& commit) {
    return encode_record(commit);
}

Result<model::Provision> decode_provision(std::string_view bytes, std::string_view what) {
    return decode_record<model::Provision>(bytes, what);
}
Result<model::Catalogue> decode_catalogue(std::string_view bytes, std::string_view what) {
    return decode_record<model::Catalogue>(bytes, what);
}
Result<Commit> decode_commit(std::string_view bytes, std::string_view what) {
    return decode_record<Commit>(bytes, what);
}

}  // namespace lacuna::storage

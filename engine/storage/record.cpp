#include "storage/record.hpp"

#include "storage/serialise.hpp"

#include <fmt/format.h>

#include <exception>

namespace lacuna::storage {
namespace {

template <typename T>
std::string encode_record(const T& content) {
    RecordWriter writer;
    writer(record_version, content);
    return std::move(writer).take();
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

Error too_new(std::string_view what, std::uint16_t version) {
    return Error{.category = ErrorCategory::storage,
                 .code = "database-too-new",
                 .message = fmt::format("the database's record of {} has version {}; this program reads up to {}", what,
                                        version, record_version),
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
        if (version > record_version) {
            return too_new(what, version);
        }
        T content;
        reader(content);
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

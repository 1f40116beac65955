#pragma once

#include "lacuna/base/result.hpp"
#include "model/catalogue.hpp"
#include "storage/store.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace lacuna::storage {

// Records are a version number (two bytes) and the content as cereal writes it through RecordWriter. Decoders read all
// versions up to their own, refuse others and trailing bytes, and treat every byte as hostile. A record is at most
// 16 MiB.

inline constexpr std::uint16_t record_version = 1;  ///< of commits and provisions
inline constexpr std::uint16_t catalogue_version = 3;
inline constexpr std::size_t largest_record = 16U << 20U;

[[nodiscard]] std::string encode(const model::Provision& provision);
[[nodiscard]] std::string encode(const model::Catalogue& catalogue);
[[nodiscard]] std::string encode(const Commit& commit);

/// Errors: database-damaged (`what` names the record), database-too-new.
[[nodiscard]] Result<model::Provision> decode_provision(std::string_view bytes, std::string_view what);
[[nodiscard]] Result<model::Catalogue> decode_catalogue(std::string_view bytes, std::string_view what);
[[nodiscard]] Result<Commit> decode_commit(std::string_view bytes, std::string_view what);

}  // namespace lacuna::storage

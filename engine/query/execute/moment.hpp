#pragma once

#include <cstdint>
#include <string>

namespace lacuna::query {

/// Milliseconds since 1970-01-01 UTC as ISO 8601 in UTC, to the second: `2026-11-24T18:15:49Z`.
[[nodiscard]] std::string iso_time(std::int64_t milliseconds);

}  // namespace lacuna::query

#pragma once

#include "lacuna/database.hpp"
#include "query/bind/environment.hpp"

namespace lacuna {

/// What statements are bound with, from the caller's options. An error of category usage where a date is none.
[[nodiscard]] Result<query::Environment> environment_of(const QueryOptions& options);

/// The present moment in milliseconds since 1970-01-01 UTC.
[[nodiscard]] std::int64_t now();

}  // namespace lacuna

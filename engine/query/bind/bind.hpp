#pragma once

#include "query/bind/bound_statement.hpp"
#include "query/bind/environment.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace lacuna::query {

/// Resolves every name and type of a statement against the catalogue. Gives the bound statement only while
/// `diagnostics` is empty, of earlier statements too: nothing of a script with a mistake is answered. All independent
/// mistakes of the statement are reported together. Pure.
[[nodiscard]] std::optional<BoundStatement> bind_statement(const grammar::Statement& statement,
                                                           std::shared_ptr<const model::Catalogue> catalogue,
                                                           const Environment& environment,
                                                           std::vector<grammar::Diagnostic>& diagnostics);

/// The moment up to which commits count for the statement (milliseconds since 1970-01-01 UTC, the last of the day of
/// AS KNOWN ON), or nothing without the clause. False after a diagnostic.
[[nodiscard]] bool bind_known_on(const grammar::Statement& statement, const Environment& environment,
                                 std::vector<grammar::Diagnostic>& diagnostics, std::optional<std::int64_t>& known_on);

}  // namespace lacuna::query

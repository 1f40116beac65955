#pragma once

#include "query/bind/bound_statement.hpp"

#include <string>
#include <vector>

namespace lacuna::query {

/// The names of one line of BY, in the order of its keys; empty without BY.
using GroupKey = std::vector<std::string>;

/// The lines that a row on the concept in the jurisdiction belongs to: one, or one for each group of ACROSS that
/// `asked` came in by. `jurisdiction` is the code that the line is to have.
[[nodiscard]] std::vector<GroupKey> group_keys(const BoundStatement& statement, const model::Concept& legal_concept,
                                               const std::string& jurisdiction, const Asked& asked);

}  // namespace lacuna::query

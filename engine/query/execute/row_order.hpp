#pragma once

#include "lacuna/answer.hpp"
#include "query/bind/bound_statement.hpp"

#include <span>
#include <vector>

namespace lacuna::query {

/// Sorts rows by the keys, equal ones staying as they were. A total order for every mixture of values: known ones
/// first (by the order of their type; choices by their list; dates by their first, then their last day; amounts by
/// unit, then size), then absent, not applicable and unknown ones, also where the key is descending.
void sort_rows(std::span<std::vector<Cell>> rows, const std::vector<OrderBy>& keys,
               const std::vector<OutputColumn>& columns);

}  // namespace lacuna::query

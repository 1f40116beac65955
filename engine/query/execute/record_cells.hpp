#pragma once

#include "query/execute/execution.hpp"

namespace lacuna::query {

/// The cells that describe the record itself, in the order of provision_columns(), as of a date.
[[nodiscard]] std::vector<Cell> record_cells(Execution& execution, const Execution::Place& place,
                                             const Standing& standing, const Date& date);

/// Gives a condition on the row what it can ask of the record.
void set_record_columns(RowFacts& facts, const std::vector<Cell>& cells);

}  // namespace lacuna::query

#pragma once

#include "compare/demand.hpp"
#include "lacuna/answer.hpp"
#include "model/provision.hpp"
#include "query/bind/bound_statement.hpp"

#include <string>
#include <vector>

namespace lacuna::query {

[[nodiscard]] Cell text_cell(std::string text);
[[nodiscard]] Cell number_cell(std::size_t number);
[[nodiscard]] Cell date_cell(const Date& date);
[[nodiscard]] Cell names_cell(NameSet names);
[[nodiscard]] Cell nothing_cell();  ///< where there is nothing to say: an open end, no shortfall
[[nodiscard]] Cell unknown_cell(std::string note);
[[nodiscard]] Cell value_cell(const model::Value& value);
/// The verdict's name, with the verdict as flag.
[[nodiscard]] Cell verdict_cell(compare::Verdict verdict);

/// What a condition on the row sees of a cell.
[[nodiscard]] model::Value as_value(const Cell& cell);

[[nodiscard]] Table make_table(std::string id, std::string title, const std::vector<OutputColumn>& columns);

}  // namespace lacuna::query

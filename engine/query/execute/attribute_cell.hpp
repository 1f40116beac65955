#pragma once

#include "query/execute/execution.hpp"

namespace lacuna::query {

/// The value of an attribute with its state, marks and citations; where it is unknown, the note says why.
[[nodiscard]] Cell attribute_cell(Execution& execution, const RowFacts& facts, const std::string& jurisdiction,
                                  const compare::AttributeReference& reference);
/// The same where the facts are those of another date than the statement's.
[[nodiscard]] Cell attribute_cell(Execution& execution, const RowFacts& facts, const std::string& jurisdiction,
                                  const compare::AttributeReference& reference, const Date& date);

}  // namespace lacuna::query

#pragma once

#include "exchange/reading.hpp"
#include "lacuna/grammar/diagnostic.hpp"
#include "model/catalogue.hpp"

#include <functional>
#include <string_view>
#include <vector>

namespace lacuna::exchange {

/// What is wrong with an expression of a demand on the concept: syntax, names and types. The binder of the query
/// language knows, and this folder does not know it. Spans lie in the expression.
using ExpressionCheck = std::function<std::vector<grammar::Diagnostic>(
    const model::Catalogue& catalogue, std::string_view concept_id, std::string_view expression)>;

/// Only the syntax: where the names cannot be known.
[[nodiscard]] std::vector<grammar::Diagnostic> check_syntax(std::string_view expression);

/// Reports what was found in the expression that the node holds. Places are exact where it stands on one line; of one
/// that is folded over several lines the beginning is pointed at and the place is drawn in the details.
void report_in_expression(const Reading& reading, const Node& node, const std::vector<grammar::Diagnostic>& mistakes);

}  // namespace lacuna::exchange

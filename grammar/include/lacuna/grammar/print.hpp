#pragma once

#include "lacuna/grammar/ast.hpp"

#include <string>
#include <string_view>

namespace lacuna::grammar {

/// The canonical form: keywords in capitals, clauses in the order FOR, ACROSS, AGAINST, WHERE, AS OF, AS KNOWN ON,
/// SHOW, ORDER BY, LIMIT, DIFFERENCES ONLY, WITH, one space between words, parentheses only where needed. Parsing it
/// gives the same tree.
[[nodiscard]] std::string print(const Statement& statement);
[[nodiscard]] std::string print(const Script& script);  ///< each statement with `;` and a line end
[[nodiscard]] std::string print(const Expression& expression);
[[nodiscard]] std::string print(const NameList& names);
[[nodiscard]] std::string_view name(ParameterType type);  ///< "date"

/// The canonical form of a whole script with its comments kept in place and long statements broken before clauses
/// (100 columns). The script must parse without diagnostics.
[[nodiscard]] std::string format(std::string_view source, const Script& script);

}  // namespace lacuna::grammar

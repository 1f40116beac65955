#pragma once

#include "lacuna/grammar/ast.hpp"
#include "lacuna/grammar/diagnostic.hpp"
#include "lacuna/grammar/parse.hpp"

#include <vector>

namespace lacuna::grammar {

/// What is true of every tree that leaves the parser and is easier said of the tree than in the grammar: lists within
/// their bound, whole numbers after LIMIT. The height of the tree has been bounded by the parser.
void check(const Statement& statement, const ParseLimits& limits, std::vector<Diagnostic>& diagnostics);
void check(const Expression& expression, const ParseLimits& limits, std::vector<Diagnostic>& diagnostics);

}  // namespace lacuna::grammar

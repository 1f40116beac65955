#pragma once

#include "lacuna/grammar/ast.hpp"
#include "lacuna/grammar/diagnostic.hpp"
#include "tree.hpp"

#include <vector>

namespace lacuna::grammar {

/// The public statement, each clause in its place. Adds a diagnostic for each clause that is given twice or that the
/// verb does not take.
[[nodiscard]] Statement arrange(StatementTree tree, std::vector<Diagnostic>& diagnostics);

}  // namespace lacuna::grammar

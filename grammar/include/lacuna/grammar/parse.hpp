#pragma once

#include "lacuna/grammar/ast.hpp"
#include "lacuna/grammar/diagnostic.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace lacuna::grammar {

/// Bounds on what comes from outside. Beyond one of them there is a diagnostic, never a crash.
struct ParseLimits {
    std::size_t bytes = 1 << 20;     ///< of the script
    std::size_t depth = 64;          ///< of nested parentheses, NOTs, sets and calls
    std::size_t list_items = 1'000;  ///< of any one list
    std::size_t statements = 1'000;
    std::size_t diagnostics = 20;  ///< reported of one script
};

/// Either a tree or at least one error. Parsing goes on behind the next `;` after a mistake, so that independent
/// mistakes are all found.
struct ParsedScript {
    Script script;
    std::vector<Diagnostic> diagnostics;

    [[nodiscard]] bool is_valid() const { return diagnostics.empty(); }
};

/// Pure and thread-safe; linear in the length for all but pathological input, which `limits` bound.
[[nodiscard]] ParsedScript parse_script(std::string_view source, const ParseLimits& limits = {});

struct ParsedExpression {
    Expression expression;
    std::vector<Diagnostic> diagnostics;

    [[nodiscard]] bool is_valid() const { return diagnostics.empty(); }
};

/// An expression alone, as baselines hold them.
[[nodiscard]] ParsedExpression parse_expression(std::string_view source, const ParseLimits& limits = {});

struct ParsedLiteral {
    Expression literal;  ///< one of the literal nodes
    std::vector<Diagnostic> diagnostics;

    [[nodiscard]] bool is_valid() const { return diagnostics.empty(); }
};

/// A literal alone, as parameters are given on the command line; a bare year is a number here.
[[nodiscard]] ParsedLiteral parse_literal(std::string_view source);

struct ParsedNames {
    NameList names;
    std::vector<Diagnostic> diagnostics;

    [[nodiscard]] bool is_valid() const { return diagnostics.empty(); }
};

/// Names separated by commas, as parameters are given on the command line: `eu, western_balkans`, `csam.*`.
[[nodiscard]] ParsedNames parse_names(std::string_view source);

}  // namespace lacuna::grammar

#pragma once

#include "lacuna/grammar/ast.hpp"

#include <string>
#include <vector>

namespace lacuna::grammar {

/// The verb with what it is about, or one clause, in canonical form; print() joins them, format() breaks lines
/// between them.
struct Part {
    std::string text;
    Span span;
};

/// In canonical order, the verb first.
[[nodiscard]] std::vector<Part> parts_of(const Statement& statement);

}  // namespace lacuna::grammar

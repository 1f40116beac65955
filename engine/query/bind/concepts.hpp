#pragma once

#include "query/bind/environment.hpp"

#include <optional>
#include <vector>

namespace lacuna::query {

/// The concepts of FOR in order of mention, those of a pattern in the codebook's order, each once; all of them
/// without the clause. Nothing after a diagnostic.
[[nodiscard]] std::optional<std::vector<const model::Concept*>> bind_concepts(
    const Binding& binding, const std::optional<grammar::ForClause>& clause);

/// The concept of that name; null after a diagnostic.
[[nodiscard]] const model::Concept* find_concept(const Binding& binding, const grammar::Name& name);

}  // namespace lacuna::query

#pragma once

#include "query/bind/bound_statement.hpp"
#include "query/bind/environment.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace lacuna::query {

/// The demands of a baseline that concern the concepts (all where none is given), their expressions bound. A demand
/// that cannot be bound is a mistake of the collection, reported at the span. Null after a diagnostic.
[[nodiscard]] std::shared_ptr<const BoundBaseline> bind_baseline(const Binding& binding,
                                                                 const model::Baseline& baseline,
                                                                 const std::vector<const model::Concept*>& concepts,
                                                                 grammar::Span span);

/// A baseline that the script defines, its demands bound with their places in the script. Null after a diagnostic.
[[nodiscard]] std::shared_ptr<const BoundBaseline> bind_defined_baseline(
    const Binding& binding, const grammar::DefineBaseline& definition,
    const std::vector<const model::Concept*>& concepts = {});

/// What is wrong with an expression of a demand on the concept, which must be in the catalogue's codebook: syntax, names
/// and types. Spans lie in the expression. Pure.
[[nodiscard]] std::vector<grammar::Diagnostic> mistakes_in_demand(const model::Catalogue& catalogue,
                                                                  std::string_view concept_id,
                                                                  std::string_view expression);

}  // namespace lacuna::query

#pragma once

#include "query/bind/bound_statement.hpp"
#include "query/bind/environment.hpp"

#include <memory>

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

}  // namespace lacuna::query

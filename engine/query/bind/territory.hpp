#pragma once

#include "query/bind/bound_statement.hpp"
#include "query/bind/environment.hpp"

#include <optional>
#include <vector>

namespace lacuna::query {

/// The jurisdictions of ACROSS in order of mention, groups as of the date, each once. Without the clause or with
/// `all`: every jurisdiction that is no part of another. A group without members is a warning, not a mistake.
/// Nothing after a diagnostic.
[[nodiscard]] std::optional<Territory> bind_territory(const Binding& binding,
                                                      const std::optional<grammar::AcrossClause>& clause,
                                                      const Date& as_of);

/// The groups that ACROSS names, where only their members can make it come to something else on another date. Nothing
/// where a parameter or a definition stands in it: that may be anything.
[[nodiscard]] std::optional<std::vector<const model::Group*>> groups_named(
    const Binding& binding, const std::optional<grammar::AcrossClause>& clause);

/// The codes, aliases and groups that ACROSS understands, for suggestions.
[[nodiscard]] std::vector<std::string> territory_names(const model::Catalogue& catalogue);

/// The jurisdiction with those that make its law.
[[nodiscard]] Asked with_lawmakers(const model::Catalogue& catalogue, const model::Jurisdiction& jurisdiction);

}  // namespace lacuna::query

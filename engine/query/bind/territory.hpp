#pragma once

#include "query/bind/bound_statement.hpp"
#include "query/bind/environment.hpp"

#include <optional>

namespace lacuna::query {

/// The jurisdictions of ACROSS in order of mention, groups as of the date, each once. Without the clause or with
/// `all`: every jurisdiction that is no part of another. A group without members is a warning, not a mistake.
/// Nothing after a diagnostic.
[[nodiscard]] std::optional<Territory> bind_territory(const Binding& binding,
                                                      const std::optional<grammar::AcrossClause>& clause,
                                                      const Date& as_of);

/// Whether ACROSS certainly comes to the same on both dates, warnings included: it names jurisdictions, and groups that
/// have the same members. Far cheaper than to bind it twice.
[[nodiscard]] bool has_same_members(const Binding& binding, const std::optional<grammar::AcrossClause>& clause,
                                    const Date& first, const Date& second);

/// The codes, aliases and groups that ACROSS understands, for suggestions.
[[nodiscard]] std::vector<std::string> territory_names(const model::Catalogue& catalogue);

/// The jurisdiction with those that make its law.
[[nodiscard]] Asked with_lawmakers(const model::Catalogue& catalogue, const model::Jurisdiction& jurisdiction);

}  // namespace lacuna::query

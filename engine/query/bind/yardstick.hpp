#pragma once

#include "query/bind/bound_statement.hpp"
#include "query/bind/environment.hpp"

#include <optional>

namespace lacuna::query {

/// What AGAINST names: a jurisdiction, a baseline or a statistic of the rows. `verb` is named in mistakes.
[[nodiscard]] std::optional<Yardstick> bind_yardstick(const Binding& binding,
                                                      const std::optional<grammar::AgainstClause>& clause,
                                                      const std::vector<const model::Concept*>& concepts,
                                                      std::string_view verb);

/// The baseline of GAPS or TREND, which must be there; `place` is where its absence is shown. `concepts` restricts the
/// demands.
[[nodiscard]] std::optional<Yardstick> bind_baseline_yardstick(const Binding& binding,
                                                               const std::optional<grammar::AgainstClause>& clause,
                                                               const std::vector<const model::Concept*>& concepts,
                                                               std::string_view verb, grammar::Span place);

[[nodiscard]] std::string_view name(Statistic statistic);

}  // namespace lacuna::query

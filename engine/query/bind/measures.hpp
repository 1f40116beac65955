#pragma once

#include "query/bind/bound_statement.hpp"
#include "query/bind/environment.hpp"
#include "query/bind/expressions.hpp"

#include <string_view>
#include <vector>

namespace lacuna::query {

[[nodiscard]] std::string_view name(Measure::Function function);

/// The names of all measures, for suggestions.
[[nodiscard]] std::vector<std::string> measure_names();

/// `count()`, `share(condition)`, `median(attribute)` …; nothing after a diagnostic.
[[nodiscard]] std::optional<Measure> bind_measure(const Binding& binding, const Scope& scope,
                                                  const grammar::Expression& written);

/// The columns of measures: each with the number of rows that it is made of behind it, and, as a detail, of those that
/// could not enter.
[[nodiscard]] std::vector<OutputColumn> measure_columns(const std::vector<Measure>& measures);

}  // namespace lacuna::query

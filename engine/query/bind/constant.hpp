#pragma once

#include "query/bind/environment.hpp"

#include <optional>

namespace lacuna::query {

/// The value of an expression that asks nothing of the law, such as `today - 5 years`; nothing after a diagnostic,
/// also where the value is of another type or has no exact form.
[[nodiscard]] std::optional<Scalar> bind_constant(const Binding& binding, const grammar::Expression& expression,
                                                  Type wanted);

/// What can be said of a definition's expression before it is used: its names exist, and its types go together.
void check_definition(const Binding& binding, const grammar::Expression& expression);

}  // namespace lacuna::query

#pragma once

// Functions that put the parts of an expression together; the grammar names them with made_by().

#include "state.hpp"
#include "tree.hpp"

namespace lacuna::grammar {

/// A number, a duration or an amount of money.
[[nodiscard]] ExpressionNode make_quantity(Quantity quantity, Span span, State& state);

/// A duration where nothing else can stand; a number without a unit is complained of.
[[nodiscard]] DurationLiteral make_duration(const Quantity& quantity, Span span, State& state);

/// An attribute or a call.
[[nodiscard]] ExpressionNode make_reference(Reference reference, Span span, State& state);

[[nodiscard]] AttributeName make_attribute(Reference reference, Span span, State& state);
[[nodiscard]] Expression make_member(Name name, Span span, State& state);

[[nodiscard]] Expression make_negation(Expression operand, Span span, State& state);
[[nodiscard]] Expression make_sum(Sum sum, Span span, State& state);
[[nodiscard]] Expression make_comparison(Comparison comparison, Span span, State& state);

/// Chains become one node, through parentheses too: they change nothing there.
[[nodiscard]] Expression make_conjunction(std::vector<Expression> operands, Span span, State& state);
[[nodiscard]] Expression make_disjunction(std::vector<Expression> operands, Span span, State& state);

}  // namespace lacuna::grammar

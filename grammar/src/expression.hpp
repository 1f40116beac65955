#pragma once

// Expressions. From the loosest to the tightest: OR, AND, NOT, one comparison, `+` and `-`, a value.

#include "context.hpp"
#include "tree.hpp"

namespace lacuna::grammar {

using expression_rule = x3::rule<struct expression_id, Expression>;
using argument_rule = x3::rule<struct argument_id, Expression>;

inline const expression_rule expression = "expression";
/// What a parameter can stand for: a literal or a set.
inline const argument_rule argument = "argument";

BOOST_SPIRIT_DECLARE(expression_rule, argument_rule)

}  // namespace lacuna::grammar

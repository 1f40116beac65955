#pragma once

// Literals, names and dates: what both expressions and clauses are made of.

#include "context.hpp"
#include "tree.hpp"

namespace lacuna::grammar {

using literal_rule = x3::rule<struct literal_id, Expression>;
using column_rule = x3::rule<struct column_id, AttributeName>;
using jurisdiction_rule = x3::rule<struct jurisdiction_id, JurisdictionName>;
using date_rule = x3::rule<struct date_id, DateOperand>;
using duration_rule = x3::rule<struct duration_operand_id, DurationOperand>;
using count_rule = x3::rule<struct count_id, CountOperand>;

/// Any literal.
inline const literal_rule literal = "literal";
/// An attribute's name in a list of columns, with or without its concept.
inline const column_rule column = "column";
inline const jurisdiction_rule jurisdiction = "jurisdiction";
/// A date where only a date can stand: a bare year is one.
inline const date_rule date_operand = "date";
inline const duration_rule duration_operand = "duration";
inline const count_rule count_operand = "count";

BOOST_SPIRIT_DECLARE(literal_rule, column_rule, jurisdiction_rule, date_rule, duration_rule, count_rule)

}  // namespace lacuna::grammar

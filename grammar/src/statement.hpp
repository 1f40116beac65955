#pragma once

#include "context.hpp"
#include "tree.hpp"

namespace lacuna::grammar {

using statement_rule = x3::rule<struct statement_id, StatementTree>;

/// One statement without its `;`: a verb, what it is about, and clauses of any kind in any order.
inline const statement_rule statement = "statement";

BOOST_SPIRIT_DECLARE(statement_rule)

}  // namespace lacuna::grammar

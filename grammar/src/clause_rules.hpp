#pragma once

#include "context.hpp"
#include "tree.hpp"

namespace lacuna::grammar {

using clause_rule = x3::rule<struct clause_id, ClauseTree>;
using left_date_rule = x3::rule<struct left_date_id, DateClause>;

/// One clause of any kind; which of them the verb takes is decided later, with better words.
inline const clause_rule clause = "clause";
/// The date of the first side of DIFF.
inline const left_date_rule left_date = "AS OF";

BOOST_SPIRIT_DECLARE(clause_rule, left_date_rule)

}  // namespace lacuna::grammar

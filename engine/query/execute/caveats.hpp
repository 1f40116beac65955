#pragma once

#include "lacuna/answer.hpp"
#include "query/bind/bound_statement.hpp"

namespace lacuna::query {

/// A text of the law that shows its state of more than so many years before the day that is asked about may have been
/// amended since: most codes are, within a legislature.
inline constexpr int years_until_stale = 5;

/// Warns where a column of amounts is in several units, which do not compare.
void warn_of_mixed_units(Answer& answer);

/// Warns where versions without an end rest on texts that are stale on the day of the statement. A history needs its
/// old texts: CHANGES has no such warning.
void warn_of_stale_sources(Answer& answer, const BoundStatement& statement);

}  // namespace lacuna::query

#pragma once

#include "query/execute/execution.hpp"

namespace lacuna::query {

/// The table "outliers": values far from those of the other jurisdictions, by Tukey's fences (J. W. Tukey, Exploratory
/// Data Analysis, 1977: beyond the quartiles by more than 1.5 times their distance), for ages, numbers and terms with
/// at least eight known values. Life is beyond every finite fence. Citations lead to each.
void append_outliers(Execution& execution);

}  // namespace lacuna::query

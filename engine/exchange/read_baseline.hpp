#pragma once

#include "exchange/check_expression.hpp"
#include "exchange/known_names.hpp"
#include "exchange/reading.hpp"
#include "model/baseline.hpp"

namespace lacuna::exchange {

/// The baseline of a file, its demands in the file's order. What was reported to be wrong is left out. `check` looks
/// at the expressions of demands on known concepts; where it is empty, only at their syntax is looked.
[[nodiscard]] model::Baseline read_baseline(const Reading& reading, const Node& root, const KnownNames& names,
                                            const model::Catalogue& catalogue, const ExpressionCheck& check);

}  // namespace lacuna::exchange

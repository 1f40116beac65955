#pragma once

#include "exchange/known_names.hpp"
#include "exchange/reading.hpp"
#include "model/baseline.hpp"

namespace lacuna::exchange {

/// The baseline of a file, its demands in the file's order. What was reported to be wrong is left out.
[[nodiscard]] model::Baseline read_baseline(const Reading& reading, const Node& root, const KnownNames& names);

}  // namespace lacuna::exchange

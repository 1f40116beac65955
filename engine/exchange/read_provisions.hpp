#pragma once

#include "exchange/known_names.hpp"
#include "exchange/reading.hpp"
#include "model/provision.hpp"

#include <vector>

namespace lacuna::exchange {

/// The provisions of a jurisdiction's file, each with its versions oldest first and their facts sorted. What was
/// reported to be wrong is left out. The shape must have been checked.
[[nodiscard]] std::vector<model::Provision> read_provisions(const Reading& reading, const Node& root,
                                                            const KnownNames& names);

}  // namespace lacuna::exchange

#pragma once

#include "exchange/reading.hpp"
#include "model/provision.hpp"

namespace lacuna::exchange {

/// Reports facts of a version that contradict each other by the names of their attributes: `x.min` above `x.max` is
/// an error, `x.max` above `x.aggravated.max` a warning. `attributes` is the map in which they stand; the facts are
/// sorted by attribute.
void check_facts(const Reading& reading, const model::Version& version, const Node& attributes);

}  // namespace lacuna::exchange

#pragma once

#include "exchange/reading.hpp"
#include "model/provision.hpp"

#include <vector>

namespace lacuna::exchange {

/// A version and where it stands.
struct PlacedVersion {
    model::Version version;
    const Node* node = nullptr;
    bool has_dates = false;  ///< whether its dates could be read
};

/// Sorts the versions of a provision, oldest first, and reports those that end before they begin or that overlap.
/// Where only the dates' precision leaves it open whether two overlap there is a warning, unless the two meet at one
/// date that both give alike (`2023` and `2023`), or at one that is openly a bound (`2021-03-31..`).
void check_versions(const Reading& reading, std::vector<PlacedVersion>& versions);

}  // namespace lacuna::exchange

#pragma once

#include "exchange/first_places.hpp"
#include "exchange/known_names.hpp"
#include "exchange/reading.hpp"
#include "model/provision.hpp"

#include <string>
#include <vector>

namespace lacuna::exchange {

/// Collects the instruments and sources of all files, since any file may cite those of any other.
struct InstrumentList {
    std::vector<model::Instrument> instruments;
    std::vector<model::Source> sources;
    FirstPlaces first_instruments{"instrument"};
    FirstPlaces first_sources{"source"};

    /// Adds those of a file. `jurisdiction` is empty for international instruments. Ids that are already taken are
    /// reported. The shape must have been checked.
    void add(const Reading& reading, const Node& root, const std::string& jurisdiction);
};

/// Reports sources of a file that are texts of instruments that there are not.
void check_sources(const Reading& reading, const Node& root, const KnownNames& names);

}  // namespace lacuna::exchange

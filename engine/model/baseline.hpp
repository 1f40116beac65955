#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::model {

/// One thing that an instrument demands of the law, as an expression of the query language.
struct Demand {
    std::string id;
    std::string label;
    std::string concept_id;
    std::string pinpoint;      ///< where the instrument demands it
    std::string require;       ///< expression; each part joined by AND is judged for itself
    std::string applies_when;  ///< expression or empty; where false the demand is not applicable
    std::string note;

    bool operator==(const Demand&) const = default;
};

/// A yardstick: what a treaty, directive or model law demands.
struct Baseline {
    std::string id;
    std::string label;
    std::string instrument;
    std::string note;
    std::vector<std::string> sources;
    std::vector<Demand> demands;

    bool operator==(const Baseline&) const = default;
};

}  // namespace lacuna::model

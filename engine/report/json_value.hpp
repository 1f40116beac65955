#pragma once

#include "lacuna/answer.hpp"

#include <nlohmann/json.hpp>

namespace lacuna::report {

/// Keys stay in the order in which they are written: the same answer gives the same bytes.
using Json = nlohmann::ordered_json;

/// The value in the form of its own type: durations and amounts as objects, sets as sorted arrays, dates as EDTF.
[[nodiscard]] Json json_value(const Scalar& value);
[[nodiscard]] Json json_cell(const Cell& cell);
[[nodiscard]] Json json_citation(const CitationNote& note);

}  // namespace lacuna::report

#pragma once

#include "model/codebook.hpp"
#include "query/bind/bound_statement.hpp"

#include <cstddef>
#include <span>
#include <string>

namespace lacuna::query {

/// A yardstick made of the known values of an attribute.
struct StatisticValue {
    model::Value value;       ///< not known where there is none, with the note saying why
    std::size_t entered = 0;  ///< known values that it was made of
    std::string note;
};

/// Pure.
/// - median: of ages, numbers and durations; of an even count the middle between the two middle ones, but the lesser
///   of them where the greater is life.
/// - mode: the value that stands most often, where one does so alone.
/// - strictest, weakest: by the attribute's order (wider counts as stricter); of sets the one that contains, or is
///   contained in, all others.
[[nodiscard]] StatisticValue statistic(Statistic statistic, const model::Attribute& attribute,
                                       std::span<const model::Value> values);

/// A whole number as one, where the fraction holds it exactly.
[[nodiscard]] Scalar whole_where_exact(double number);

}  // namespace lacuna::query

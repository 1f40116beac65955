#pragma once

#include "exchange/reading.hpp"
#include "exchange/shape.hpp"

namespace lacuna::exchange {

/// Compares a file's tree, or a part of it, with its definition, all the way down: unknown and missing keys, texts
/// in the place of lists, names, dates, addresses and choices that are not such. What refers to something else (a
/// concept, an attribute, a source) and coded values are left to those who know what there is.
void check_shape(const Reading& reading, const Node& node, const Shape& shape);

/// Warns of or refuses dates outside the years that law can be expected from; says whether the text is a date.
bool check_date(const Reading& reading, const Node& node);

}  // namespace lacuna::exchange

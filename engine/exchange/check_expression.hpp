#pragma once

#include "exchange/known_names.hpp"
#include "exchange/reading.hpp"

#include <string_view>

namespace lacuna::exchange {

/// Reports what is wrong with an expression of a baseline: its syntax, and names that are no attributes of the
/// demand's concept (or of the concept before the colon). A bare name may also be a choice of an enumeration; which
/// of them fits, only the binder of the query language can tell. Places are exact where the expression stands on one
/// line; of one that is folded over several lines the beginning is pointed at and the place is drawn in the details.
void check_expression(const Reading& reading, const Node& node, const KnownNames& names, std::string_view concept_id);

}  // namespace lacuna::exchange

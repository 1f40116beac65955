#pragma once

#include "context.hpp"
#include "tree.hpp"

namespace lacuna::grammar {

using definition_rule = x3::rule<struct definition_id, Definition>;

/// LET, DEFINE BASELINE and PARAMETER: what holds for the rest of the script.
inline const definition_rule definition = "definition";

using name_list_rule = x3::rule<struct name_list_id, NameList>;

/// Names separated by commas.
inline const name_list_rule name_list = "names";

BOOST_SPIRIT_DECLARE(definition_rule, name_list_rule)

}  // namespace lacuna::grammar

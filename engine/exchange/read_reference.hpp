#pragma once

#include "exchange/name_list.hpp"
#include "exchange/reading.hpp"
#include "model/jurisdiction.hpp"

#include <vector>

namespace lacuna::exchange {

/// The jurisdictions of reference/jurisdictions.yaml in the file's order. Reports codes that stand twice, and wholes
/// and parts that do not agree.
[[nodiscard]] std::vector<model::Jurisdiction> read_jurisdictions(const Reading& reading, const Node& root);

/// The groups of reference/groups.yaml in the file's order.
[[nodiscard]] std::vector<model::Group> read_groups(const Reading& reading, const Node& root,
                                                    const NameList& jurisdictions);

}  // namespace lacuna::exchange

#pragma once

#include "exchange/name_list.hpp"
#include "exchange/reading.hpp"
#include "model/codebook.hpp"

#include <optional>

namespace lacuna::exchange {

/// The codebook's section on forum, whose shape was checked; `codebook` holds attributes and concepts, `attributes`
/// the names of the former. Nothing where the section has mistakes; they are reported.
[[nodiscard]] std::optional<model::ForumRoles> read_forum(const Reading& reading, const Node& section,
                                                          const model::Codebook& codebook, const NameList& attributes);

}  // namespace lacuna::exchange

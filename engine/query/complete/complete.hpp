#pragma once

#include "lacuna/completion.hpp"
#include "model/catalogue.hpp"

#include <cstddef>
#include <string_view>

namespace lacuna::query {

/// What may stand at the cursor, `offset` bytes into the text, by the grammar and the catalogue: what begins like the
/// word before the cursor; where nothing does, what has a part or a description that begins so. Text behind the cursor
/// counts as context only. Names that earlier statements of the text define are among them. Pure.
[[nodiscard]] Completions complete(const model::Catalogue& catalogue, std::string_view text, std::size_t offset,
                                   std::size_t most);

}  // namespace lacuna::query

#pragma once

#include "lacuna/completion.hpp"
#include "lacuna/grammar/complete.hpp"
#include "model/catalogue.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace lacuna::query {

/// Where the cursor is.
struct CompletionPlace {
    const model::Catalogue& catalogue;
    std::string_view statement;                         ///< the whole, also behind the cursor
    std::span<const grammar::DefinedName> definitions;  ///< of the statements before it
};

/// Everything that the continuations stand for, names before keywords, each once.
[[nodiscard]] std::vector<Completion> candidates(const CompletionPlace& place,
                                                 std::span<const grammar::Continuation> continuations);

}  // namespace lacuna::query

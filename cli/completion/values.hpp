#pragma once

#include "completion/command_line.hpp"
#include "lacuna/completion.hpp"

#include <string>
#include <vector>

namespace lacuna::cli {

/// What can be written for an option or argument, beginning like the word.
struct Values {
    std::vector<Completion> items;
    bool are_files = false;  ///< the shell itself knows best
};

/// Names of the collection come from the database, which is neither built nor waited for: without one there are none.
[[nodiscard]] Values values_of(const WordPlace& place, const std::string& word);

}  // namespace lacuna::cli

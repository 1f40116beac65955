#pragma once

#include "arguments.hpp"
#include "parse.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lacuna::cli {

/// What the word at the cursor of a command line can be.
struct WordPlace {
    enum class Kind : int { command, option, value };

    Kind kind = Kind::command;
    Command command = Command::nothing;
    std::vector<OptionDescription> options;  ///< those of the command
    OptionDescription option;                ///< whose value the word is; of a positional argument that one
    std::string database;                    ///< that of --db, where the line names one
};

/// `words` stand before the word at the cursor, without the name of the program.
[[nodiscard]] WordPlace place_of(const std::vector<std::string>& words, const std::string& word);

}  // namespace lacuna::cli

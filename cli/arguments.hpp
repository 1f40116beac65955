#pragma once

#include "lacuna/base/result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::cli {

enum class Command : int {
    nothing,  ///< options at most
    help,
    version,
    query,
    shell,
    run,
    ask,
    find,
    compare,
    gaps,
    show,
    describe,
    changes,
    trend,
    summarise,
    rank,
    forum,
    explain,
    check,
    load,
    export_data,
    format,
    completion,
    complete,
};

/// The names of the commands that a user may type, in the order of `lacuna help`.
[[nodiscard]] std::vector<std::string> command_names();
/// The command of that name, or nothing.
[[nodiscard]] std::optional<Command> command_named(std::string_view name);

/// The command line, with the command taken out: options may stand before it as well as behind.
struct Arguments {
    Command command = Command::help;
    std::vector<std::string> rest;
};

/// The index of the first argument that is neither an option nor the value of one; their number where there is none.
[[nodiscard]] std::size_t first_word(const std::vector<std::string>& arguments);

/// Which command it is: the first argument that is no option, where it names one; a statement otherwise. A single
/// word that is nearly the name of a command is an error with a suggestion.
[[nodiscard]] Result<Arguments> split_arguments(std::vector<std::string> arguments);

}  // namespace lacuna::cli

#pragma once

#include "lacuna/base/result.hpp"

#include <string>
#include <vector>

namespace lacuna::cli {

enum class Command : int {
    help,
    version,
    query,
    run,
    find,
    compare,
    gaps,
    show,
    describe,
    check,
    load,
    agreement,
    format
};

/// The command line, with the command taken out: options may stand before it as well as behind.
struct Arguments {
    Command command = Command::help;
    std::vector<std::string> rest;
};

/// Which command it is: the first argument that is no option, where it names one; a statement otherwise. A single
/// word that is nearly the name of a command is an error with a suggestion.
[[nodiscard]] Result<Arguments> split_arguments(std::vector<std::string> arguments);

}  // namespace lacuna::cli

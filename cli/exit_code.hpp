#pragma once

#include "lacuna/base/error.hpp"

#include <string_view>

namespace lacuna::cli {

/// What the command's caller gets; printed by every --help.
enum class ExitCode : int {
    answered = 0,
    findings = 1,  ///< gaps with --fail-on gaps, a script not in canonical form with fmt --check
    usage = 2,     ///< wrong usage, a wrong statement, or a limit was reached
    data = 3,      ///< a collection's files are wrong
    storage = 4,   ///< the database or the output cannot be read or written, or a mistake of ours
};

[[nodiscard]] ExitCode exit_code_of(ErrorCategory category);

/// The lines of --help that explain them.
inline constexpr std::string_view exit_code_help =
    "Exit code: 0 answered; 1 findings (--fail-on gaps, fmt --check); 2 wrong usage, wrong statement or a limit\n"
    "reached; 3 wrong data in a collection; 4 the database or the output cannot be read or written.\n";

}  // namespace lacuna::cli

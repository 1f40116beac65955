#pragma once

#include "arguments.hpp"
#include "exit_code.hpp"
#include "lacuna/base/result.hpp"

#include <string>
#include <vector>

namespace lacuna::cli {

/// One function for each command. What they fail with, main() writes to standard error.
using CommandArguments = std::vector<std::string>;

[[nodiscard]] Result<ExitCode> show_help();
[[nodiscard]] Result<ExitCode> show_version();
/// `lacuna "STATEMENT"`
[[nodiscard]] Result<ExitCode> run_statement(CommandArguments arguments);
/// `lacuna run FILE.lq`
[[nodiscard]] Result<ExitCode> run_file(CommandArguments arguments);
/// find, compare, gaps, show and describe in the form of flags
[[nodiscard]] Result<ExitCode> run_flags(Command command, CommandArguments arguments);
[[nodiscard]] Result<ExitCode> run_check(CommandArguments arguments);
[[nodiscard]] Result<ExitCode> run_load(CommandArguments arguments);
[[nodiscard]] Result<ExitCode> run_agreement(CommandArguments arguments);
/// `lacuna fmt`
[[nodiscard]] Result<ExitCode> run_format(CommandArguments arguments);

}  // namespace lacuna::cli

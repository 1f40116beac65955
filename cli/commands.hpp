#pragma once

#include "arguments.hpp"
#include "exit_code.hpp"
#include "lacuna/base/result.hpp"

#include <string>
#include <vector>

namespace lacuna::cli {

/// One function for each command. What they fail with, main() writes to standard error.
using CommandArguments = std::vector<std::string>;

/// Of the command that the arguments name, else of all in short.
[[nodiscard]] Result<ExitCode> show_help(CommandArguments arguments);
[[nodiscard]] Result<ExitCode> show_version();
/// `lacuna "STATEMENT"`
[[nodiscard]] Result<ExitCode> run_statement(CommandArguments arguments);
/// `lacuna run FILE.lq`
[[nodiscard]] Result<ExitCode> run_file(CommandArguments arguments);
/// `lacuna ask NAME`: a ready question
[[nodiscard]] Result<ExitCode> ask_question(CommandArguments arguments);
/// A verb of the language, from find to forum, in the form of flags
[[nodiscard]] Result<ExitCode> run_flags(Command command, CommandArguments arguments);
/// `lacuna explain STATEMENT`, or a verb and its flags
[[nodiscard]] Result<ExitCode> run_explain(CommandArguments arguments);
/// `lacuna`, `lacuna shell`
[[nodiscard]] Result<ExitCode> start_shell(CommandArguments arguments);
[[nodiscard]] Result<ExitCode> run_check(CommandArguments arguments);
[[nodiscard]] Result<ExitCode> run_load(CommandArguments arguments);
[[nodiscard]] Result<ExitCode> run_export(CommandArguments arguments);
[[nodiscard]] Result<ExitCode> run_agreement(CommandArguments arguments);
/// `lacuna fmt`
[[nodiscard]] Result<ExitCode> run_format(CommandArguments arguments);
/// `lacuna completion bash|zsh|fish`
[[nodiscard]] Result<ExitCode> show_completion_script(CommandArguments arguments);
/// `lacuna __complete WORD…`, which the scripts call
[[nodiscard]] Result<ExitCode> complete_command_line(CommandArguments arguments);

/// The command that the arguments name.
[[nodiscard]] Result<ExitCode> run_command(Command command, CommandArguments arguments);

}  // namespace lacuna::cli

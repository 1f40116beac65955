#include "arguments.hpp"
#include "commands.hpp"
#include "exit_code.hpp"
#include "message.hpp"
#include "terminal.hpp"

#include <unistd.h>

#include <exception>
#include <string>
#include <utility>
#include <vector>

namespace lacuna::cli {
namespace {

Result<ExitCode> run(std::vector<std::string> arguments) {
    // What is to be completed is no command line yet.
    const bool is_completion = !arguments.empty() && command_named(arguments.front()) == Command::complete;
    if (Status format = is_completion ? Status{Done{}} : take_error_format(arguments); !format) {
        return std::move(format).error();
    }
    Result<Arguments> split = split_arguments(std::move(arguments));
    if (!split) {
        return std::move(split).error();
    }
    return run_command(split->command, std::move(split->rest));
}

/// Without a command: the shell where somebody can type, else the help.
Result<ExitCode> run_nothing(CommandArguments options) {
    if (is_terminal(STDIN_FILENO) && is_terminal(STDOUT_FILENO)) {
        return start_shell(std::move(options));
    }
    return options.empty() ? show_help({}) : run_statement(std::move(options));
}

}  // namespace

Result<ExitCode> run_command(Command command, CommandArguments arguments) {
    switch (command) {
        case Command::nothing:
            return run_nothing(std::move(arguments));
        case Command::help:
            return show_help(std::move(arguments));
        case Command::version:
            return show_version();
        case Command::query:
            return run_statement(std::move(arguments));
        case Command::shell:
            return start_shell(std::move(arguments));
        case Command::run:
            return run_file(std::move(arguments));
        case Command::ask:
            return ask_question(std::move(arguments));
        case Command::explain:
            return run_explain(std::move(arguments));
        case Command::check:
            return run_check(std::move(arguments));
        case Command::load:
            return run_load(std::move(arguments));
        case Command::export_data:
            return run_export(std::move(arguments));
        case Command::agreement:
            return run_agreement(std::move(arguments));
        case Command::format:
            return run_format(std::move(arguments));
        case Command::completion:
            return show_completion_script(std::move(arguments));
        case Command::complete:
            return complete_command_line(std::move(arguments));
        case Command::find:
        case Command::compare:
        case Command::gaps:
        case Command::show:
        case Command::describe:
        case Command::changes:
        case Command::trend:
        case Command::summarise:
        case Command::rank:
        case Command::forum:
            break;
    }
    return run_flags(command, std::move(arguments));
}

}  // namespace lacuna::cli

int main(int argument_count, char** arguments) {
    using namespace lacuna::cli;
    prepare_standard_streams();
    try {
        const lacuna::Result<ExitCode> code =
            run({arguments + (argument_count > 0 ? 1 : 0), arguments + argument_count});
        if (code) {
            return static_cast<int>(*code);
        }
        tell(code.error());
        return static_cast<int>(exit_code_of(code.error().category));
    } catch (const std::exception& mistake) {
        // Memory that cannot be had; everything else is an error as a value.
        lacuna::Error error;
        error.code = "internal";
        error.message = mistake.what();
        tell(error);
        return static_cast<int>(ExitCode::storage);
    }
}

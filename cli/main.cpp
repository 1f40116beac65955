#include "arguments.hpp"
#include "commands.hpp"
#include "exit_code.hpp"
#include "message.hpp"
#include "terminal.hpp"

#include <exception>
#include <string>
#include <utility>
#include <vector>

namespace lacuna::cli {
namespace {

Result<ExitCode> run(std::vector<std::string> arguments) {
    Result<Arguments> split = split_arguments(std::move(arguments));
    if (!split) {
        return std::move(split).error();
    }
    switch (split->command) {
        case Command::help:
            return show_help();
        case Command::version:
            return show_version();
        case Command::query:
            return run_statement(std::move(split->rest));
        case Command::run:
            return run_file(std::move(split->rest));
        case Command::check:
            return run_check(std::move(split->rest));
        case Command::load:
            return run_load(std::move(split->rest));
        case Command::agreement:
            return run_agreement(std::move(split->rest));
        case Command::format:
            return run_format(std::move(split->rest));
        case Command::find:
        case Command::compare:
        case Command::gaps:
        case Command::show:
        case Command::describe:
            break;
    }
    return run_flags(split->command, std::move(split->rest));
}

}  // namespace
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
        tell(std::string{"error[internal]: "} + mistake.what() + "\n");
        return static_cast<int>(ExitCode::storage);
    }
}

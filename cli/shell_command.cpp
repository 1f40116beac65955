#include "ask_options.hpp"
#include "commands.hpp"
#include "message.hpp"
#include "open_database.hpp"
#include "parse.hpp"
#include "shell/shell.hpp"
#include "terminal.hpp"

#include <fmt/format.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include <utility>

namespace lacuna::cli {

Result<ExitCode> start_shell(CommandArguments arguments) {
    CLI::App application{"Answers statements typed at a terminal, with history and completion.", "lacuna shell"};
    application.footer("`lacuna` alone starts it too. Example: lacuna shell --db law.db --as-of 2021-07-15\n");
    AskOptions options;
    options.add_to(application);
    leave_out(application, {"--fail-on", "--output", "--verbose"});
    if (auto ended = parse(application, std::move(arguments))) {
        return *std::move(ended);
    }
    if (!is_terminal(STDIN_FILENO) || !is_terminal(STDOUT_FILENO)) {
        return usage_error(
            "no-terminal", "the shell needs a terminal for what it reads and writes",
            "give the statement itself, or a script: lacuna run FILE, or lacuna run - for standard input");
    }
    Result<AskSettings> settings = understand(options);
    if (!settings) {
        return std::move(settings).error();
    }
    const Result<DatabasePath> path = database_path(options.database);
    if (!path) {
        return path.error();
    }
    const Result<Database> database = open_database(*path, options.output.quiet);
    if (!database) {
        return database.error();
    }
    const std::string greeting =
        fmt::format("lacuna {} on {}\nStatements end with `;`. TAB completes, .help tells more, Ctrl-D leaves.\n",
                    LACUNA_VERSION, visible_lines(path->directory.string()));
    return run_shell(*database, *settings, options.output.quiet ? std::string{} : greeting);
}

}  // namespace lacuna::cli

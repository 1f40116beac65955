#include "help.hpp"

#include "commands.hpp"
#include "output.hpp"
#include "verb_forms.hpp"

#include <fmt/format.h>

#include <utility>

namespace lacuna::cli {
namespace {

constexpr std::string_view help_text =
    R"(lacuna {version}: compares the law of jurisdictions, as of any day, with every answer's source

Usage: lacuna "STATEMENT" [OPTIONS]
       lacuna COMMAND … [OPTIONS]
       lacuna                           the interactive shell

  lacuna "COMPARE victim_age, penalty.max FOR csam.possession ACROSS western_balkans AS OF 2021-07-15"
  lacuna gaps western_balkans --against directive_2011_93 --for 'csam.*' --as-of 2021-07-15
  lacuna show concepts

Commands:
  shell                answer statements typed at a terminal, with history and completion
  run FILE             answer the statements of a script; - for standard input
  ask [NAME]           answer a ready question; without a name, list them
  gaps, compare, find, show, describe, changes, trend, summarise, rank, forum
                       one statement, its clauses given as flags
  explain              how a statement is answered: the plan, and the time of each step
  check FOLDER…        report every mistake in a collection's files
  load FOLDER…         put collections into the database
  export FOLDER        write a collection as CSV tables with their description
  agreement A B        tell how far two coders agree: two files, or two folders of files
  fmt FILE             print a script in canonical form
  completion SHELL     print a completion script for bash, zsh or fish
  lacuna COMMAND --help tells more; lacuna query --help lists the options of every question

Options: --db DIR, --format table|md|json|jsonl|csv|tsv, --as-of DATE, --param NAME=VALUE, --fail-on gaps, --ascii,
  --color WHEN, --width COLUMNS, --no-header, --output FILE, --time-limit SECONDS, --error-format text|json, --quiet,
  --verbose, --version, --help

The database is $LACUNA_DB, or lacuna/lacuna.db under $XDG_DATA_HOME or ~/.local/share. The first question builds it
from the first of the bundled collections.
)";

}  // namespace

std::string_view command_summary(Command command) {
    switch (command) {
        case Command::shell:
            return "answer statements typed at a terminal";
        case Command::run:
            return "answer the statements of a script";
        case Command::ask:
            return "answer a ready question";
        case Command::explain:
            return "how a statement is answered";
        case Command::check:
            return "report every mistake in a collection's files";
        case Command::load:
            return "put collections into the database";
        case Command::export_data:
            return "write a collection as CSV tables with their description";
        case Command::agreement:
            return "tell how far two coders agree";
        case Command::format:
            return "print a script in canonical form";
        case Command::completion:
            return "print a completion script for bash, zsh or fish";
        case Command::help:
            return "the commands in short";
        case Command::version:
            return "the version";
        default:
            return is_verb(command) ? verb_form(command).description : std::string_view{};
    }
}

Result<ExitCode> show_help(CommandArguments arguments) {
    const std::optional<Command> named = arguments.empty() ? std::nullopt : command_named(arguments.front());
    if (named && *named != Command::help && *named != Command::version && *named != Command::complete) {
        return run_command(*named, {"--help"});
    }
    std::string text{help_text};
    constexpr std::string_view placeholder = "{version}";
    text.replace(text.find(placeholder), placeholder.size(), LACUNA_VERSION);
    if (Status written = write_output(text + std::string{exit_code_help}); !written) {
        return std::move(written).error();
    }
    return ExitCode::answered;
}

Result<ExitCode> show_version() {
    if (Status written = write_output("lacuna " LACUNA_VERSION "\n"); !written) {
        return std::move(written).error();
    }
    return ExitCode::answered;
}

}  // namespace lacuna::cli

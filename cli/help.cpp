#include "commands.hpp"
#include "output.hpp"

#include <fmt/format.h>

#include <utility>

namespace lacuna::cli {
namespace {

constexpr std::string_view help_text =
    R"(lacuna {version}: compares the law of jurisdictions, as of any day, with every answer's source

Usage: lacuna "STATEMENT" [OPTIONS]
       lacuna COMMAND … [OPTIONS]

  lacuna "COMPARE victim_age, penalty.max FOR csam.possession ACROSS western_balkans AS OF 2021-07-15"
  lacuna gaps western_balkans --against directive_2011_93 --for 'csam.*' --as-of 2021-07-15
  lacuna show concepts

Commands:
  run FILE             answer the statements of a script; - for standard input
  gaps, compare, find, show, describe
                       one statement, its clauses given as flags
  check FOLDER…        report every mistake in a collection's files
  load FOLDER…         put collections into the database
  agreement A B        tell how far two coders agree: two files, or two folders of files
  fmt FILE             print a script in canonical form
  lacuna COMMAND --help tells more; lacuna query --help lists the options of every question

Options: --db DIR, --format table|md|json|jsonl|csv|tsv, --as-of DATE, --param NAME=VALUE, --fail-on gaps, --ascii,
  --color WHEN, --width COLUMNS, --no-header, --output FILE, --time-limit SECONDS, --quiet, --verbose, --version, --help

The database is $LACUNA_DB, or lacuna/lacuna.db under $XDG_DATA_HOME or ~/.local/share. The first question builds it
from the bundled collections.
)";

}  // namespace

Result<ExitCode> show_help() {
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

#include "commands.hpp"
#include "database_path.hpp"
#include "lacuna/database.hpp"
#include "message.hpp"
#include "output.hpp"
#include "parse.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <system_error>
#include <utility>

namespace lacuna::cli {
namespace {

std::string summary(const LoadReport& report) {
    const std::string name = fmt::format("{} {}", report.collection, report.version);
    if (!report.changed) {
        return fmt::format("{}: unchanged since commit {}\n", name, report.commit);
    }
    return fmt::format("{}: {} provisions in {} versions, {} of them new or changed; commit {}, content {}\n", name,
                       report.provisions, report.versions, report.changed_provisions, report.commit,
                       report.content_hash);
}

}  // namespace

Result<ExitCode> run_load(CommandArguments arguments) {
    CLI::App application{"Puts collections into the database, each whole or not at all.", "lacuna load"};
    application.footer("Example: lacuna load datasets/child-protection --db law.db\n");
    std::vector<std::string> folders;
    std::string database;
    bool quiet = false;
    application.add_option("folder", folders, "folders with a collection.yaml")->required();
    application
        .add_option("--db", database,
                    "the database's directory, created where missing; else $LACUNA_DB, else "
                    "the user's own")
        ->type_name("DIR");
    application.add_flag("-q,--quiet", quiet, "nothing but errors");
    if (auto ended = parse(application, std::move(arguments))) {
        return *std::move(ended);
    }
    Result<DatabasePath> path = database_path(database);
    if (!path) {
        return std::move(path).error();
    }
    for (const std::string& folder : folders) {
        Result<LoadReport> report = Database::load(path->directory, folder);
        if (!report) {
            return std::move(report).error();
        }
        if (quiet) {
            continue;
        }
        for (std::size_t at = 0; at < report->warnings.size(); ++at) {
            tell(ErrorCategory::data, report->diagnostics[at], report->warnings[at]);
        }
        if (Status written = write_output(visible_lines(summary(*report))); !written) {
            return std::move(written).error();
        }
    }
    return ExitCode::answered;
}

}  // namespace lacuna::cli

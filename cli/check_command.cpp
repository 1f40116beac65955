#include "commands.hpp"
#include "lacuna/database.hpp"
#include "message.hpp"
#include "output.hpp"
#include "parse.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <utility>

namespace lacuna::cli {
namespace {

void append(std::string& text, const std::vector<std::string>& findings) {
    for (const std::string& finding : findings) {
        text += finding;
        text += finding.ends_with('\n') ? "" : "\n";
    }
}

std::string summary(const std::string& folder, const CheckReport& report) {
    return fmt::format("{}: {} files, {} provisions ({} absent) in {} versions; {} errors, {} warnings\n", folder,
                       report.files, report.provisions, report.absent, report.versions, report.errors.size(),
                       report.warnings.size());
}

}  // namespace

Result<ExitCode> run_check(CommandArguments arguments) {
    CLI::App application{"Reports every mistake in the files of collections, as file:line:column.", "lacuna check"};
    application.footer("Example: lacuna check datasets/child-protection\n");
    std::vector<std::string> folders;
    bool quiet = false;
    application.add_option("folder", folders, "folders with a collection.yaml")->required();
    application.add_flag("-q,--quiet", quiet, "only errors and warnings, no summary");
    if (auto ended = parse(application, std::move(arguments))) {
        return *std::move(ended);
    }
    bool is_sound = true;
    for (const std::string& folder : folders) {
        Result<CheckReport> report = check_collection(folder);
        if (!report) {
            return std::move(report).error();
        }
        std::string text;
        append(text, report->errors);
        append(text, report->warnings);
        text += quiet ? std::string{} : summary(folder, *report);
        if (Status written = write_output(visible_lines(text)); !written) {
            return std::move(written).error();
        }
        is_sound = is_sound && report->errors.empty();
    }
    return is_sound ? ExitCode::answered : ExitCode::data;
}

}  // namespace lacuna::cli

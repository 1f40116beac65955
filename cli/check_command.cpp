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

/// For people the findings are what was asked for; for programs they go where all diagnostics go.
std::string shown_findings(const CheckReport& report) {
    std::string text;
    if (error_format() == ErrorFormat::json) {
        for (const Diagnostic& diagnostic : report.diagnostics) {
            tell(ErrorCategory::data, diagnostic, {});
        }
        return text;
    }
    for (const std::vector<std::string>* findings : {&report.errors, &report.warnings}) {
        for (const std::string& finding : *findings) {
            text += finding;
        }
    }
    return text;
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
        std::string text = shown_findings(*report);
        text += quiet ? std::string{} : summary(folder, *report);
        if (Status written = write_output(visible_lines(text)); !written) {
            return std::move(written).error();
        }
        is_sound = is_sound && report->errors.empty();
    }
    return is_sound ? ExitCode::answered : ExitCode::data;
}

}  // namespace lacuna::cli

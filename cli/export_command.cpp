#include "commands.hpp"
#include "lacuna/database.hpp"
#include "message.hpp"
#include "output.hpp"
#include "parse.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <utility>

namespace lacuna::cli {

Result<ExitCode> run_export(CommandArguments arguments) {
    CLI::App application{
        "Writes a collection as a Frictionless data package: CSV tables, datapackage.json, a data dictionary.",
        "lacuna export"};
    application.footer("Example: lacuna export datasets/child-protection --to child-protection-2026.11\n");
    std::string folder;
    std::string directory;
    bool quiet = false;
    application.add_option("folder", folder, "a folder with a collection.yaml")->required();
    application.add_option("--to", directory, "the directory to write into, made where it is missing")
        ->required()
        ->type_name("DIR");
    application.add_flag("-q,--quiet", quiet, "nothing but errors");
    const Result<Parsed> parsed = parse(application, std::move(arguments));
    if (!parsed) {
        return parsed.error();
    }
    if (*parsed == Parsed::help_shown) {
        return ExitCode::answered;
    }
    Result<ExportReport> report = export_data_package(folder, directory);
    if (!report) {
        return std::move(report).error();
    }
    if (!quiet) {
        const std::string summary =
            fmt::format("{}: {} files: {}\n", directory, report->files.size(), fmt::join(report->files, ", "));
        if (Status written = write_output(visible_lines(summary)); !written) {
            return std::move(written).error();
        }
    }
    return ExitCode::answered;
}

}  // namespace lacuna::cli

#include "commands.hpp"
#include "lacuna/agreement.hpp"
#include "output_options.hpp"
#include "parse.hpp"

#include <CLI/CLI.hpp>

#include <span>
#include <utility>

namespace lacuna::cli {

Result<ExitCode> run_agreement(CommandArguments arguments) {
    CLI::App application{"Tells how far two coders agree who did not see each other's work.", "lacuna agreement"};
    application.footer(
        "Example: lacuna agreement datasets/child-protection/jurisdictions datasets/child-protection/second-pass\n");
    std::string first;
    std::string second;
    bool list_disagreements = false;
    OutputOptions output;
    application.add_option("first", first, "the first coder's file of a jurisdiction, or folder of files")->required();
    application.add_option("second", second, "the second coder's; of a folder, files of the same name are compared")
        ->required();
    application.add_flag("--disagreements", list_disagreements, "list every answer that differs");
    output.add_to(application);
    if (auto ended = parse(application, std::move(arguments))) {
        return *std::move(ended);
    }
    Result<ReportOptions> report = output.understand();
    if (!report) {
        return std::move(report).error();
    }
    Result<Answer> answer = agreement_of(first, second, list_disagreements);
    if (!answer) {
        return std::move(answer).error();
    }
    if (Status written = write_answers(std::span{&*answer, 1}, output, *report); !written) {
        return std::move(written).error();
    }
    return ExitCode::answered;
}

}  // namespace lacuna::cli

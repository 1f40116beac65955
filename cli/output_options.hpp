#pragma once

#include "exit_code.hpp"
#include "lacuna/base/result.hpp"
#include "lacuna/report.hpp"

#include <CLI/CLI.hpp>

#include <span>
#include <string>

namespace lacuna::cli {

/// How an answer is to be written, as it was given: what every command with an answer takes.
struct OutputOptions {
    std::string format = "table";
    std::string colour = "auto";
    std::string width;
    std::string file;
    bool ascii = false;
    bool no_header = false;
    bool quiet = false;

    void add_to(CLI::App& application);
    /// Errors of category usage name the option, what was found and what it takes.
    [[nodiscard]] Result<ReportOptions> understand() const;
};

/// Writes the answers where the options say. Warnings for which CSV and TSV have no place go to standard error.
[[nodiscard]] Status write_answers(std::span<const Answer> answers, const OutputOptions& options,
                                   const ReportOptions& report);

}  // namespace lacuna::cli

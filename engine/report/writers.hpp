#pragma once

#include "lacuna/report.hpp"

#include <span>
#include <string>

namespace lacuna::report {

/// One function for each format; write_report() chooses. Pure, deterministic byte for byte, safe to call from several
/// threads. The text ends with a line end unless there is no answer.
[[nodiscard]] std::string write_tables(std::span<const Answer> answers, const ReportOptions& options);
[[nodiscard]] std::string write_markdown(std::span<const Answer> answers, const ReportOptions& options);
[[nodiscard]] std::string write_json(std::span<const Answer> answers);
[[nodiscard]] std::string write_json_lines(std::span<const Answer> answers);
[[nodiscard]] std::string write_csv(std::span<const Answer> answers, const ReportOptions& options);
[[nodiscard]] std::string write_tsv(std::span<const Answer> answers, const ReportOptions& options);

}  // namespace lacuna::report

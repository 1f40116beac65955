#pragma once

#include "lacuna/answer.hpp"
#include "lacuna/base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace lacuna {

enum class Format : std::uint8_t { table, json, jsonl, csv, tsv, markdown };

/// The format of that name (table, json, jsonl, csv, tsv, md); an error names them all.
[[nodiscard]] Result<Format> parse_format(std::string_view name);

/// The names that it understands.
[[nodiscard]] std::span<const std::string_view> format_names();
[[nodiscard]] std::string_view name(Format format);

struct ReportOptions {
    Format format = Format::table;
    bool ascii = false;     ///< no character above 127 of our own making
    bool colour = false;    ///< only for tables, never the only sign
    bool header = true;     ///< for tables and Markdown: statement, dates, coverage; for CSV and TSV: column names
    std::size_t width = 0;  ///< columns of the terminal; 0: no limit
};

/// The answers as text. JSON is described in docs/result-format.md; nothing is ever left out of it, nor of CSV.
[[nodiscard]] std::string write_report(std::span<const Answer> answers, const ReportOptions& options);

/// An error for programs: one JSON object a line for each of its diagnostics, or one for the error itself where it has
/// none. The fields are always the same; docs/diagnostic.schema.json describes them.
[[nodiscard]] std::string write_error_lines(const Error& error);
/// The same line for one diagnostic of that category.
[[nodiscard]] std::string write_diagnostic_line(ErrorCategory category, const Diagnostic& diagnostic);

}  // namespace lacuna

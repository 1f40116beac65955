#include "output_options.hpp"

#include "message.hpp"
#include "numbers.hpp"
#include "output.hpp"
#include "terminal.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <utility>

namespace lacuna::cli {
namespace {

Status read_width(const OutputOptions& options, ReportOptions& report) {
    if (options.width.empty()) {
        report.width = options.file.empty() ? terminal_width(STDOUT_FILENO) : 0;
        return Done{};
    }
    if (report.format != Format::table) {
        return usage_error("wrong-usage", "--width is for tables only", "leave it out, or use --format table");
    }
    const Result<std::size_t> width = table_width(options.width, "--width");
    if (!width) {
        return width.error();
    }
    report.width = *width;
    return Done{};
}

Status read_colour(const OutputOptions& options, ReportOptions& report) {
    if (options.colour == "auto") {
        report.colour = options.file.empty() && wants_colour();
    } else if (options.colour == "always") {
        report.colour = true;
    } else if (options.colour != "never") {
        return usage_error("wrong-colour",
                           fmt::format("--color takes auto, always or never; found '{}'", options.colour));
    }
    return Done{};
}

}  // namespace

void OutputOptions::add_to(CLI::App& application) {
    application.add_option("-f,--format", format, "table (default), md, json, jsonl, csv or tsv")->type_name("FORMAT");
    application.add_flag("--ascii", ascii, "marks and lines in plain ASCII");
    application.add_option("--color", colour, "auto (default), always or never; NO_COLOR is heeded")->type_name("WHEN");
    application.add_option("--width", width, "wrap tables to so many columns; 0 for no limit")->type_name("COLUMNS");
    application.add_flag("--no-header", no_header, "only the answer: no statement, dates, coverage or column names");
    application.add_option("-o,--output", file, "write the answer to this file, whole or not at all")
        ->type_name("FILE");
    application.add_flag("-q,--quiet", quiet, "nothing but errors on standard error");
}

Result<ReportOptions> OutputOptions::understand() const {
    const Result<Format> parsed = parse_format(format);
    if (!parsed) {
        return parsed.error();
    }
    ReportOptions report;
    report.format = *parsed;
    report.ascii = ascii;
    report.header = !no_header;
    if (ascii && *parsed != Format::table && *parsed != Format::markdown) {
        return usage_error("wrong-usage", "--ascii is for tables and Markdown only",
                           "leave it out, or use --format table");
    }
    if (no_header && (*parsed == Format::json || *parsed == Format::jsonl)) {
        return usage_error("wrong-usage", "--no-header is not for JSON", "leave it out, or use another format");
    }
    if (Status width_read = read_width(*this, report); !width_read) {
        return std::move(width_read).error();
    }
    if (Status colour_read = read_colour(*this, report); !colour_read) {
        return std::move(colour_read).error();
    }
    return report;
}

Status write_answers(std::span<const Answer> answers, const OutputOptions& options, const ReportOptions& report) {
    if (Status written = write_output(write_report(answers, report), options.file); !written) {
        return written;
    }
    if (options.quiet || (report.format != Format::csv && report.format != Format::tsv)) {
        return Done{};
    }
    for (const Answer& answer : answers) {
        for (const Warning& warning : answer.warnings) {
            tell_warning(warning.code, warning.message);
        }
    }
    return Done{};
}

}  // namespace lacuna::cli

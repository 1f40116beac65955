#include "lacuna/report.hpp"
#include "report/json_value.hpp"

#include <utility>

namespace lacuna {
namespace {

using report::Json;

Json number_or_null(std::uint32_t number) {
    return number == 0 ? Json(nullptr) : Json(number);
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

/// `error` gives what its diagnostics have in common.
std::string line(const Error& error, const Diagnostic& diagnostic) {
    Json offsets = nullptr;
    if (diagnostic.offsets) {
        offsets = Json{{"begin", diagnostic.offsets->begin}, {"end", diagnostic.offsets->end}};
    }
    const Json object = {{"severity", name(diagnostic.severity)},
                         {"category", name(error.category)},
                         {"code", diagnostic.code},
                         {"message", diagnostic.message},
                         {"file", text_or_null(diagnostic.place.file)},
                         {"line", number_or_null(diagnostic.place.line)},
                         {"column", number_or_null(diagnostic.place.column)},
                         {"offsets", std::move(offsets)},
                         {"expected", diagnostic.expected},
                         {"suggestion", text_or_null(diagnostic.suggestion)},
                         {"notes", diagnostic.notes},
                         {"advice", text_or_null(error.advice)},
                         {"context", error.context}};
    // What is not UTF-8 is replaced, so that dump() cannot throw.
    return object.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace

std::string write_error_lines(const Error& error) {
    std::string lines;
    for (const Diagnostic& diagnostic : error.diagnostics) {
        lines += line(error, diagnostic);
    }
    if (error.diagnostics.empty()) {
        Diagnostic itself;
        itself.code = error.code;
        itself.message = error.message;
        itself.place = error.place;
        lines = line(error, itself);
    }
    return lines;
}

std::string write_diagnostic_line(ErrorCategory category, const Diagnostic& diagnostic) {
    Error error;
    error.category = category;
    return line(error, diagnostic);
}

}  // namespace lacuna

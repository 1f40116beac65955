#include "database/mistakes.hpp"

#include <fmt/format.h>

namespace lacuna {

Diagnostic public_diagnostic(const grammar::Diagnostic& diagnostic, std::string_view script,
                             std::string_view file_name) {
    const grammar::Position position = grammar::position_of(script, diagnostic.span.begin);
    return {.severity = diagnostic.severity == grammar::Severity::error ? Severity::error : Severity::warning,
            .code = diagnostic.code,
            .message = diagnostic.message,
            .place = {std::string{file_name}, position.line, position.column},
            .offsets = ByteRange{diagnostic.span.begin, diagnostic.span.end},
            .expected = diagnostic.expected,
            .suggestion = diagnostic.suggestion,
            .notes = diagnostic.notes};
}

Diagnostic public_diagnostic(const exchange::Finding& finding) {
    Diagnostic diagnostic;
    diagnostic.severity = finding.severity == exchange::Severity::error ? Severity::error : Severity::warning;
    diagnostic.code = finding.code;
    diagnostic.message = finding.message;
    diagnostic.place = finding.place;
    diagnostic.suggestion = finding.fix;
    if (!finding.details.empty()) {
        diagnostic.notes.push_back(finding.details);
    }
    return diagnostic;
}

Error error_of_mistakes(const std::vector<grammar::Diagnostic>& diagnostics, std::string_view script,
                        std::string_view file_name) {
    Error error;
    error.category = ErrorCategory::query;
    error.code = diagnostics.front().code;
    error.message = diagnostics.size() == 1
                        ? fmt::format("a mistake in {}: nothing was run", file_name)
                        : fmt::format("{} mistakes in {}: nothing was run", diagnostics.size(), file_name);
    error.details = grammar::render(diagnostics, script, file_name);
    for (const grammar::Diagnostic& diagnostic : diagnostics) {
        error.diagnostics.push_back(public_diagnostic(diagnostic, script, file_name));
    }
    return error;
}

}  // namespace lacuna

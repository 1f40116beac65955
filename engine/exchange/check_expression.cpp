#include "exchange/check_expression.hpp"

#include "lacuna/grammar/parse.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <optional>
#include <string>
#include <utility>

namespace lacuna::exchange {
namespace {

// Where the expression's first byte stands in the file, if it stands there as it was read.
std::optional<std::size_t> first_byte(const TextFile& file, const Node& node) {
    const std::string_view text = file.text;
    for (const std::size_t begin : {node.offset, node.offset + 1}) {  // behind a quote, if need be
        if (begin <= text.size() && text.substr(begin, node.text.size()) == node.text) {
            return begin;
        }
    }
    return std::nullopt;
}

std::string fix_of(const grammar::Diagnostic& diagnostic) {
    if (!diagnostic.suggestion.empty()) {
        return diagnostic.suggestion;
    }
    if (!diagnostic.expected.empty()) {
        return fmt::format("expected here: {}", fmt::join(diagnostic.expected, ", "));
    }
    return diagnostic.notes.empty() ? std::string{"docs/language.md tells what goes with what"}
                                    : fmt::format("{}", fmt::join(diagnostic.notes, "; "));
}

}  // namespace

std::vector<grammar::Diagnostic> check_syntax(std::string_view expression) {
    return grammar::parse_expression(expression).diagnostics;
}

void report_in_expression(const Reading& reading, const Node& node, const std::vector<grammar::Diagnostic>& mistakes) {
    const std::optional<std::size_t> first = first_byte(reading.file, node);
    for (const grammar::Diagnostic& diagnostic : mistakes) {
        Finding finding;
        finding.severity = diagnostic.severity == grammar::Severity::error ? Severity::error : Severity::warning;
        finding.code = diagnostic.code;
        finding.message = diagnostic.message;
        finding.fix = fix_of(diagnostic);
        if (!first) {
            finding.details = grammar::render(diagnostic, node.text, "expression");
        }
        reading.findings.add(reading.file, first ? *first + diagnostic.span.begin : node.offset, std::move(finding));
    }
}

}  // namespace lacuna::exchange

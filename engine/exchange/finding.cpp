#include "exchange/finding.hpp"

#include <fmt/format.h>

namespace lacuna::exchange {
namespace {

std::string indented(std::string_view lines) {
    std::string text;
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        text += fmt::format("  {}\n", lines.substr(0, end));
        lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
    }
    return text;
}

}  // namespace

std::string_view name(Severity severity) {
    return severity == Severity::error ? "error" : "warning";
}

std::string to_text(const Finding& finding) {
    std::string where = finding.place.file;
    if (finding.place.line != 0) {
        where += fmt::format(":{}:{}", finding.place.line, finding.place.column);
    }
    std::string text = fmt::format("{}: {}[{}]: {}\n", where, name(finding.severity), finding.code, finding.message);
    text += indented(finding.details);
    if (!finding.fix.empty()) {
        text += fmt::format("  fix: {}\n", finding.fix);
    }
    return text;
}

}  // namespace lacuna::exchange

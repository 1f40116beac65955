#include "report/citation_text.hpp"

#include "lacuna/base/utf8.hpp"
#include "report/date_text.hpp"

#include <fmt/format.h>

namespace lacuna::report {
namespace {

/// `Consolidated text through …, state of 2023-02, consolidated`
std::string source_text(const CitationNote& note) {
    std::string text = utf8::visible(note.source);
    const auto add = [&text](const std::string& part) {
        text += text.empty() ? "" : ", ";
        text += part;
    };
    if (!note.version_date.empty()) {
        add("state of " + date_text(note.version_date));
    }
    if (!note.text_kind.empty()) {
        add(utf8::visible(note.text_kind));
    }
    return text;
}

}  // namespace

std::string short_citation(const CitationNote& note) {
    std::string text = note.title.empty() ? note.instrument : note.title;
    if (!note.pinpoint.empty()) {
        text += fmt::format("{}{}", text.empty() ? "" : ", ", note.pinpoint);
    }
    if (!note.jurisdiction.empty()) {
        text = fmt::format("{}: {}", note.jurisdiction, text);
    }
    return utf8::visible(text);
}

CitationParts citation_parts(const CitationNote& note) {
    CitationParts parts;
    parts.text = short_citation(note);
    if (!note.native.empty()) {
        parts.text += fmt::format(" ({})", utf8::visible(note.native));
    }
    const auto add = [&parts](std::string_view label, const std::string& part) {
        if (!part.empty()) {
            parts.text += fmt::format("; {}{}", label, part);
        }
    };
    add("", span_text(note.valid_from, note.valid_to));
    add("read in: ", source_text(note));
    add("confidence: ", utf8::visible(note.confidence));
    parts.address = utf8::visible(note.address);
    parts.summary = utf8::visible(note.summary);
    parts.note = utf8::visible(note.note);
    return parts;
}

}  // namespace lacuna::report

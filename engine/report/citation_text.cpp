#include "report/citation_text.hpp"

#include "lacuna/base/utf8.hpp"
#include "report/date_text.hpp"

#include <fmt/format.h>

#include <initializer_list>

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

std::string native_text(const CitationNote& note) {
    return note.native.empty() ? std::string{} : fmt::format(" ({})", utf8::visible(note.native));
}

std::string labelled(std::string_view label, const std::string& text) {
    return text.empty() ? std::string{} : fmt::format("{}: {}", label, text);
}

std::string confidence_text(const CitationNote& note) {
    return labelled("confidence", utf8::visible(note.confidence));
}

/// Without empty parts.
std::string joined(std::initializer_list<std::string> parts) {
    std::string text;
    for (const std::string& part : parts) {
        text += text.empty() || part.empty() ? "" : "; ";
        text += part;
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
    CitationParts parts = parts_below_heading(note);
    parts.text = joined({short_citation(note) + native_text(note), span_text(note.valid_from, note.valid_to),
                         labelled("read in", source_text(note)), confidence_text(note)});
    parts.address = utf8::visible(note.address);
    return parts;
}

CitationParts heading_of_text(const CitationNote& note) {
    CitationNote common = note;
    common.pinpoint.clear();
    return {.text = joined({short_citation(common), labelled("read in", source_text(note))}),
            .address = utf8::visible(note.address),
            .summary = {},
            .note = {}};
}

CitationParts parts_below_heading(const CitationNote& note) {
    const std::string place = note.pinpoint.empty() ? std::string{"as a whole"} : utf8::visible(note.pinpoint);
    return {
        .text = joined({place + native_text(note), span_text(note.valid_from, note.valid_to), confidence_text(note)}),
        .address = {},
        .summary = utf8::visible(note.summary),
        .note = utf8::visible(note.note)};
}

}  // namespace lacuna::report

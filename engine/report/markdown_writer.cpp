#include "lacuna/base/utf8.hpp"
#include "report/cell_text.hpp"
#include "report/citation_text.hpp"
#include "report/coverage_text.hpp"
#include "report/date_text.hpp"
#include "report/marks.hpp"
#include "report/writers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

namespace lacuna::report {
namespace {

bool is_word_character(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || byte >= 0x80;
}

/// Text that means itself in GitHub's Markdown, in a line and in a table's cell, and that cannot become HTML.
std::string escaped(std::string_view raw) {
    const std::string text = utf8::visible(raw);
    std::string written;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        // An underscore inside a word is never emphasis there, and names are easier to read without the backslash.
        const bool inside_word = c == '_' && i > 0 && i + 1 < text.size() && is_word_character(text[i - 1]) &&
                                 is_word_character(text[i + 1]);
        if (c == '<') {
            written += "&lt;";
        } else if (c == '>') {
            written += "&gt;";
        } else if (c == '&') {
            written += "&amp;";
        } else {
            constexpr std::string_view special = "\\`*_[]|~#";
            if (special.find(c) != std::string_view::npos && !inside_word) {
                written += '\\';
            }
            written += c;
        }
    }
    return written;
}

/// Escapes also what would begin a list or a heading at the start of a line.
std::string escaped_line(std::string_view raw) {
    std::string text = escaped(raw);
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (!text.empty() && std::string_view{"+-="}.find(text.front()) != std::string_view::npos) {
        text.insert(0, "\\");
    } else if (digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')')) {
        text.insert(digits, "\\");
    }
    return text;
}

/// A web address as a link; anything else as text.
std::string link(const std::string& address) {
    const bool is_web = address.starts_with("https://") || address.starts_with("http://");
    if (is_web && address.find_first_of(" <>\\\"") == std::string::npos) {
        return fmt::format("<{}>", address);
    }
    return escaped(address);
}

/// A fence longer than any run of backticks inside.
std::string fenced(std::string_view raw) {
    const std::string text = utf8::visible(raw);
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string fence(std::max<std::size_t>(3, longest + 1), '`');
    return fmt::format("{0}\n{1}\n{0}\n", fence, text);
}

class MarkdownPage {
public:
    /// `prefix` keeps the footnotes of several answers in one document apart.
    MarkdownPage(const Answer& answer, const ReportOptions& options, std::string prefix)
        : answer_(answer), options_(options), prefix_(std::move(prefix)) {}

    std::string write() {
        if (options_.header) {
            write_header();
        }
        for (const std::string& sentence : answer_.sentences) {
            add_paragraph(escaped_line(sentence));
        }
        for (const Table& table : answer_.tables) {
            write_table(table);
        }
        if (!answer_.warnings.empty()) {
            add_paragraph("**Warnings**");
            text_ += '\n';
            for (const Warning& warning : answer_.warnings) {
                text_ += fmt::format("- {} ({})\n", escaped_line(warning.message), escaped(warning.code));
            }
        }
        for (const std::string& footnote : answer_.footnotes) {
            const std::string text = escaped(footnote);
            add_paragraph(footnote.starts_with('*') ? text : "\\* " + text);
        }
        if (marks_.any()) {
            add_paragraph("Marks: " + escaped(marks_.legend(options_.ascii)));
        }
        write_notes();
        return std::move(text_);
    }

private:
    void add_paragraph(const std::string& text) {
        text_ += text_.empty() ? "" : "\n";
        text_ += text;
        text_ += '\n';
    }

    void write_item(std::string_view label, const std::string& words) {
        if (!words.empty()) {
            text_ += fmt::format("- {}: {}\n", label, escaped(words));
        }
    }

    void write_header() {
        text_ += fenced(answer_.statement);
        text_ += '\n';
        write_item("As of", answer_.as_of.empty() ? std::string{} : date_text(answer_.as_of));
        write_item("Known on", utf8::visible(answer_.known_on));
        write_item("Collection", collection_text(answer_));
        for (const ResolvedName& group : answer_.groups) {
            write_item("Group", group_text(group));
        }
        write_item("Coverage", coverage_text(answer_.coverage));
        write_item("Oldest source", oldest_source_text(answer_));
    }

    std::string text_of(const Cell& cell) {
        std::string text = escaped(cell_text(cell, options_.ascii, marks_).text);
        cited_.insert(cell.citations.begin(), cell.citations.end());
        for (const std::size_t citation : cell.citations) {
            text += fmt::format("[^{}{}]", prefix_, citation + 1);
        }
        if (!cell.note.empty()) {
            text += fmt::format("[^{}{}]", prefix_, notes_.letter_of(cell.note));
        }
        return text;
    }

    void write_table(const Table& table) {
        if (is_matrix(table)) {
            draw_table(turned(table),
                       [this](const Cell& cell) { return escaped(sign_text(cell, options_.ascii, marks_).text); });
        } else {
            draw_table(table, [this](const Cell& cell) { return text_of(cell); });
        }
    }

    template <typename Words>
    void draw_table(const Table& table, Words words) {
        if (!table.title.empty()) {
            add_paragraph("### " + escaped(table.title));
        }
        if (table.is_detail) {
            add_paragraph(escaped(detail_text(table)));
            return;
        }
        const std::vector<std::size_t> columns = shown_columns(table);
        if (columns.empty()) {
            return;
        }
        std::string head = "|";
        std::string rule = "|";
        for (const std::size_t index : columns) {
            const Column& column = table.columns[index];
            head += fmt::format(" {} |", escaped(column.label.empty() ? column.name : column.label));
            rule += " --- |";
        }
        add_paragraph(head);
        text_ += rule + '\n';
        for (const std::vector<Cell>& row : printed_rows(table)) {
            std::string line = "|";
            for (const std::size_t column : columns) {
                line += is_blank(table.columns[column], row[column]) ? "  |" : fmt::format(" {} |", words(row[column]));
            }
            text_ += line + '\n';
        }
        if (printed_rows(table).empty()) {
            add_paragraph("(no rows)");
        }
    }

    void write_notes() {
        const std::vector<std::string>& notes = notes_.notes();
        for (std::size_t i = 0; i < notes.size(); ++i) {
            add_paragraph(fmt::format("[^{}{}]: {}", prefix_, NoteList::letter(i), escaped_line(notes[i])));
        }
        for (const std::size_t i : cited_) {
            if (i >= answer_.citations.size()) {
                break;
            }
            const CitationParts parts = citation_parts(answer_.citations[i]);
            std::string text = fmt::format("[^{}{}]: {}", prefix_, i + 1, escaped_line(parts.text));
            text += parts.address.empty() ? std::string{} : "; " + link(parts.address);
            text += parts.summary.empty() ? std::string{} : ". " + escaped(parts.summary);
            text += parts.note.empty() ? std::string{} : " Note: " + escaped(parts.note);
            add_paragraph(text);
        }
    }

    const Answer& answer_;
    const ReportOptions& options_;
    std::string prefix_;
    std::string text_;
    MarkUse marks_;
    NoteList notes_;
    std::set<std::size_t> cited_;
};

}  // namespace

std::string write_markdown(std::span<const Answer> answers, const ReportOptions& options) {
    std::string text;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        text += text.empty() ? "" : "\n";
        text +=
            MarkdownPage(answers[i], options, answers.size() > 1 ? fmt::format("{}-", i + 1) : std::string{}).write();
    }
    return text;
}

}  // namespace lacuna::report

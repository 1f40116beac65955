#include "lacuna/base/utf8.hpp"
#include "report/cell_text.hpp"
#include "report/citation_text.hpp"
#include "report/coverage_text.hpp"
#include "report/date_text.hpp"
#include "report/grid.hpp"
#include "report/marks.hpp"
#include "report/wrap.hpp"
#include "report/writers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace lacuna::report {
namespace {

constexpr std::size_t label_width = 15;

/// Whether every cell is a bare number, so that digits may stand below one another.
bool is_number_column(const Table& table, std::size_t column) {
    if (table.columns[column].type != Type::number && table.columns[column].type != Type::age) {
        return false;
    }
    return std::ranges::all_of(table.rows, [column](const std::vector<Cell>& row) {
        const Cell& cell = row[column];
        return cell.state == CellState::known && !cell.contested && !cell.from_general_part && !cell.flag &&
               cell.citations.empty() && cell.note.empty();
    });
}

/// Numbers of citations as they are printed, from 1; three or more in a row as `1-4`.
std::string ranges(const std::vector<std::size_t>& citations) {
    std::string text;
    for (std::size_t i = 0; i < citations.size();) {
        std::size_t last = i;
        while (last + 1 < citations.size() && citations[last + 1] == citations[last] + 1) {
            ++last;
        }
        last = last < i + 2 ? i : last;
        text += fmt::format("{}{}", text.empty() ? "" : ", ", citations[i] + 1);
        text += last == i ? std::string{} : fmt::format("-{}", citations[last] + 1);
        i = last + 1;
    }
    return text;
}

/// One answer as a reader at a terminal wants it.
class Page {
public:
    Page(const Answer& answer, const ReportOptions& options) : answer_(answer), options_(options) {}

    std::string write() {
        if (options_.header) {
            write_header();
        }
        for (const std::string& sentence : answer_.sentences) {
            begin_section(first_sentence_);
            first_sentence_ = false;
            text_ += wrap_behind("", utf8::visible(sentence), options_.width);
        }
        for (const Table& table : answer_.tables) {
            write_table(table);
        }
        write_warnings();
        write_notes();
        write_citations();
        write_footnotes();
        if (marks_.any()) {
            begin_section(true);
            text_ += wrap_behind("Marks: ", marks_.legend(options_.ascii), options_.width);
        }
        return std::move(text_);
    }

private:
    void begin_section(bool is_new) {
        if (is_new && !text_.empty()) {
            text_ += '\n';
        }
    }

    void write_line(std::string_view label, const std::string& words) {
        if (!words.empty()) {
            text_ += wrap_behind(fmt::format("{:<{}}", label, label_width), words, options_.width);
        }
    }

    void write_header() {
        text_ += wrap_behind("", utf8::visible(answer_.statement), options_.width);
        text_ += '\n';
        write_line("As of", answer_.as_of.empty() ? std::string{} : date_text(answer_.as_of));
        write_line("Known on", utf8::visible(answer_.known_on));
        write_line("Collection", collection_text(answer_));
        for (const ResolvedName& group : answer_.groups) {
            write_line("Group", group_text(group));
        }
        write_line("Coverage", coverage_text(answer_.coverage));
        write_line("Oldest source", oldest_source_text(answer_));
    }

    CellText text_of(const Cell& cell) {
        CellText shown = cell_text(cell, options_.ascii, marks_);
        std::string references = ranges(cell.citations);
        cited_.insert(cell.citations.begin(), cell.citations.end());
        if (!cell.note.empty()) {
            references += fmt::format("{}{}", references.empty() ? "" : ", ", notes_.letter_of(cell.note));
        }
        if (!references.empty()) {
            shown.text += fmt::format("{}[{}]", shown.text.empty() ? "" : " ", references);
        }
        return shown;
    }

    /// A matrix shows signs alone; the citations behind them stand in the table of gaps and in machine formats.
    void write_table(const Table& table) {
        if (is_matrix(table)) {
            draw_table(turned(table), [this](const Cell& cell) { return sign_text(cell, options_.ascii, marks_); });
        } else {
            draw_table(table, [this](const Cell& cell) { return text_of(cell); });
        }
    }

    template <typename Words>
    void draw_table(const Table& table, Words words) {
        begin_section(true);
        if (!table.title.empty()) {
            text_ += wrap_behind("", utf8::visible(table.title), options_.width);
        }
        if (table.is_detail) {
            text_ += wrap_behind("", detail_text(table), options_.width);
            return;
        }
        Grid grid;
        const std::vector<std::size_t> columns = shown_columns(table);
        for (const std::size_t column : columns) {
            const Column& named = table.columns[column];
            grid.headings.push_back(utf8::visible(named.label.empty() ? named.name : named.label));
            grid.align_right.push_back(is_number_column(table, column));
        }
        for (const std::vector<Cell>& row : printed_rows(table)) {
            std::vector<CellText>& drawn = grid.rows.emplace_back();
            for (const std::size_t column : columns) {
                drawn.push_back(is_blank(table.columns[column], row[column]) ? CellText{} : words(row[column]));
            }
        }
        text_ += draw(grid, {.width = options_.width, .ascii = options_.ascii, .colour = options_.colour});
        if (printed_rows(table).empty()) {
            text_ += "(no rows)\n";
        }
    }

    void write_warnings() {
        bool first = true;
        for (const Warning& warning : answer_.warnings) {
            begin_section(first);
            first = false;
            text_ += wrap_behind(utf8::visible(fmt::format("warning[{}]: ", warning.code)),
                                 utf8::visible(warning.message), options_.width);
        }
    }

    void write_notes() {
        const std::vector<std::string>& notes = notes_.notes();
        for (std::size_t i = 0; i < notes.size(); ++i) {
            begin_section(i == 0);
            text_ += wrap_behind(fmt::format("[{}] ", NoteList::letter(i)), utf8::visible(notes[i]), options_.width);
        }
    }

    /// Places that were read in one text stand below its name.
    void write_citations() {
        const auto end = cited_.lower_bound(answer_.citations.size());
        begin_section(cited_.begin() != end);
        for (auto place = cited_.begin(); place != end;) {
            const CitationNote& first = answer_.citations[*place];
            const auto next_text = std::find_if(std::next(place), end, [&](std::size_t other) {
                return !answer_.citations[other].is_of_one_text_with(first);
            });
            if (std::next(place) == next_text) {
                write_citation(fmt::format("[{}] ", *place + 1), citation_parts(first));
            } else {
                write_citation("", heading_of_text(first));
                for (auto below = place; below != next_text; ++below) {
                    write_citation(fmt::format("  [{}] ", *below + 1), parts_below_heading(answer_.citations[*below]));
                }
            }
            place = next_text;
        }
    }

    void write_citation(const std::string& head, const CitationParts& parts) {
        const std::string indent(head.size(), ' ');
        text_ += wrap_behind(head, parts.text, options_.width);
        // An address is never wrapped: it would no longer open.
        text_ += parts.address.empty() ? std::string{} : fmt::format("{}{}\n", indent, parts.address);
        if (!parts.summary.empty()) {
            text_ += wrap_behind(indent, parts.summary, options_.width);
        }
        if (!parts.note.empty()) {
            text_ += wrap_behind(indent + "Note: ", parts.note, options_.width);
        }
    }

    void write_footnotes() {
        bool first = true;
        for (const std::string& footnote : answer_.footnotes) {
            begin_section(first);
            first = false;
            const bool marked = footnote.starts_with('*');
            text_ += wrap_behind(marked ? "" : "* ", utf8::visible(footnote), options_.width);
        }
    }

    const Answer& answer_;
    const ReportOptions& options_;
    std::string text_;
    bool first_sentence_ = true;
    MarkUse marks_;
    NoteList notes_;
    std::set<std::size_t> cited_;
};

}  // namespace

std::string write_tables(std::span<const Answer> answers, const ReportOptions& options) {
    std::string text;
    for (const Answer& answer : answers) {
        text += text.empty() ? "" : "\n";
        text += Page(answer, options).write();
    }
    return text;
}

}  // namespace lacuna::report

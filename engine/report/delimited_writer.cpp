#include "lacuna/base/utf8.hpp"
#include "report/cell_text.hpp"
#include "report/citation_text.hpp"
#include "report/column_names.hpp"
#include "report/writers.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace lacuna::report {
namespace {

enum class Dialect : std::uint8_t { csv, tsv };

/// What besides its value a column's cells carry; each gets a column of its own where any cell has it.
struct Extras {
    bool state = false;
    bool flag = false;
    bool size = false;
    bool contested = false;
    bool general_part = false;
    bool citations = false;
    bool note = false;
};

Extras extras_of(const Table& table, std::size_t column) {
    Extras extras;
    for (const std::vector<Cell>& row : table.rows) {
        const Cell& cell = row[column];
        extras.state |= cell.state != CellState::known;
        extras.flag |= cell.flag.has_value();
        extras.size |= cell.flag && cell.flag->size;
        extras.contested |= cell.contested;
        extras.general_part |= cell.from_general_part;
        extras.citations |= !cell.citations.empty();
        extras.note |= !cell.note.empty();
    }
    return extras;
}

/// The value as the query language writes it, so that it can be pasted into a statement.
std::string plain(const Scalar& value) {
    if (const NameSet* names = std::get_if<NameSet>(&value)) {
        NameSet sorted = *names;
        std::ranges::sort(sorted);
        return to_string(Scalar{std::move(sorted)});
    }
    return to_string(value);
}

bool is_text(const Scalar& value) {
    return std::holds_alternative<std::string>(value);
}

bool is_plain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7f; });
}

/// Control characters other than line ends and tabs as visible pictures.
std::string harmless(std::string_view text) {
    const auto ends_here = [](char c) { return c == '\n' || c == '\t' || c == '\r'; };
    std::string shown;
    while (true) {
        const auto end = static_cast<std::size_t>(std::ranges::find_if(text, ends_here) - text.begin());
        shown += utf8::visible(text.substr(0, end));
        if (end == text.size()) {
            return shown;
        }
        shown += text[end];
        text.remove_prefix(end + 1);
    }
}

class Sheet {
public:
    Sheet(const Answer& answer, const Table& table, Dialect dialect)
        : table_(table), dialect_(dialect), names_(column_names(table)) {
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            extras_.push_back(extras_of(table, column));
        }
        for (const CitationNote& note : answer.citations) {
            citations_.push_back(short_citation(note));
        }
    }

    std::string write(bool with_names) {
        if (with_names) {
            write_names();
        }
        for (const std::vector<Cell>& row : table_.rows) {
            for (std::size_t column = 0; column < row.size(); ++column) {
                write_cell(row[column], extras_[column]);
            }
            end_record();
        }
        return std::move(text_);
    }

private:
    void write_names() {
        for (std::size_t column = 0; column < names_.size(); ++column) {
            write_heading(names_[column], extras_[column]);
        }
        end_record();
    }

    void write_heading(const std::string& name, const Extras& extras) {
        write_text(name);
        const auto write_if = [&](bool wanted, std::string_view suffix) {
            if (wanted) {
                write_text(name + std::string{suffix});
            }
        };
        write_if(extras.state, ".state");
        write_if(extras.flag, ".flag");
        write_if(extras.size, ".size");
        write_if(extras.contested, ".contested");
        write_if(extras.general_part, ".from_general_part");
        write_if(extras.citations, ".citations");
        write_if(extras.note, ".note");
    }

    void write_cell(const Cell& cell, const Extras& extras) {
        if (cell.state == CellState::known) {
            write_value(cell.value);
        } else {
            write_field({});
        }
        if (extras.state) {
            write_field(name(cell.state));
        }
        if (extras.flag) {
            write_text(cell.flag ? cell.flag->direction : std::string{});
        }
        if (extras.size) {
            write_value(cell.flag && cell.flag->size ? *cell.flag->size : Scalar{std::string{}});
        }
        if (extras.contested) {
            write_field(cell.contested ? "true" : "false");
        }
        if (extras.general_part) {
            write_field(cell.from_general_part ? "true" : "false");
        }
        if (extras.citations) {
            write_text(citations_of(cell));
        }
        if (extras.note) {
            write_text(cell.note);
        }
    }

    [[nodiscard]] std::string citations_of(const Cell& cell) const {
        std::string text;
        for (const std::size_t citation : cell.citations) {
            if (citation < citations_.size()) {
                text += text.empty() ? "" : "; ";
                text += citations_[citation];
            }
        }
        return text;
    }

    void write_value(const Scalar& value) {
        if (is_text(value)) {
            write_text(plain(value));
        } else {
            write_field(plain(value));
        }
    }

    /// Text from the data. A spreadsheet takes one that begins with these characters for a formula and runs it; an
    /// apostrophe before it says that it is text. Only CSV is opened with a double click.
    void write_text(std::string_view text) {
        constexpr std::string_view formula_signs = "=+-@\t\r\n";
        if (dialect_ == Dialect::csv && !text.empty() && formula_signs.find(text.front()) != std::string_view::npos) {
            write_field("'" + std::string{text});
        } else {
            write_field(text);
        }
    }

    void write_field(std::string_view text) {
        if (!first_) {
            text_ += dialect_ == Dialect::csv ? ',' : '\t';
        }
        first_ = false;
        is_record_empty_ = is_record_empty_ && text.empty();
        if (dialect_ == Dialect::csv) {
            is_plain(text) ? write_quoted(text) : write_quoted(harmless(text));
        } else {
            is_plain(text) ? write_escaped(text) : write_escaped(harmless(text));
        }
    }

    /// RFC 4180: quotes where a separator, quote or line end stands inside, quotes doubled.
    void write_quoted(std::string_view text) {
        const auto needs_quotes = [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; };
        if (std::ranges::none_of(text, needs_quotes) && !text.starts_with(' ') && !text.ends_with(' ')) {
            text_ += text;
            return;
        }
        text_ += '"';
        for (const char c : text) {
            text_ += c;
            if (c == '"') {
                text_ += '"';
            }
        }
        text_ += '"';
    }

    void write_escaped(std::string_view text) {
        for (const char c : text) {
            switch (c) {
                case '\t':
                    text_ += "\\t";
                    break;
                case '\n':
                    text_ += "\\n";
                    break;
                case '\r':
                    text_ += "\\r";
                    break;
                case '\\':
                    text_ += "\\\\";
                    break;
                default:
                    text_ += c;
            }
        }
    }

    void end_record() {
        // A record of one empty field would otherwise be a blank line, which readers skip.
        if (dialect_ == Dialect::csv && is_record_empty_ && !text_.ends_with(',')) {
            text_ += "\"\"";
        }
        text_ += '\n';
        first_ = true;
        is_record_empty_ = true;
    }

    const Table& table_;
    Dialect dialect_;
    std::vector<std::string> names_;
    std::vector<Extras> extras_;
    std::vector<std::string> citations_;  ///< in words, each made once
    std::string text_;
    bool first_ = true;
    bool is_record_empty_ = true;
};

std::string write(std::span<const Answer> answers, const ReportOptions& options, Dialect dialect) {
    std::string text;
    for (const Answer& answer : answers) {
        if (answer.main_table < answer.tables.size()) {
            text += text.empty() ? "" : "\n";
            text += Sheet(answer, answer.tables[answer.main_table], dialect).write(options.header);
        }
    }
    return text;
}

}  // namespace

std::string write_csv(std::span<const Answer> answers, const ReportOptions& options) {
    return write(answers, options, Dialect::csv);
}

std::string write_tsv(std::span<const Answer> answers, const ReportOptions& options) {
    return write(answers, options, Dialect::tsv);
}

}  // namespace lacuna::report

#include "report/cell_text.hpp"

#include "lacuna/base/utf8.hpp"
#include "report/date_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lacuna::report {
namespace {

Mark mark_of(CellState state) {
    switch (state) {
        case CellState::absent:
            return Mark::absent;
        case CellState::not_applicable:
            return Mark::not_applicable;
        case CellState::known:
        case CellState::unknown:
            break;
    }
    return Mark::unknown;
}

Tone tone_of(Mark mark) {
    switch (mark) {
        case Mark::met:
            return Tone::good;
        case Mark::below:
        case Mark::absent:
        case Mark::weaker:
        case Mark::narrower:
        case Mark::missing:
        case Mark::nobody:
            return Tone::bad;
        case Mark::unknown:
        case Mark::undecided:
        case Mark::contested:
        case Mark::incomparable:
        case Mark::cannot_tell:
            return Tone::doubtful;
        case Mark::not_applicable:
        case Mark::equal:
            return Tone::faint;
        case Mark::general_part:
        case Mark::stricter:
        case Mark::wider:
        case Mark::different:
        case Mark::additional:
        case Mark::several:
        case Mark::only_place:
        case Mark::only_elsewhere:
            break;
    }
    return Tone::plain;
}

/// A flag that only repeats what the cell's state says already.
bool is_redundant(Mark flag, CellState state) {
    switch (state) {
        case CellState::absent:
            return flag == Mark::absent;
        case CellState::unknown:
            return flag == Mark::unknown || flag == Mark::undecided;
        case CellState::not_applicable:
            return flag == Mark::not_applicable || flag == Mark::undecided;
        case CellState::known:
            break;
    }
    return false;
}

/// Whether the value is the flag's own word: a cell that holds nothing but its verdict.
bool is_verdict(const Cell& cell) {
    const std::string* value = std::get_if<std::string>(&cell.value);
    return value != nullptr && cell.flag && *value == cell.flag->direction;
}

/// How the size stands behind the flag's word: a length of time is a distance, a set holds the names that differ. More
/// names need not be more law: exemptions make it narrower.
std::string size_text(const Cell& cell) {
    const Scalar& size = *cell.flag->size;
    const auto* names = std::get_if<NameSet>(&size);
    if (names == nullptr) {
        return fmt::format(" by {}", value_text(size));
    }
    const auto* own = cell.state == CellState::known ? std::get_if<NameSet>(&cell.value) : nullptr;
    const bool has_them = own != nullptr && std::ranges::all_of(*names, [&](const std::string& name) {
                              return std::ranges::find(*own, name) != own->end();
                          });
    return fmt::format(": {} {}", has_them ? "adds" : "lacks", value_text(size));
}

}  // namespace

std::string value_text(const Scalar& value) {
    if (const bool* truth = std::get_if<bool>(&value)) {
        return *truth ? "yes" : "no";
    }
    if (const NameSet* names = std::get_if<NameSet>(&value)) {
        NameSet sorted = *names;
        std::ranges::sort(sorted);
        return utf8::visible(to_string(Scalar{std::move(sorted)}));
    }
    if (std::holds_alternative<Date>(value)) {
        return date_text(to_string(value));
    }
    return utf8::visible(to_string(value));
}

CellText cell_text(const Cell& cell, bool ascii, MarkUse& marks) {
    CellText shown;
    const auto add = [&shown](std::string_view words) {
        if (!shown.text.empty() && !words.empty()) {
            shown.text += ' ';
        }
        shown.text += words;
    };
    const auto add_mark = [&](Mark mark, std::string_view size) {
        add(words(mark, ascii) + std::string{size});
        marks.note(mark);
        shown.tone = tone_of(mark);
    };
    if (cell.state == CellState::known) {
        add(is_verdict(cell) ? std::string{} : value_text(cell.value));
    } else {
        add_mark(mark_of(cell.state), "");
    }
    if (cell.from_general_part) {
        add(sign(Mark::general_part, ascii));
        marks.note(Mark::general_part);
    }
    if (cell.contested) {
        add_mark(Mark::contested, "");
    }
    if (cell.flag) {
        const Mark flag = report::mark_of(cell.flag->direction);
        if (!is_redundant(flag, cell.state)) {
            add_mark(flag, cell.flag->size ? size_text(cell) : std::string{});
        }
    }
    return shown;
}

CellText sign_text(const Cell& cell, bool ascii, MarkUse& marks) {
    const bool has_state = cell.state != CellState::known;
    if (!has_state && !cell.flag) {
        return cell_text(cell, ascii, marks);
    }
    const Mark mark = has_state ? mark_of(cell.state) : report::mark_of(cell.flag->direction);
    marks.note(mark);
    return {std::string{sign(mark, ascii)}, tone_of(mark)};
}

bool is_matrix(const Table& table) {
    return table.id.starts_with("matrix");
}

Table turned(const Table& table) {
    Table result;
    result.id = table.id;
    result.title = table.title;
    result.is_detail = table.is_detail;
    if (table.columns.empty()) {
        return result;
    }
    result.columns.push_back({"", "", Type::text});
    for (const std::vector<Cell>& row : table.rows) {
        const std::string name = value_text(row.front().value);
        result.columns.push_back({name, name, Type::choice});
    }
    for (std::size_t column = 1; column < table.columns.size(); ++column) {
        std::vector<Cell>& row = result.rows.emplace_back();
        const Column& heading = table.columns[column];
        row.emplace_back().value = Scalar{heading.label.empty() ? heading.name : heading.label};
        for (const std::vector<Cell>& source : table.rows) {
            row.push_back(source[column]);
        }
    }
    return result;
}

std::span<const std::vector<Cell>> printed_rows(const Table& table) {
    return std::span{table.rows}.first(table.rows.size() - std::min(table.rows.size(), table.detail_rows));
}

bool is_blank(const Column& column, const Cell& cell) {
    return cell == Cell{} || (column.may_be_blank && cell.state == CellState::not_applicable && cell.note.empty());
}

std::string detail_text(const Table& table) {
    return fmt::format("({} {}, not printed: see them with --format csv, json or jsonl, or with LIMIT)",
                       table.rows.size(), table.rows.size() == 1 ? "row" : "rows");
}

std::vector<std::size_t> shown_columns(const Table& table) {
    std::vector<std::size_t> shown;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (table.columns[column].is_detail) {
            continue;
        }
        const auto rows = printed_rows(table);
        const bool says_nothing = !rows.empty() && std::ranges::all_of(rows, [&](const std::vector<Cell>& row) {
            return is_blank(table.columns[column], row[column]);
        });
        if (!says_nothing) {
            shown.push_back(column);
        }
    }
    return shown;
}

std::string NoteList::letter_of(const std::string& note) {
    const auto [place, is_new] = places_.try_emplace(note, notes_.size());
    if (is_new) {
        notes_.push_back(note);
    }
    return letter(place->second);
}

std::string NoteList::letter(std::size_t index) {
    std::string letters;
    for (std::size_t rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('a' + (rest - 1) % 26));
    }
    return letters;
}

}  // namespace lacuna::report

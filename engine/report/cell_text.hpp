#pragma once

#include "lacuna/answer.hpp"
#include "report/marks.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace lacuna::report {

/// How a cell may be coloured; the words say the same.
enum class Tone : std::uint8_t { plain, good, bad, doubtful, faint };

/// A cell in words, on one line, without control characters. References to citations and notes are not part of it.
struct CellText {
    std::string text;
    Tone tone = Tone::plain;
};

/// The value as a reader sees it: `yes`, `8 years`, `{a, b}`, dates in words, the names of sets sorted.
[[nodiscard]] std::string value_text(const Scalar& value);

/// `8 years † ± contested ▼ weaker by 2 years`. Notes the marks that it uses.
[[nodiscard]] CellText cell_text(const Cell& cell, bool ascii, MarkUse& marks);

/// The sign of the cell's verdict or state alone, for a matrix; the legend explains it.
[[nodiscard]] CellText sign_text(const Cell& cell, bool ascii, MarkUse& marks);

/// Whether the table holds nothing but verdicts, as its id says ("matrix" and what begins so); it is then printed with rows and columns exchanged and signs alone,
/// since jurisdictions have short names and demands long ones.
[[nodiscard]] bool is_matrix(const Table& table);
/// The table with rows and columns exchanged: the first column's cells become the headings.
[[nodiscard]] Table turned(const Table& table);

/// The rows of the table that readers need.
[[nodiscard]] std::span<const std::vector<Cell>> printed_rows(const Table& table);

/// `12 rows, in --format csv, json and jsonl`: what stands instead of a table that is for machines.
[[nodiscard]] std::string detail_text(const Table& table);

/// The columns of the table that readers need: without details, and without those in which no row says anything (unless
/// there is no row).
[[nodiscard]] std::vector<std::size_t> shown_columns(const Table& table);
/// Whether the cell, in that column, is printed as nothing at all.
[[nodiscard]] bool is_blank(const Column& column, const Cell& cell);

/// The notes of an answer's cells, each once, with letters: a … z, aa, ab …
class NoteList {
public:
    /// The letter of the note, new or known.
    std::string letter_of(const std::string& note);
    [[nodiscard]] const std::vector<std::string>& notes() const { return notes_; }
    [[nodiscard]] static std::string letter(std::size_t index);

private:
    std::vector<std::string> notes_;
    std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace lacuna::report

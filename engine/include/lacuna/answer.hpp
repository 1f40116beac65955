#pragma once

#include "lacuna/base/scalar.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

/// What stands in a cell. A heading-like text (a code, a label) is `known`.
enum class CellState : std::uint8_t { known, absent, not_applicable, unknown };

[[nodiscard]] std::string_view name(CellState state);

/// How the value stands to the yardstick, and by how much. `direction` is one of equal, stricter, weaker, wider,
/// narrower, different, missing, additional, incomparable, undecided (differences) or met, below, absent, unknown,
/// not_applicable (verdicts).
struct Flag {
    std::string direction;
    std::optional<Scalar> size;

    bool operator==(const Flag&) const = default;
};

/// One cell with its provenance.
struct Cell {
    CellState state = CellState::known;
    Scalar value{std::string{}};  ///< meaningful only where state is known
    bool contested = false;
    bool from_general_part = false;
    std::optional<Flag> flag;
    std::vector<std::size_t> citations;  ///< indices into Answer::citations
    std::string note;

    bool operator==(const Cell&) const = default;
};

struct Column {
    std::string name;   ///< stable, for machines: "penalty.max"
    std::string label;  ///< for readers
    Type type = Type::text;
    bool is_detail = false;  ///< for machines: printed tables and Markdown leave the column out
    /// A cell that does not apply has nothing to say, as where a version has no end: printed tables and Markdown leave it
    /// blank.
    bool may_be_blank = false;

    bool operator==(const Column&) const = default;
};

struct Table {
    std::string id;  ///< stable: "comparison", "gaps", "matrix", "counts"
    std::string title;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;  ///< each as long as columns
    /// So many of the last rows are for machines: printed tables and Markdown leave them out, for another table sums them
    /// up.
    std::size_t detail_rows = 0;
    bool is_detail = false;  ///< for machines: printed tables and Markdown only say how long it is

    bool operator==(const Table&) const = default;
};

/// A place in an instrument on which cells rest, ready to print.
struct CitationNote {
    std::string jurisdiction;  ///< code, or empty
    std::string instrument;    ///< id
    std::string title;         ///< of the instrument, in English
    std::string pinpoint;
    std::string native;      ///< pinpoint in the instrument's language; may be empty
    std::string valid_from;  ///< of the version, EDTF; may be empty
    std::string valid_to;
    std::string source;  ///< publication of the text that was read
    std::string address;
    std::string version_date;  ///< of the source, EDTF; may be empty
    std::string text_kind;     ///< official, consolidated, translation, secondary
    std::string summary;       ///< filled WITH summaries
    std::string note;          ///< of the coder; filled WITH notes
    std::string confidence;

    /// Whether both places stand in one instrument and were read in the same text of it. Such stand together in an
    /// answer.
    [[nodiscard]] bool is_of_one_text_with(const CitationNote& other) const;
    bool operator==(const CitationNote&) const = default;
};

/// A group of the statement with its members on the date.
struct ResolvedName {
    std::string name;
    std::vector<std::string> members;
    std::vector<std::string> undecided;

    bool operator==(const ResolvedName&) const = default;
};

/// How much of what was asked is coded.
struct Coverage {
    std::size_t jurisdictions_asked = 0;
    std::size_t jurisdictions_coded = 0;  ///< with at least one known or absent cell
    std::vector<std::string> jurisdictions_not_coded;
    std::size_t cells = 0;
    std::size_t known = 0;
    std::size_t absent = 0;
    std::size_t not_applicable = 0;
    std::size_t unknown = 0;
    std::size_t rows_undecided = 0;  ///< rows that WHERE could not decide

    bool operator==(const Coverage&) const = default;
};

struct Warning {
    std::string code;
    std::string message;

    bool operator==(const Warning&) const = default;
};

/// The whole answer to one statement. A value: it keeps nothing of the database alive.
struct Answer {
    std::string statement;  ///< canonical form
    std::string verb;       ///< "GAPS"
    std::string as_of;      ///< EDTF
    std::string known_on;   ///< transaction time of the commit that answered, ISO 8601 UTC
    std::string collection;
    std::string collection_version;
    std::string content_hash;
    std::vector<ResolvedName> groups;
    Coverage coverage;
    std::string oldest_source;       ///< version date of the oldest text behind a cell, EDTF; may be empty
    std::string oldest_source_name;  ///< its publication
    std::vector<Warning> warnings;
    std::vector<std::string> sentences;  ///< the answer in sentences, counts with denominators
    std::vector<Table> tables;           ///< in the order in which they are printed
    std::size_t main_table = 0;          ///< the one that CSV, TSV and JSON Lines carry
    std::vector<CitationNote> citations;
    std::vector<std::string> footnotes;  ///< of jurisdictions (Kosovo)
    bool has_gaps = false;               ///< a demand of GAPS is below or absent; decides --fail-on gaps

    bool operator==(const Answer&) const = default;
};

}  // namespace lacuna

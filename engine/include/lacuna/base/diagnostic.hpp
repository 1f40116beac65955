#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

/// Where in the outside world something is: a file with line and column, or a byte or key of the database.
struct Place {
    std::string file;
    std::uint32_t line = 0;    ///< from 1; 0 where unknown
    std::uint32_t column = 0;  ///< from 1, counted in characters as a reader sees them; 0 where unknown

    bool operator==(const Place&) const = default;
};

/// Bytes of a text, half-open; empty for a place between two of them.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const ByteRange&) const = default;
};

/// Only an error keeps what was asked for from being done.
enum class Severity : std::uint8_t { error, warning, note };

[[nodiscard]] std::string_view name(Severity severity);

/// One mistake or remark as data: of a statement, a collection's file, or an answer.
struct Diagnostic {
    Severity severity = Severity::error;
    std::string code;                   ///< stable, lower-case with hyphens: "unknown-concept"
    std::string message;                ///< what was found and what was expected, in the user's words
    Place place;                        ///< may be empty
    std::optional<ByteRange> offsets;   ///< in the text of the place's file, where it is a statement or script
    std::vector<std::string> expected;  ///< what could have stood there, in the words of the language
    std::string suggestion;             ///< the nearest correct thing: "did you mean 'csam.possession'?"; may be empty
    std::vector<std::string> notes;     ///< further lines

    bool operator==(const Diagnostic&) const = default;
};

}  // namespace lacuna

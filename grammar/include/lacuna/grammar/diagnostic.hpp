#pragma once

#include "lacuna/grammar/ast.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::grammar {

enum class Severity : std::uint8_t { error, warning };

/// One mistake in a script, as data: syntax and meaning alike. It becomes text only in render().
struct Diagnostic {
    Severity severity = Severity::error;
    std::string code;                   ///< stable: "unknown-concept"
    Span span;                          ///< what the carets stand under; may be empty (a place between characters)
    std::string message;                ///< "there is no concept 'csam.posession'"
    std::vector<std::string> expected;  ///< what could have stood there, in the words of the language
    std::string suggestion;             ///< printed behind the carets: "did you mean 'csam.possession'?"
    std::vector<std::string> notes;     ///< further lines

    bool operator==(const Diagnostic&) const = default;
};

/// Line and column, both from 1; columns count characters.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;

    bool operator==(const Position&) const = default;
};
[[nodiscard]] Position position_of(std::string_view source, std::uint32_t offset);

/// The diagnostic with its source line and carets:
///
///     error[unknown-concept]: there is no concept 'csam.posession'
///       ┌ report.lq:3:21
///     3 │ COMPARE penalty.max FOR csam.posession ACROSS eu
///       │                         ^^^^^^^^^^^^^^ did you mean 'csam.possession'?
///
/// Carets align by display width; tabs and control characters are shown as visible single characters; long lines are
/// cut around the place with a visible mark. Works on sources that are not valid UTF-8.
[[nodiscard]] std::string render(const Diagnostic& diagnostic, std::string_view source, std::string_view file_name);
[[nodiscard]] std::string render(const std::vector<Diagnostic>& diagnostics, std::string_view source,
                                 std::string_view file_name);

}  // namespace lacuna::grammar

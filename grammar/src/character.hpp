#pragma once

// What the language takes for a space, a letter and a word. All lengths are in bytes; nothing here fails, on invalid
// UTF-8 either: a stray byte counts as one symbol.

#include <cstddef>
#include <string_view>

namespace lacuna::grammar {

/// The bytes of the first character; 0 only for an empty text.
[[nodiscard]] std::size_t character_length(std::string_view text);

/// The spaces at the beginning, no-break and typographic ones included, because statements are pasted from documents.
[[nodiscard]] std::size_t space_length(std::string_view text);

/// A comment (`--` up to the end of the line) at the beginning, without the line end.
[[nodiscard]] std::size_t comment_length(std::string_view text);

/// A word at the beginning: a letter or `_`, then letters, digits and `_`; `.` and `-` inside.
[[nodiscard]] std::size_t word_length(std::string_view text);

[[nodiscard]] std::size_t digits_length(std::string_view text);

/// ASCII letters compared without case; keywords have no others.
[[nodiscard]] bool equal_ignoring_case(std::string_view a, std::string_view b);

[[nodiscard]] bool is_digit(char character);

}  // namespace lacuna::grammar

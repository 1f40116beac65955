#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lacuna::utf8 {

/// The offset of the first byte that is not valid UTF-8 (overlong forms, surrogates and values above U+10FFFF
/// included), or nothing. Linear.
[[nodiscard]] std::optional<std::size_t> first_invalid(std::string_view text);

/// Columns that the text takes on a terminal (wide glyphs two, combining marks none). Invalid bytes count one each.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// The text cut to at most `width` columns, never inside a character, with `mark` at the end where cut (and wide enough
/// for it).
[[nodiscard]] std::string shortened(std::string_view text, std::size_t width, std::string_view mark = "…");

/// The letter in lower case if it is one of A to Z; every other byte as it is.
[[nodiscard]] constexpr char ascii_lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// Case-folded, compatibility-composed form for comparing names as people do. Invalid input is given back as it is.
[[nodiscard]] std::string folded(std::string_view text);

/// The offset of the first byte at which the text and its Unicode normal form C differ, or nothing. Invalid UTF-8
/// gives nothing. Linear.
[[nodiscard]] std::optional<std::size_t> first_not_normalised(std::string_view text);

/// The text with control characters replaced by visible pictures (U+2400 block), safe for a terminal.
[[nodiscard]] std::string visible(std::string_view text);

}  // namespace lacuna::utf8

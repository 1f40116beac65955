#pragma once

// A plain scanner beside the grammar: it finds where statements end, keeps comments for format(), and tells what was
// found where the grammar gave up. The grammar itself reads characters.

#include <cstdint>
#include <optional>
#include <string_view>

namespace lacuna::grammar {

enum class TokenKind : std::uint8_t { word, number, text, parameter, symbol, comment };

struct Token {
    TokenKind kind = TokenKind::symbol;
    std::string_view text;
    std::uint32_t offset = 0;

    [[nodiscard]] std::uint32_t end() const { return offset + static_cast<std::uint32_t>(text.size()); }
};

/// The token at an offset where no space stands; its text is empty only at the end of the source. A text that is not
/// closed ends with its line.
[[nodiscard]] Token token_at(std::string_view source, std::uint32_t offset);

/// The first token at or behind an offset, comments included, or nothing.
[[nodiscard]] std::optional<Token> next_token(std::string_view source, std::uint32_t offset);

/// The length of a quoted text at the beginning, quotes included; `closed` tells whether its end was found before the
/// end of the line.
[[nodiscard]] std::size_t quoted_length(std::string_view text, bool& closed);

/// `=`, `<=`, `!=` … and their misspellings (`==`, `<>`): all that stands together.
[[nodiscard]] std::size_t operator_length(std::string_view text);

}  // namespace lacuna::grammar

#include "token.hpp"

#include "character.hpp"

#include <algorithm>

namespace lacuna::grammar {
namespace {

// A number, and also what looks like a date in any order: `15.07.2021`.
std::size_t number_length(std::string_view text) {
    std::size_t length = digits_length(text);
    while (length > 0 && length + 1 < text.size() &&
           std::string_view{".-/"}.find(text[length]) != std::string_view::npos && is_digit(text[length + 1])) {
        length += 1 + digits_length(text.substr(length + 1));
    }
    return length;
}

}  // namespace

std::size_t quoted_length(std::string_view text, bool& closed) {
    const char quote = text.front();
    std::size_t at = 1;
    for (; at < text.size() && text[at] != '\n' && text[at] != '\r'; ++at) {
        if (text[at] != quote) {
            continue;
        }
        if (at + 1 < text.size() && text[at + 1] == quote) {
            ++at;
            continue;
        }
        closed = true;
        return at + 1;
    }
    closed = false;
    return at;
}

std::size_t operator_length(std::string_view text) {
    return std::min(text.find_first_not_of("=<>!&|"), text.size());
}

Token token_at(std::string_view source, std::uint32_t offset) {
    const std::string_view rest = source.substr(offset);
    if (rest.empty()) {
        return {TokenKind::symbol, rest, offset};
    }
    bool closed = false;
    if (const std::size_t length = comment_length(rest); length > 0) {
        return {TokenKind::comment, rest.substr(0, length), offset};
    }
    if (rest.front() == '\'' || rest.front() == '"') {
        return {TokenKind::text, rest.substr(0, quoted_length(rest, closed)), offset};
    }
    if (rest.front() == '$') {
        return {TokenKind::parameter, rest.substr(0, 1 + word_length(rest.substr(1))), offset};
    }
    if (const std::size_t length = word_length(rest); length > 0) {
        return {TokenKind::word, rest.substr(0, length), offset};
    }
    if (const std::size_t length = number_length(rest); length > 0) {
        return {TokenKind::number, rest.substr(0, length), offset};
    }
    return {TokenKind::symbol, rest.substr(0, std::max(operator_length(rest), character_length(rest))), offset};
}

std::optional<Token> next_token(std::string_view source, std::uint32_t offset) {
    const std::size_t at = offset + space_length(source.substr(offset));
    if (at >= source.size()) {
        return std::nullopt;
    }
    return token_at(source, static_cast<std::uint32_t>(at));
}

}  // namespace lacuna::grammar

#include "character.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace lacuna::grammar {
namespace {

struct Decoded {
    char32_t code_point;
    std::size_t length;
};

struct Range {
    char32_t first;
    char32_t last;
};

constexpr char32_t replacement_character = 0xfffd;

// Blanks beside the ASCII ones; U+FEFF is the byte order mark that some editors write.
constexpr std::array<Range, 8> wide_spaces = {{{0xa0, 0xa0},
                                               {0x1680, 0x1680},
                                               {0x2000, 0x200b},
                                               {0x2028, 0x2029},
                                               {0x202f, 0x202f},
                                               {0x205f, 0x205f},
                                               {0x3000, 0x3000},
                                               {0xfeff, 0xfeff}}};

// Blocks beyond ASCII that hold punctuation, signs and invisible marks; all else counts as a letter. Quotation marks
// and dashes of word processors are here, so that they are reported and not taken for names.
constexpr std::array<Range, 15> signs = {{{0x80, 0xa9},
                                          {0xab, 0xb4},
                                          {0xb6, 0xb9},
                                          {0xbb, 0xbf},
                                          {0xd7, 0xd7},
                                          {0xf7, 0xf7},
                                          {0x1680, 0x1680},
                                          {0x2000, 0x206f},
                                          {0x20a0, 0x20cf},
                                          {0x2190, 0x2bff},
                                          {0x3000, 0x3020},
                                          {0xfe00, 0xfe6f},
                                          {0xfeff, 0xff0f},
                                          {0xff1a, 0xff20},
                                          {0xfff0, 0xffff}}};

template <std::size_t size>
bool is_in(const std::array<Range, size>& ranges, char32_t code_point) {
    return std::ranges::any_of(
        ranges, [&](const Range& range) { return range.first <= code_point && code_point <= range.last; });
}

Decoded decode(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    if (byte(0) < 0x80) {
        return {byte(0), 1};
    }
    const std::size_t length = byte(0) >= 0xf0 ? 4 : byte(0) >= 0xe0 ? 3 : byte(0) >= 0xc0 ? 2 : 1;
    if (length == 1 || length > text.size()) {
        return {replacement_character, 1};
    }
    char32_t code_point = byte(0) & (0xffU >> (length + 1));
    for (std::size_t at = 1; at < length; ++at) {
        if ((byte(at) & 0xc0U) != 0x80U) {
            return {replacement_character, 1};
        }
        code_point = (code_point << 6U) | (byte(at) & 0x3fU);
    }
    return {code_point, length};
}

bool is_ascii_letter(char32_t code_point) {
    return (code_point >= U'a' && code_point <= U'z') || (code_point >= U'A' && code_point <= U'Z');
}

std::size_t letter_length(std::string_view text) {
    if (text.empty()) {
        return 0;
    }
    const Decoded first = decode(text);
    const bool letter = first.code_point < 0x80 ? is_ascii_letter(first.code_point) || first.code_point == U'_'
                                                : !is_in(signs, first.code_point);
    return letter ? first.length : 0;
}

std::size_t word_character_length(std::string_view text) {
    return !text.empty() && is_digit(text.front()) ? 1 : letter_length(text);
}

char lower(char character) {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

}  // namespace

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

std::size_t character_length(std::string_view text) {
    return text.empty() ? 0 : decode(text).length;
}

std::size_t space_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size()) {
        const Decoded next = decode(text.substr(length));
        const bool ascii_space = next.code_point == U' ' || (next.code_point >= U'\t' && next.code_point <= U'\r');
        if (!ascii_space && (next.code_point < 0x80 || !is_in(wide_spaces, next.code_point))) {
            break;
        }
        length += next.length;
    }
    return length;
}

std::size_t comment_length(std::string_view text) {
    return text.starts_with("--") ? std::min(text.find_first_of("\r\n"), text.size()) : 0;
}

std::size_t word_length(std::string_view text) {
    std::size_t length = letter_length(text);
    while (length > 0 && length < text.size()) {
        const bool joint = text[length] == '.' || text[length] == '-';
        const std::size_t step = word_character_length(text.substr(length + (joint ? 1 : 0)));
        if (step == 0) {
            break;
        }
        length += step + (joint ? 1 : 0);
    }
    return length;
}

std::size_t digits_length(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, lower, lower);
}

}  // namespace lacuna::grammar

#include "exchange/notation.hpp"

#include <algorithm>
#include <cstddef>

namespace lacuna::exchange {
namespace {

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_word(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return is_lower(c) || is_digit(c); });
}

// The text up to the next separator, which is dropped with it. `more` says whether there was one.
std::string_view next_part(std::string_view& text, std::string_view separators, bool& more) {
    const std::size_t end = text.find_first_of(separators);
    more = end != std::string_view::npos;
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(more ? end + 1 : text.size());
    return part;
}

bool is_words_with(std::string_view text, std::string_view separators) {
    if (text.empty() || !is_lower(text.front())) {
        return false;
    }
    for (bool more = true; more;) {
        if (!is_word(next_part(text, separators, more))) {
            return false;
        }
    }
    return true;
}

}  // namespace

bool is_name(std::string_view text) {
    return is_words_with(text, "_");
}

bool is_dotted_name(std::string_view text) {
    for (bool more = true; more;) {
        if (!is_name(next_part(text, ".", more))) {
            return false;
        }
    }
    return true;
}

bool is_collection_name(std::string_view text) {
    return is_words_with(text, "_-");
}

bool is_jurisdiction_code(std::string_view text) {
    bool more = false;
    const std::string_view state = next_part(text, "-", more);
    if (state.size() != 2 || !std::ranges::all_of(state, is_upper)) {
        return false;
    }
    return !more || (!text.empty() && text.size() <= 3 &&
                     std::ranges::all_of(text, [](char c) { return is_upper(c) || is_digit(c); }));
}

bool is_language_tag(std::string_view text) {
    bool more = false;
    const std::string_view language = next_part(text, "-", more);
    if (language.size() < 2 || language.size() > 3 || !std::ranges::all_of(language, is_lower)) {
        return false;
    }
    while (more) {
        const std::string_view part = next_part(text, "-", more);
        const bool plain = std::ranges::all_of(part, [](char c) { return is_lower(c) || is_upper(c) || is_digit(c); });
        if (part.size() < 2 || part.size() > 8 || !plain) {
            return false;
        }
    }
    return true;
}

bool is_address(std::string_view text) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (text.starts_with(scheme)) {
            return text.size() > scheme.size() && text.find_first_of(" \t\r\n") == std::string_view::npos;
        }
    }
    return false;
}

}  // namespace lacuna::exchange

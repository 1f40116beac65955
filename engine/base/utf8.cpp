#include "lacuna/base/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace lacuna::utf8 {
namespace {

struct Decoded {
    utf8proc_int32_t code_point;  // negative where invalid
    std::size_t length;           // at least 1
};

Decoded decode(std::string_view text, std::size_t at) {
    utf8proc_int32_t code_point = -1;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
    const auto left = static_cast<utf8proc_ssize_t>(text.size() - at);
    const utf8proc_ssize_t length = utf8proc_iterate(bytes, left, &code_point);
    if (length <= 0) {
        return {-1, 1};
    }
    return {code_point, static_cast<std::size_t>(length)};
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::size_t width_of(utf8proc_int32_t code_point) {
    if (code_point < 0) {
        return 1;
    }
    const int width = utf8proc_charwidth(code_point);
    return width < 0 ? 0 : static_cast<std::size_t>(width);
}

bool is_control(utf8proc_int32_t code_point) {
    return (code_point >= 0 && code_point < 0x20) || (code_point >= 0x7f && code_point < 0xa0);
}

void append(std::string& text, utf8proc_int32_t code_point) {
    utf8proc_uint8_t bytes[4];
    const utf8proc_ssize_t length = utf8proc_encode_char(code_point, bytes);
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

}  // namespace

std::optional<std::size_t> first_invalid(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const Decoded decoded = decode(text, at);
        if (decoded.code_point < 0) {
            return at;
        }
        at += decoded.length;
    }
    return std::nullopt;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode(text, at);
        width += width_of(decoded.code_point);
        at += decoded.length;
    }
    return width;
}

std::string shortened(std::string_view text, std::size_t width, std::string_view mark) {
    if (display_width(text) <= width) {
        return std::string{text};
    }
    if (display_width(mark) > width) {
        mark = {};
    }
    const std::size_t room = width - display_width(mark);
    std::size_t used = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const Decoded decoded = decode(text, at);
        const std::size_t next = used + width_of(decoded.code_point);
        if (next > room) {
            break;
        }
        used = next;
        at += decoded.length;
    }
    return std::string{text.substr(0, at)} + std::string{mark};
}

std::string folded(std::string_view text) {
    // Names are ASCII as a rule, and the tables of Unicode are far slower than this.
    if (is_ascii(text)) {
        std::string lower{text};
        std::ranges::transform(lower, lower.begin(), ascii_lower);
        return lower;
    }
    utf8proc_uint8_t* result = nullptr;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE |
                                                        UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    const utf8proc_ssize_t length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                 static_cast<utf8proc_ssize_t>(text.size()), &result, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner{result, &std::free};
    if (length < 0) {
        return std::string{text};
    }
    return std::string{reinterpret_cast<const char*>(result), static_cast<std::size_t>(length)};
}

std::optional<std::size_t> first_not_normalised(std::string_view text) {
    if (is_ascii(text)) {
        return std::nullopt;
    }
    utf8proc_uint8_t* result = nullptr;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    const utf8proc_ssize_t length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                 static_cast<utf8proc_ssize_t>(text.size()), &result, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner{result, &std::free};
    if (length < 0) {
        return std::nullopt;
    }
    const std::string_view normalised{reinterpret_cast<const char*>(result), static_cast<std::size_t>(length)};
    const auto [in_text, in_normalised] = std::ranges::mismatch(text, normalised);
    if (in_text == text.end() && in_normalised == normalised.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(in_text - text.begin());
}

std::string visible(std::string_view text) {
    const auto is_plain = [](char c) { return c >= 0x20 && c < 0x7f; };
    std::string shown;
    shown.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        // Nearly everything is ASCII, and whole runs of it can be taken over at once.
        const auto run = text.substr(at);
        const auto plain = static_cast<std::size_t>(std::ranges::find_if_not(run, is_plain) - run.begin());
        shown.append(run.substr(0, plain));
        at += plain;
        if (at == text.size()) {
            break;
        }
        const Decoded decoded = decode(text, at);
        if (decoded.code_point < 0) {
            append(shown, 0xfffd);
        } else if (decoded.code_point < 0x20) {
            append(shown, 0x2400 + decoded.code_point);
        } else if (is_control(decoded.code_point)) {
            append(shown, 0x2421);
        } else {
            shown.append(text.substr(at, decoded.length));
        }
        at += decoded.length;
    }
    return shown;
}

}  // namespace lacuna::utf8

#include "shell/completion_list.hpp"

#include "lacuna/base/utf8.hpp"

#include <algorithm>

namespace lacuna::cli {
namespace {

constexpr std::size_t usual_width = 80;
constexpr std::size_t gap = 2;
constexpr std::size_t most_with_descriptions = 15;

std::string padded(const std::string& text, std::size_t width) {
    const std::size_t taken = utf8::display_width(text);
    return text + std::string(width > taken ? width - taken : 0, ' ');
}

std::size_t widest(const std::vector<Completion>& items) {
    std::size_t width = 0;
    for (const Completion& item : items) {
        width = std::max(width, utf8::display_width(item.text));
    }
    return width;
}

std::string one_a_line(const std::vector<Completion>& items, std::size_t width) {
    const std::size_t column = widest(items) + gap;
    std::string text;
    for (const Completion& item : items) {
        const std::string line =
            item.description.empty() ? item.text : padded(item.text, column) + utf8::visible(item.description);
        text += utf8::shortened(line, width) + "\n";
    }
    return text;
}

std::string in_columns(const std::vector<Completion>& items, std::size_t width) {
    const std::size_t column = widest(items) + gap;
    const std::size_t columns = std::max<std::size_t>(1, (width + gap) / column);
    const std::size_t lines = (items.size() + columns - 1) / columns;
    std::string text;
    for (std::size_t line = 0; line < lines; ++line) {
        std::string shown;
        for (std::size_t at = line; at < items.size(); at += lines) {
            shown += at + lines < items.size() ? padded(items[at].text, column) : items[at].text;
        }
        text += utf8::shortened(shown, width) + "\n";
    }
    return text;
}

/// By bytes; a character is not cut.
std::size_t common_length(const std::string& a, const std::string& b) {
    const auto same = std::ranges::mismatch(a, b, {}, utf8::ascii_lower, utf8::ascii_lower);
    auto length = static_cast<std::size_t>(same.in1 - a.begin());
    while (length > 0 && length < a.size() && (static_cast<unsigned char>(a[length]) & 0xc0U) == 0x80U) {
        --length;
    }
    return length;
}

}  // namespace

std::string completion_list(const Completions& completions, std::size_t width) {
    const std::size_t columns = width == 0 ? usual_width : width;
    const bool is_short = completions.items.size() <= most_with_descriptions;
    std::string text = is_short ? one_a_line(completions.items, columns) : in_columns(completions.items, columns);
    if (completions.is_cut) {
        text += "… and more\n";
    }
    return text;
}

std::string common_beginning(const std::vector<Completion>& items) {
    std::string common = items.empty() ? std::string{} : items.front().text;
    for (const Completion& item : items) {
        common.resize(common_length(common, item.text));
    }
    return common;
}

}  // namespace lacuna::cli

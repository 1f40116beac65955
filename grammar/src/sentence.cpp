#include "sentence.hpp"

#include "lacuna/base/utf8.hpp"

namespace lacuna::grammar {
namespace {

/// U+200E, U+200F, U+202A to U+202E and U+2066 to U+2069; all begin with the byte E2.
bool is_direction_mark(std::string_view text) {
    if (text.size() < 3) {
        return false;
    }
    const auto second = static_cast<unsigned char>(text[1]);
    const auto third = static_cast<unsigned char>(text[2]);
    return (second == 0x80 && ((third >= 0x8e && third <= 0x8f) || (third >= 0xaa && third <= 0xae))) ||
           (second == 0x81 && third >= 0xa6 && third <= 0xa9);
}

}  // namespace

std::string listed(const std::vector<std::string>& parts, std::string_view last_joint) {
    std::string text;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        if (at > 0 && at + 1 == parts.size()) {
            text.append(" ").append(last_joint).append(" ");
        } else if (at > 0) {
            text += ", ";
        }
        text += parts[at];
    }
    return text;
}

std::string shown(std::string_view text) {
    std::string result = utf8::visible(text);
    for (std::size_t at = result.find('\xe2'); at != std::string::npos; at = result.find('\xe2', at + 1)) {
        if (is_direction_mark(std::string_view{result}.substr(at))) {
            result.replace(at, 3, "\xef\xbf\xbd");
        }
    }
    return result;
}

std::string quoted(std::string_view text) {
    constexpr std::size_t widest = 40;
    return "'" + utf8::shortened(shown(text.substr(0, 4 * widest)), widest) + "'";
}

}  // namespace lacuna::grammar

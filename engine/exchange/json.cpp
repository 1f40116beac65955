#include "exchange/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace lacuna::exchange {
namespace {

constexpr std::size_t line_length = 100;

std::string in_json_quotes(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            quoted += '\\';
            quoted += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            quoted += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
            quoted += c;
        }
    }
    return quoted + '"';
}

// The parts of an array or object, on one line where they fit.
std::string joined(const std::vector<std::string>& parts, std::string_view brackets, std::size_t level, bool may_fit) {
    if (parts.empty()) {
        return std::string{brackets};
    }
    std::size_t length = 2 * level;
    for (const std::string& part : parts) {
        length += part.size() + 2;
    }
    const bool one_line = may_fit && length <= line_length;
    const std::string indent = one_line ? "" : "\n" + std::string(2 * level + 2, ' ');
    std::string text{brackets.front()};
    for (const std::string& part : parts) {
        text += text.size() == 1 ? "" : (one_line ? ", " : ",");
        text += indent + part;
    }
    text += one_line ? "" : "\n" + std::string(2 * level, ' ');
    return text + brackets.back();
}

}  // namespace

std::string Json::to_text(std::size_t level) const {
    if (const bool* flag = std::get_if<bool>(&value_)) {
        return *flag ? "true" : "false";
    }
    if (const std::int64_t* number = std::get_if<std::int64_t>(&value_)) {
        return fmt::format("{}", *number);
    }
    if (const std::string* text = std::get_if<std::string>(&value_)) {
        return in_json_quotes(*text);
    }
    std::vector<std::string> parts;
    if (const Array* array = std::get_if<Array>(&value_)) {
        for (const Json& item : *array) {
            parts.push_back(item.to_text(level + 1));
        }
        return joined(parts, "[]", level, std::ranges::all_of(*array, &Json::is_scalar));
    }
    const Object& object = *std::get_if<Object>(&value_);
    for (const auto& [key, value] : object) {
        parts.push_back(fmt::format("{}: {}", in_json_quotes(key), value.to_text(level + 1)));
    }
    const bool simple = std::ranges::all_of(object, [](const Member& member) { return member.second.is_scalar(); });
    return joined(parts, "{}", level, simple);
}

}  // namespace lacuna::exchange

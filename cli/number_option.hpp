#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace lacuna::cli {

/// The number that an option's text is, all of it.
template <typename Number>
std::optional<Number> number(std::string_view text) {
    Number value{};
    const char* const end = text.data() + text.size();
    const auto [stop, failure] = std::from_chars(text.data(), end, value);
    return failure == std::errc{} && stop == end && !text.empty() ? std::optional<Number>{value} : std::nullopt;
}

}  // namespace lacuna::cli

#pragma once

#include "lacuna/base/result.hpp"

#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <system_error>

namespace lacuna::cli {

/// The whole text as a number, or nothing.
template <typename Number>
[[nodiscard]] std::optional<Number> number(const std::string& text) {
    Number value{};
    const char* const end = text.data() + text.size();
    const auto [stop, failure] = std::from_chars(text.data(), end, value);
    return failure == std::errc{} && stop == end && !text.empty() ? std::optional<Number>{value} : std::nullopt;
}

/// The width of tables as it was written with `option`; an error of category usage says what it takes.
[[nodiscard]] Result<std::size_t> table_width(const std::string& text, const char* option);

}  // namespace lacuna::cli

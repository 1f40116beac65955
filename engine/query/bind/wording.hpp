#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::query {

/// "did you mean 'eu'?", or empty where nothing is really near.
[[nodiscard]] std::string did_you_mean(std::string_view written, std::span<const std::string> candidates);

/// "a, b and c"; with more than `most` names "a, b and 7 more".
[[nodiscard]] std::string listed(std::span<const std::string> names, std::size_t most = 12);

/// "1,521"
[[nodiscard]] std::string grouped(std::size_t number);

/// "1 value", "3 values"; the plural is the singular with an s unless given.
[[nodiscard]] std::string counted(std::size_t count, std::string_view singular, std::string_view plural = {});

}  // namespace lacuna::query

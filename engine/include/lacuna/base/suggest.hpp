#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

/// The candidates nearest to a misspelt name, best first: at most `most`, and only those really near (Damerau-
/// Levenshtein distance of at most a third of the length, at least one; or the same name after a different prefix).
/// Gives nothing when unsure. Linear in the number of candidates times the product of the lengths.
[[nodiscard]] std::vector<std::string> nearest(std::string_view name, std::span<const std::string> candidates,
                                               std::size_t most = 1);

}  // namespace lacuna

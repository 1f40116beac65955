#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::grammar {

/// "a, b or c"
[[nodiscard]] std::string listed(const std::vector<std::string>& parts, std::string_view last_joint);

/// The text as it can be shown on a terminal: control characters as pictures, marks that change the direction of
/// writing as a replacement character, because they would let a line look like another one.
[[nodiscard]] std::string shown(std::string_view text);

/// A user's own words in a message: quoted, and cut where they are long.
[[nodiscard]] std::string quoted(std::string_view text);

}  // namespace lacuna::grammar

#pragma once

#include "lacuna/base/result.hpp"

#include <string_view>

namespace lacuna::cli {

/// Writes the text to standard output; where that is a terminal and the text is longer than it, through $PAGER
/// (`less -RS` where nothing is said; an empty one or `cat` for none).
[[nodiscard]] Status show_in_pager(std::string_view text);

}  // namespace lacuna::cli

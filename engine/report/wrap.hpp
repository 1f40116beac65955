#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::report {

/// The text as lines of at most `width` columns, broken at spaces, and inside a word only where the word alone is
/// wider; never between a character and its combining marks. Width 0: no limit. At least one line. A single glyph
/// wider than `width` stands alone.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The text behind `head`, wrapped to `width` columns with further lines indented as deep as the head is wide; every
/// line ends with a line end. Where the head leaves less than a third of the width, further lines are indented by two.
[[nodiscard]] std::string wrap_behind(std::string_view head, std::string_view text, std::size_t width);

}  // namespace lacuna::report

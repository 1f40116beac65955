#pragma once

#include "lacuna/answer.hpp"

#include <string>

namespace lacuna::test {

/// Cells of the invented answers.
[[nodiscard]] Cell known(Scalar value);
[[nodiscard]] Cell text(std::string value);
[[nodiscard]] Cell in_state(CellState state);
[[nodiscard]] Cell flagged(Cell cell, std::string direction);
[[nodiscard]] Cell flagged(Cell cell, std::string direction, Scalar size);
[[nodiscard]] Duration duration(std::string_view text);

/// A comparison of three invented states: every state of a cell, contested and general-part values, differences with
/// size, citations in Cyrillic and Greek, a group, a warning and a footnote.
[[nodiscard]] Answer toll_comparison();

}  // namespace lacuna::test

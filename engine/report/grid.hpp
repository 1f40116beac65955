#pragma once

#include "report/cell_text.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace lacuna::report {

/// How a grid is drawn.
struct GridStyle {
    std::size_t width = 0;  ///< columns of the terminal; 0: no limit
    bool ascii = false;
    bool colour = false;
};

/// Text in columns that align on a terminal, whatever its script.
struct Grid {
    std::vector<std::string> headings;
    std::vector<bool> align_right;            ///< one for each heading
    std::vector<std::vector<CellText>> rows;  ///< each as long as headings
};

/// The grid as lines. Cells are wrapped where the width asks for it, and nothing is ever cut: where even that is too
/// narrow, or would make many more lines, each row becomes a block of lines `heading  value` below its first cell, without
/// those of empty cells. Ends with a line end; empty for a grid without columns.
[[nodiscard]] std::string draw(const Grid& grid, const GridStyle& style);

}  // namespace lacuna::report

#pragma once

#include <cstddef>

namespace lacuna::cli {

[[nodiscard]] bool is_terminal(int descriptor);
/// Columns of the terminal; 0 where it is none.
[[nodiscard]] std::size_t terminal_width(int descriptor);
/// Lines of the terminal; 0 where it is none.
[[nodiscard]] std::size_t terminal_height(int descriptor);
/// Whether colour is wanted on standard output when nothing was said: a terminal, no NO_COLOR, TERM not dumb.
[[nodiscard]] bool wants_colour();

/// Makes sure that descriptors 0 to 2 are taken, so that no file of the database is ever opened as standard output;
/// and that writing to a reader who has gone gives an error instead of ending the process.
void prepare_standard_streams();

}  // namespace lacuna::cli

#pragma once

#include "lacuna/completion.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace lacuna::cli {

/// What is shown beneath a line that can go on in several ways: few of them with their descriptions, many in columns.
/// Lines are at most `width` columns wide (0: 80) and end in a line end.
[[nodiscard]] std::string completion_list(const Completions& completions, std::size_t width);

/// The longest text with which all begin, case apart where the first one has it; empty where they begin otherwise.
[[nodiscard]] std::string common_beginning(const std::vector<Completion>& items);

}  // namespace lacuna::cli

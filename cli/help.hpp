#pragma once

#include "arguments.hpp"

#include <string_view>

namespace lacuna::cli {

/// What a command does, in a few words.
[[nodiscard]] std::string_view command_summary(Command command);

}  // namespace lacuna::cli

#pragma once

#include "ask_options.hpp"
#include "exit_code.hpp"
#include "lacuna/base/result.hpp"

#include <string>
#include <string_view>

namespace lacuna::cli {

/// Opens the database, answers the script and writes the answers. `name` stands for the script in diagnostics.
[[nodiscard]] Result<ExitCode> ask(std::string_view script, std::string name, const AskOptions& options);

}  // namespace lacuna::cli

#pragma once

#include "ask_options.hpp"
#include "exit_code.hpp"
#include "lacuna/database.hpp"

#include <string>

namespace lacuna::cli {

/// The interactive shell over one database, on the terminal of the process: it answers statements and obeys dot
/// commands until Ctrl-D or `.quit`. A mistake is shown and ends nothing. `greeting` is shown first; may be empty.
[[nodiscard]] ExitCode run_shell(const Database& database, const AskSettings& settings, const std::string& greeting);

}  // namespace lacuna::cli

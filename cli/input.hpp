#pragma once

#include "lacuna/base/result.hpp"

#include <string>

namespace lacuna::cli {

/// A script as it was read, with the name that diagnostics give it.
struct Script {
    std::string text;
    std::string name;
};

/// Reads a script from the file, or from standard input where it is `-`; at most 1 MiB. Errors: category usage for a
/// missing file, a directory or a file without permission, limit for one that is too large.
[[nodiscard]] Result<Script> read_script(const std::string& file);

}  // namespace lacuna::cli

#pragma once

#include "lacuna/base/result.hpp"

#include <filesystem>
#include <string>

namespace lacuna::cli {

struct DatabasePath {
    std::filesystem::path directory;
    bool is_explicit = false;  ///< named with --db: never built by itself
};

/// --db, else $LACUNA_DB, else lacuna/lacuna.db under $XDG_DATA_HOME or ~/.local/share.
[[nodiscard]] Result<DatabasePath> database_path(const std::string& option);

}  // namespace lacuna::cli

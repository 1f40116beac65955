#pragma once

#include "database_path.hpp"
#include "lacuna/database.hpp"

namespace lacuna::cli {

/// Opens the database for reading. Where there is none and its place was not named with --db, it is first built from
/// the bundled collections, which is told on standard error unless `quiet`.
[[nodiscard]] Result<Database> open_database(const DatabasePath& path, bool quiet);

}  // namespace lacuna::cli

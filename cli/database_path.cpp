#include "database_path.hpp"

#include "message.hpp"

#include <cstdlib>

namespace lacuna::cli {
namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string{} : std::string{value};
}

}  // namespace

Result<DatabasePath> database_path(const std::string& option) {
    if (!option.empty()) {
        return DatabasePath{.directory = option, .is_explicit = true};
    }
    if (const std::string named = environment("LACUNA_DB"); !named.empty()) {
        return DatabasePath{.directory = named, .is_explicit = false};
    }
    // The XDG Base Directory Specification tells programs to ignore relative paths.
    if (const std::filesystem::path data = environment("XDG_DATA_HOME"); data.is_absolute()) {
        return DatabasePath{.directory = data / "lacuna" / "lacuna.db", .is_explicit = false};
    }
    if (const std::filesystem::path home = environment("HOME"); home.is_absolute()) {
        return DatabasePath{.directory = home / ".local" / "share" / "lacuna" / "lacuna.db", .is_explicit = false};
    }
    return usage_error("no-database-path", "there is no place for the database: HOME is not set",
                       "name a directory with --db or LACUNA_DB");
}

}  // namespace lacuna::cli

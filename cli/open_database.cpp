#include "open_database.hpp"

#include "bundled_collections.hpp"
#include "message.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <system_error>
#include <utility>

namespace lacuna::cli {
namespace {

namespace fs = std::filesystem;

bool is_missing(const Error& error) {
    return error.code == "database-missing" || error.code == "database-empty";
}

Status load_into(const fs::path& directory, const fs::path& folder, bool quiet) {
    Result<LoadReport> report = Database::load(directory, folder);
    if (!report) {
        return std::move(report).error().while_doing("building the database from the bundled collection");
    }
    if (!quiet) {
        tell_note("loaded", fmt::format("loaded {} {}: {} provisions in {} versions", report->collection,
                                        report->version, report->provisions, report->versions));
    }
    return Done{};
}

/// A database holds one collection; the others are told of, that nobody looks for them in it.
void tell_of_others(const std::vector<fs::path>& folders) {
    for (std::size_t i = 1; i < folders.size(); ++i) {
        tell_note("other-collection",
                  fmt::format("the collection '{}' has a database of its own: lacuna load {} --db DIR",
                              folders[i].filename().string(), folders[i].string()));
    }
}

/// Builds beside the place and moves the whole there: another process sees a finished database or none.
Status build(const fs::path& directory, bool quiet) {
    Result<std::vector<fs::path>> folders = bundled_collections();
    if (!folders) {
        Error error = std::move(folders).error();
        error.message = "there is no database yet, and " + error.message;
        return error;
    }
    if (!quiet) {
        tell_note("building", fmt::format("building the database {} from the collection in {}", directory.string(),
                                          folders->front().string()));
    }
    std::error_code error;
    // Where this fails, the load below fails for the same reason and says so.
    fs::create_directories(directory.parent_path(), error);
    const fs::path beside = directory.string() + fmt::format(".building-{}", ::getpid());
    if (Status loaded = load_into(beside, folders->front(), quiet); !loaded) {
        fs::remove_all(beside, error);
        Error failure = std::move(loaded).error();
        if (failure.place.file == beside.string()) {
            failure.place.file = directory.string();
        }
        return failure;
    }
    if (!quiet) {
        tell_of_others(*folders);
    }
    fs::rename(beside, directory, error);
    if (!error) {
        return Done{};
    }
    // Something is there already: what another process has built meanwhile, or the beginning of a database.
    std::error_code ignored;
    fs::remove_all(beside, ignored);
    if (Database::open(directory)) {
        return Done{};
    }
    return load_into(directory, folders->front(), quiet);
}

}  // namespace

Result<Database> open_database(const DatabasePath& path, bool quiet) {
    Result<Database> database = Database::open(path.directory);
    if (database || path.is_explicit || !is_missing(database.error())) {
        return database;
    }
    if (Status built = build(path.directory, quiet); !built) {
        return std::move(built).error();
    }
    return Database::open(path.directory);
}

}  // namespace lacuna::cli

#include "storage/rocksdb_store.hpp"

#include "storage/format_marker.hpp"
#include "storage/publish.hpp"
#include "storage/rocksdb_snapshot.hpp"
#include "storage/storage_error.hpp"

#include <fmt/format.h>

#include <exception>
#include <system_error>

namespace lacuna::storage {
namespace {

namespace fs = std::filesystem;

Error missing(const fs::path& directory) {
    return storage_error("database-missing", fmt::format("there is no database at '{}'", directory.string()),
                         "load a collection into it: lacuna load FOLDER --db DIRECTORY", directory);
}

/// Makes the directory ours where it is missing or empty.
Status prepare_directory(const fs::path& directory, MarkerState state) {
    if (state == MarkerState::ours) {
        return Done{};
    }
    std::error_code error;
    fs::create_directories(directory, error);
    if (error) {
        return system_error(error.value(), "creating the database's directory", directory);
    }
    return write_marker(directory);
}

/// Whether RocksDB has lost the file that all begins with. It is written before anything is recorded: where it and
/// everything else is missing, the making of the database was interrupted.
Result<bool> has_current(const fs::path& directory) {
    std::error_code error;
    if (fs::exists(directory / "CURRENT", error)) {
        return true;
    }
    fs::directory_iterator entry{directory, error};
    for (; !error && entry != fs::directory_iterator{}; entry.increment(error)) {
        const fs::path extension = entry->path().extension();
        if (extension == ".sst" || extension == ".log") {
            return storage_error("database-damaged", "the database is damaged: its file CURRENT is missing",
                                 "build the database again from its collections (lacuna load), or restore a copy",
                                 directory);
        }
    }
    if (error) {
        return system_error(error.value(), "looking into the database", directory);
    }
    return false;
}

Result<std::unique_ptr<Store>> open_checked(const fs::path& directory, Access access) {
    const auto marker = read_marker(directory);
    if (!marker) {
        return marker.error();
    }
    bool begun = false;
    if (*marker == MarkerState::ours) {
        const auto current = has_current(directory);
        if (!current) {
            return current.error();
        }
        begun = *current;
    }
    if (access == Access::read) {
        if (!begun) {
            return missing(directory);
        }
    } else if (auto prepared = prepare_directory(directory, *marker); !prepared) {
        return std::move(prepared).error();
    }
    auto database = RocksDatabase::open(directory, access);
    if (!database) {
        return std::move(database).error();
    }
    return std::unique_ptr<Store>{std::make_unique<RocksStore>(*std::move(database), access)};
}

}  // namespace

RocksStore::RocksStore(std::shared_ptr<RocksDatabase> database, Access access)
    : database_(std::move(database)), access_(access) {}

Result<std::shared_ptr<const Snapshot>> RocksStore::snapshot(std::optional<std::int64_t> known_on) const {
    auto known = database_->commits();
    if (!known) {
        return std::move(known).error();
    }
    if (known->empty()) {
        return storage_error("database-empty", "nothing has been loaded into this database yet",
                             "load a collection: lacuna load FOLDER", database_->directory());
    }
    const Commit* wanted = nullptr;
    for (const Commit& commit : *known) {
        if (!known_on || commit.time <= *known_on) {
            wanted = &commit;
        }
    }
    if (wanted == nullptr) {
        return storage_error("nothing-known-yet", "nothing had been loaded into this database by that date",
                             "ask AS KNOWN ON a later date; SHOW commits lists the loads", database_->directory());
    }
    return std::shared_ptr<const Snapshot>{std::make_shared<RocksSnapshot>(database_, *wanted)};
}

Result<std::vector<Commit>> RocksStore::commits() const {
    return database_->commits();
}

Result<Commit> RocksStore::publish(const model::Collection& collection, std::int64_t time) {
    if (access_ != Access::write) {
        return storage_error("database-read-only", "the database was opened for reading",
                             "open it for writing to load a collection", database_->directory());
    }
    return storage::publish(*database_, collection, time);
}

Result<std::unique_ptr<Store>> open_store(const fs::path& directory, Access access) {
    try {
        return open_checked(directory, access);
    } catch (const std::exception& failure) {
        return storage_error("database-failed", fmt::format("the database cannot be opened: {}", failure.what()),
                             "check the directory, or name another one with --db", directory);
    }
}

}  // namespace lacuna::storage

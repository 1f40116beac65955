#include "storage/rocksdb_database.hpp"

#include "storage/key.hpp"
#include "storage/record.hpp"
#include "storage/storage_error.hpp"

#include <fmt/format.h>
#include <rocksdb/env.h>
#include <rocksdb/options.h>
#include <rocksdb/table.h>

#include <map>
#include <system_error>
#include <utility>

namespace lacuna::storage {
namespace {

/// RocksDB writes its log beside the data otherwise; a reader must leave no trace in the directory.
class SilentLogger : public rocksdb::Logger {
public:
    using rocksdb::Logger::Logv;
    void Logv(const char* /*format*/, va_list /*arguments*/) override {}
};

/// The operating system without threads of RocksDB's own: a reader neither flushes nor compacts, and starting and
/// joining them would take longer than most questions.
class ReadingEnv : public rocksdb::EnvWrapper {
public:
    ReadingEnv() : EnvWrapper(rocksdb::Env::Default()) {}
    void SetBackgroundThreads(int /*number*/, Priority /*pool*/) override {}
    void IncBackgroundThreadsIfNeeded(int /*number*/, Priority /*pool*/) override {}
    [[nodiscard]] const char* Name() const override { return "lacuna-reading"; }
};

rocksdb::Env* reading_env() {
    static ReadingEnv env;
    return &env;
}

rocksdb::DBOptions database_options(Access access) {
    rocksdb::DBOptions options;
    if (access == Access::read) {
        options.env = reading_env();
    }
    options.create_if_missing = access == Access::write;
    options.create_missing_column_families = access == Access::write;
    options.info_log = std::make_shared<SilentLogger>();
    // One-shot commands: RocksDB would otherwise start a thread a core to open files, and one to write statistics.
    options.max_file_opening_threads = 1;
    options.stats_dump_period_sec = 0;
    options.stats_persist_period_sec = 0;
    options.max_background_jobs = 2;
    // A reader keeps every file open, so that a writer beside it may delete those that it has merged.
    options.max_open_files = -1;
    options.skip_stats_update_on_db_open = true;
    options.skip_checking_sst_file_sizes_on_db_open = true;
    options.paranoid_checks = true;
    // The tables of one commit are listed together or not at all: a reader that opens meanwhile sees whole commits.
    options.atomic_flush = true;
    return options;
}

rocksdb::ColumnFamilyOptions family_options() {
    rocksdb::ColumnFamilyOptions options;
    rocksdb::BlockBasedTableOptions table;
    table.format_version = 5;
    table.block_size = 16U << 10U;  // a few provisions a block: fewer blocks to read and check
    options.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
    options.compression = rocksdb::kLZ4Compression;
    options.write_buffer_size = 16U << 20U;
    return options;
}

/// The files of a directory with their sizes.
using Listing = std::map<std::string, std::uintmax_t>;

Listing list(const std::filesystem::path& directory) {
    Listing files;
    std::error_code error;
    for (std::filesystem::directory_iterator entry{directory, error};
         !error && entry != std::filesystem::directory_iterator{}; entry.increment(error)) {
        std::error_code gone;
        files[entry->path().filename().string()] = entry->file_size(gone);
    }
    return files;
}

}  // namespace

Result<std::shared_ptr<RocksDatabase>> RocksDatabase::open(const std::filesystem::path& directory, Access access) {
    // A writer beside a reader replaces files between the reader's listing and opening them. That looks like damage,
    // but then the directory has changed as well, and a further attempt succeeds.
    constexpr int most_attempts = 100;
    Listing before;
    for (int attempt = 1;; ++attempt) {
        auto opened = open_once(directory, access);
        if (opened || access == Access::write || attempt == most_attempts) {
            return opened;
        }
        Listing now = list(directory);
        if (attempt > 1 && now == before) {
            return opened;
        }
        before = std::move(now);
    }
}

Result<std::shared_ptr<RocksDatabase>> RocksDatabase::open_once(const std::filesystem::path& directory, Access access) {
    std::vector<rocksdb::ColumnFamilyDescriptor> descriptors;
    descriptors.reserve(column_family_names.size());
    for (const std::string_view family : column_family_names) {
        descriptors.emplace_back(std::string{family}, family_options());
    }
    std::shared_ptr<RocksDatabase> opened{new RocksDatabase};
    opened->directory_ = directory;
    rocksdb::DB* database = nullptr;
    const rocksdb::DBOptions options = database_options(access);
    const rocksdb::Status status =
        access == Access::write
            ? rocksdb::DB::Open(options, directory.string(), descriptors, &opened->families_, &database)
            : rocksdb::DB::OpenForReadOnly(options, directory.string(), descriptors, &opened->families_, &database);
    opened->database_.reset(database);
    if (status.IsInvalidArgument() && status.ToString().find("Column family not found") != std::string::npos) {
        return storage_error("database-empty", "nothing has been loaded into this database yet",
                             "load a collection: lacuna load FOLDER", directory);
    }
    if (!status.ok()) {
        return storage_error(status, directory).while_doing("opening the database");
    }
    if (auto commits = opened->commits(); !commits) {
        return std::move(commits).error().while_doing("opening the database");
    }
    return opened;
}

RocksDatabase::~RocksDatabase() {
    if (database_ == nullptr) {
        return;
    }
    for (rocksdb::ColumnFamilyHandle* family : families_) {
        // Fails only for handles of another database.
        static_cast<void>(database_->DestroyColumnFamilyHandle(family));
    }
    static_cast<void>(database_->Close());
}

std::unique_ptr<rocksdb::Iterator> RocksDatabase::iterate(ColumnFamily wanted) {
    rocksdb::ReadOptions options;
    // What was decoded is kept (RocksSnapshot): blocks would lie in the cache only to make the process larger.
    options.fill_cache = false;
    return std::unique_ptr<rocksdb::Iterator>{database_->NewIterator(options, family(wanted))};
}

Result<std::vector<Commit>> RocksDatabase::commits() {
    std::vector<Commit> found;
    const auto iterator = iterate(ColumnFamily::commits);
    for (iterator->SeekToFirst(); iterator->Valid(); iterator->Next()) {
        const auto key = CommitKey::decode(iterator->key().ToStringView());
        if (!key) {
            return storage_error("database-damaged", "a key in `commits` is no commit",
                                 "build the database again from its collections (lacuna load)", directory_);
        }
        auto commit = decode_commit(iterator->value().ToStringView(), fmt::format("commit {}", key->commit));
        if (!commit) {
            return std::move(commit).error();
        }
        // Commits are numbered from 1. A reader that opened while a writer replaced its files may lack one: the state
        // that it would see never was.
        if (key->commit != found.size() + 1 || commit->number != key->commit) {
            return storage_error(
                "database-damaged", fmt::format("the database is damaged: commit {} is missing", found.size() + 1),
                "build the database again from its collections (lacuna load), or restore a copy", directory_);
        }
        found.push_back(*std::move(commit));
    }
    if (!iterator->status().ok()) {
        return storage_error(iterator->status(), directory_).while_doing("reading the commits");
    }
    return found;
}

Result<std::optional<std::string_view>> RocksDatabase::first_at(rocksdb::Iterator& iterator, std::string_view from,
                                                                std::string_view prefix) const {
    iterator.Seek(rocksdb::Slice{from.data(), from.size()});
    if (iterator.Valid() && iterator.key().ToStringView().starts_with(prefix)) {
        return std::optional{iterator.value().ToStringView()};
    }
    if (!iterator.status().ok()) {
        return storage_error(iterator.status(), directory_).while_doing("reading the database");
    }
    return std::optional<std::string_view>{};
}

}  // namespace lacuna::storage

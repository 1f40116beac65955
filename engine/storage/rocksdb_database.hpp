#pragma once

#include "lacuna/base/result.hpp"
#include "storage/column_family.hpp"
#include "storage/store.hpp"

#include <rocksdb/db.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::storage {

/// RocksDB opened with our column families. Closes them in the right order. Safe to use from several threads.
class RocksDatabase {
public:
    /// Errors as open_store().
    [[nodiscard]] static Result<std::shared_ptr<RocksDatabase>> open(const std::filesystem::path& directory,
                                                                     Access access);
    RocksDatabase(const RocksDatabase&) = delete;
    RocksDatabase& operator=(const RocksDatabase&) = delete;
    ~RocksDatabase();

    [[nodiscard]] rocksdb::DB& database() { return *database_; }
    [[nodiscard]] rocksdb::ColumnFamilyHandle* family(ColumnFamily family) const {
        return families_.at(static_cast<std::size_t>(family));
    }
    [[nodiscard]] const std::filesystem::path& directory() const { return directory_; }

    [[nodiscard]] std::unique_ptr<rocksdb::Iterator> iterate(ColumnFamily family);

    /// All commits, oldest first.
    [[nodiscard]] Result<std::vector<Commit>> commits();
    /// The first record at or behind `from` whose key begins with `prefix`; nothing where there is none. The
    /// iterator may be used again.
    [[nodiscard]] Result<std::optional<std::string_view>> first_at(rocksdb::Iterator& iterator, std::string_view from,
                                                                   std::string_view prefix) const;

private:
    RocksDatabase() = default;
    [[nodiscard]] static Result<std::shared_ptr<RocksDatabase>> open_once(const std::filesystem::path& directory,
                                                                          Access access);

    std::filesystem::path directory_;
    std::unique_ptr<rocksdb::DB> database_;
    std::vector<rocksdb::ColumnFamilyHandle*> families_;
};

}  // namespace lacuna::storage

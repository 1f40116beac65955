#pragma once

#include "storage/rocksdb_database.hpp"
#include "storage/store.hpp"

#include <map>
#include <mutex>
#include <string>
#include <utility>

namespace lacuna::storage {

/// Reads the state after one commit. Since nothing recorded is ever overwritten, the commit's number alone fixes what
/// is seen, whatever is published meanwhile. What was decoded is kept.
class RocksSnapshot : public Snapshot {
public:
    RocksSnapshot(std::shared_ptr<RocksDatabase> database, Commit commit);

    [[nodiscard]] const Commit& commit() const override { return commit_; }
    [[nodiscard]] Result<std::shared_ptr<const model::Catalogue>> catalogue() const override;
    [[nodiscard]] Result<std::vector<std::shared_ptr<const model::Provision>>> provisions(
        std::string_view concept_id, std::span<const std::string> jurisdictions) const override;

private:
    using Found = std::shared_ptr<const model::Provision>;

    [[nodiscard]] Result<Found> read(rocksdb::Iterator& iterator, std::string_view concept_id,
                                     const std::string& jurisdiction) const;

    std::shared_ptr<RocksDatabase> database_;
    Commit commit_;
    mutable std::mutex mutex_;  // guards the three below
    mutable std::shared_ptr<const model::Catalogue> catalogue_;
    mutable std::map<std::pair<std::string, std::string>, Found, std::less<>> provisions_;
    mutable std::unique_ptr<rocksdb::Iterator> iterator_;  // over provisions; holds the block last read
};

}  // namespace lacuna::storage

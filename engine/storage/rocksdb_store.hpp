#pragma once

#include "storage/rocksdb_database.hpp"
#include "storage/store.hpp"

namespace lacuna::storage {

/// The Store in a directory of the file system. See store.hpp for what each function promises.
class RocksStore : public Store {
public:
    RocksStore(std::shared_ptr<RocksDatabase> database, Access access);

    [[nodiscard]] Result<std::shared_ptr<const Snapshot>> snapshot(std::optional<std::int64_t> known_on) const override;
    [[nodiscard]] Result<std::vector<Commit>> commits() const override;
    [[nodiscard]] Result<Commit> publish(const model::Collection& collection, std::int64_t time) override;

private:
    std::shared_ptr<RocksDatabase> database_;
    Access access_;
};

}  // namespace lacuna::storage

#pragma once

#include "storage/rocksdb_database.hpp"

namespace lacuna::storage {

/// Store::publish() for RocksDB: one write batch over all column families, synchronised, then flushed to table files
/// so that readers need not replay a log.
[[nodiscard]] Result<Commit> publish(RocksDatabase& database, const model::Collection& collection, std::int64_t time);

}  // namespace lacuna::storage

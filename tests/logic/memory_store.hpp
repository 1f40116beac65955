#pragma once

#include "storage/store.hpp"

#include <memory>
#include <string>
#include <vector>

namespace lacuna::testing {

/// A store that keeps its commits in memory, for tests of what stands above the storage.
class MemoryStore : public storage::Store {
public:
    [[nodiscard]] Result<std::shared_ptr<const storage::Snapshot>> snapshot(
        std::optional<std::int64_t> known_on) const override;
    [[nodiscard]] Result<std::vector<storage::Commit>> commits() const override;
    [[nodiscard]] Result<storage::Commit> publish(const model::Collection& collection, std::int64_t time) override;

private:
    std::vector<std::shared_ptr<const storage::Snapshot>> snapshots_;
};

/// A snapshot of one collection alone.
[[nodiscard]] std::shared_ptr<const storage::Snapshot> snapshot_of(const model::Collection& collection,
                                                                   const storage::Commit& commit);

/// The collection of tests/logic/collection; the test program ends with its findings where it cannot be read.
[[nodiscard]] const model::Collection& pets();
/// The collection of tests/logic/forum, which knows who may prosecute.
[[nodiscard]] const model::Collection& dragons();

}  // namespace lacuna::testing

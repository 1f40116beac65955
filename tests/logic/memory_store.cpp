#include "memory_store.hpp"

#include "exchange/read_collection.hpp"

#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace lacuna::testing {
namespace {

class MemorySnapshot : public storage::Snapshot {
public:
    MemorySnapshot(const model::Collection& collection, storage::Commit commit)
        : commit_(std::move(commit)), catalogue_(std::make_shared<model::Catalogue>(collection.catalogue)) {
        for (const model::Provision& provision : collection.provisions) {
            provisions_.push_back(std::make_shared<model::Provision>(provision));
        }
    }

    [[nodiscard]] const storage::Commit& commit() const override { return commit_; }
    [[nodiscard]] Result<std::shared_ptr<const model::Catalogue>> catalogue() const override { return catalogue_; }
    [[nodiscard]] Result<std::vector<std::shared_ptr<const model::Provision>>> provisions(
        std::string_view concept_id, std::span<const std::string> jurisdictions) const override {
        std::vector<std::shared_ptr<const model::Provision>> found;
        for (const std::string& code : jurisdictions) {
            const auto place = std::ranges::find_if(provisions_, [&](const auto& provision) {
                return provision->concept_id == concept_id && provision->jurisdiction == code;
            });
            found.push_back(place == provisions_.end() ? nullptr : *place);
        }
        return found;
    }

private:
    storage::Commit commit_;
    std::shared_ptr<const model::Catalogue> catalogue_;
    std::vector<std::shared_ptr<const model::Provision>> provisions_;
};

}  // namespace

std::shared_ptr<const storage::Snapshot> snapshot_of(const model::Collection& collection,
                                                     const storage::Commit& commit) {
    return std::make_shared<MemorySnapshot>(collection, commit);
}

Result<std::shared_ptr<const storage::Snapshot>> MemoryStore::snapshot(std::optional<std::int64_t> known_on) const {
    for (auto snapshot = snapshots_.rbegin(); snapshot != snapshots_.rend(); ++snapshot) {
        if (!known_on || (*snapshot)->commit().time <= *known_on) {
            return *snapshot;
        }
    }
    Error error;
    error.category = ErrorCategory::storage;
    error.code = snapshots_.empty() ? "database-empty" : "nothing-known-yet";
    error.message = "no commit";
    return error;
}

Result<std::vector<storage::Commit>> MemoryStore::commits() const {
    std::vector<storage::Commit> all;
    for (const auto& snapshot : snapshots_) {
        all.push_back(snapshot->commit());
    }
    return all;
}

Result<storage::Commit> MemoryStore::publish(const model::Collection& collection, std::int64_t time) {
    storage::Commit commit;
    commit.number = snapshots_.size() + 1;
    commit.time = time;
    commit.collection = collection.catalogue.collection;
    commit.version = collection.catalogue.version;
    commit.content_hash = "0123abcd";
    commit.provisions = collection.provisions.size();
    commit.changed = collection.provisions.size();
    for (const model::Provision& provision : collection.provisions) {
        commit.versions += provision.versions.size();
    }
    snapshots_.push_back(snapshot_of(collection, commit));
    return commit;
}

namespace {

model::Collection read_or_exit(const char* folder) {
    auto read = exchange::read_collection(folder);
    if (!read || !read->collection) {
        std::cerr << (read ? std::string{} : to_text(read.error()));
        if (read) {
            for (const exchange::Finding& finding : read->findings) {
                std::cerr << exchange::to_text(finding);
            }
        }
        std::exit(1);
    }
    return *std::move(read->collection);
}

}  // namespace

const model::Collection& pets() {
    static const model::Collection collection = read_or_exit(LACUNA_SOURCE_DIR "/tests/logic/collection");
    return collection;
}

const model::Collection& dragons() {
    static const model::Collection collection = read_or_exit(LACUNA_SOURCE_DIR "/tests/logic/forum/collection");
    return collection;
}

}  // namespace lacuna::testing

#include "storage/rocksdb_snapshot.hpp"

#include "storage/key.hpp"
#include "storage/record.hpp"
#include "storage/storage_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace lacuna::storage {
namespace {

// Beyond so many decoded provisions the cache starts anew: about 200 MB of typical records.
constexpr std::size_t most_cached = 100'000;

}  // namespace

RocksSnapshot::RocksSnapshot(std::shared_ptr<RocksDatabase> database, Commit commit)
    : database_(std::move(database)), commit_(std::move(commit)) {}

Result<std::shared_ptr<const model::Catalogue>> RocksSnapshot::catalogue() const {
    const std::lock_guard lock{mutex_};
    if (catalogue_ != nullptr) {
        return catalogue_;
    }
    const auto iterator = database_->iterate(ColumnFamily::catalogue);
    const std::string key = CatalogueKey{commit_.collection, commit_.number}.encode();
    const auto bytes = database_->first_at(*iterator, key, ProvisionKey::prefix(commit_.collection));
    if (!bytes) {
        return bytes.error();
    }
    if (!*bytes) {
        return storage_error("database-damaged",
                             fmt::format("the catalogue of the collection '{}' is missing", commit_.collection),
                             "build the database again from its collections (lacuna load)", database_->directory());
    }
    auto decoded = decode_catalogue(**bytes, fmt::format("the catalogue of '{}'", commit_.collection));
    if (!decoded) {
        return std::move(decoded).error();
    }
    catalogue_ = std::make_shared<const model::Catalogue>(*std::move(decoded));
    return catalogue_;
}

Result<RocksSnapshot::Found> RocksSnapshot::read(rocksdb::Iterator& iterator, std::string_view concept_id,
                                                 const std::string& jurisdiction) const {
    const std::string prefix = ProvisionKey::prefix(commit_.collection, concept_id, jurisdiction);
    const std::string key =
        ProvisionKey{commit_.collection, std::string{concept_id}, jurisdiction, commit_.number}.encode();
    const auto bytes = database_->first_at(iterator, key, prefix);
    if (!bytes) {
        return bytes.error();
    }
    if (!*bytes) {
        return Found{};
    }
    auto decoded = decode_provision(**bytes, fmt::format("{} in {}", concept_id, jurisdiction));
    if (!decoded) {
        return std::move(decoded).error();
    }
    if (decoded->versions.empty()) {
        return Found{};
    }
    return Found{std::make_shared<const model::Provision>(*std::move(decoded))};
}

Result<std::vector<std::shared_ptr<const model::Provision>>> RocksSnapshot::provisions(
    std::string_view concept_id, std::span<const std::string> jurisdictions) const {
    // In the order of the keys, so that no block is read twice.
    std::vector<std::size_t> order(jurisdictions.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t place) -> const std::string& { return jurisdictions[place]; });
    std::vector<Found> found(jurisdictions.size());
    const std::lock_guard lock{mutex_};
    if (provisions_.size() > most_cached) {
        provisions_.clear();
    }
    for (const std::size_t place : order) {
        const std::string& jurisdiction = jurisdictions[place];
        std::pair<std::string, std::string> name{concept_id, jurisdiction};
        if (const auto cached = provisions_.find(name); cached != provisions_.end()) {
            found[place] = cached->second;
            continue;
        }
        if (iterator_ == nullptr) {
            iterator_ = database_->iterate(ColumnFamily::provisions);
        }
        auto read_now = read(*iterator_, concept_id, jurisdiction);
        if (!read_now) {
            return std::move(read_now).error();
        }
        found[place] = *read_now;
        provisions_.emplace(std::move(name), *std::move(read_now));
    }
    return found;
}

}  // namespace lacuna::storage

#include "storage/publish.hpp"

#include "storage/content_hash.hpp"
#include "storage/key.hpp"
#include "storage/record.hpp"
#include "storage/storage_error.hpp"

#include <fmt/format.h>
#include <rocksdb/write_batch.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace lacuna::storage {
namespace {

/// What the newest commit says of each provision: its encoded record, by key prefix.
using Recorded = std::map<std::string, std::string, std::less<>>;

Result<Recorded> recorded_provisions(RocksDatabase& database, const std::string& collection) {
    Recorded recorded;
    const std::string prefix = ProvisionKey::prefix(collection);
    const auto iterator = database.iterate(ColumnFamily::provisions);
    for (iterator->Seek(prefix); iterator->Valid(); iterator->Next()) {
        const std::string_view key = iterator->key().ToStringView();
        if (!key.starts_with(prefix)) {
            break;
        }
        // The newest record of a provision stands first; older ones are passed over.
        recorded.try_emplace(std::string{key.substr(0, key.size() - sizeof(std::uint64_t))},
                             iterator->value().ToStringView());
    }
    if (!iterator->status().ok()) {
        return storage_error(iterator->status(), database.directory()).while_doing("reading what is recorded");
    }
    return recorded;
}

/// Writes what differs from the newest commit, and counts it.
struct Change {
    rocksdb::WriteBatch batch;
    std::uint64_t provisions = 0;
};

rocksdb::Status put_provision(RocksDatabase& database, Change& change, const std::string& prefix,
                              std::uint64_t commit_number, const std::string& record) {
    // The prefix is a whole key but for its number.
    const std::string number = CatalogueKey{"", commit_number}.encode().substr(1);
    ++change.provisions;
    return change.batch.Put(database.family(ColumnFamily::provisions), prefix + number, record);
}

rocksdb::Status put_changed_provisions(RocksDatabase& database, const model::Collection& collection,
                                       const Recorded& recorded, std::uint64_t commit_number, Change& change) {
    std::set<std::string> present;
    for (const model::Provision& provision : collection.provisions) {
        const std::string prefix =
            ProvisionKey::prefix(collection.catalogue.collection, provision.concept_id, provision.jurisdiction);
        present.insert(prefix);
        const std::string record = encode(provision);
        const auto known = recorded.find(prefix);
        if (known != recorded.end() && known->second == record) {
            continue;
        }
        if (auto status = put_provision(database, change, prefix, commit_number, record); !status.ok()) {
            return status;
        }
    }
    for (const auto& [prefix, record] : recorded) {
        const auto key = ProvisionKey::decode(prefix + std::string(sizeof(std::uint64_t), '\0'));
        if (!key || present.contains(prefix)) {
            continue;
        }
        const std::string withdrawn = encode(model::Provision{key->jurisdiction, key->concept_id, {}});
        if (record == withdrawn) {
            continue;
        }
        if (auto status = put_provision(database, change, prefix, commit_number, withdrawn); !status.ok()) {
            return status;
        }
    }
    return rocksdb::Status::OK();
}

std::string content_hash_of(const std::string& catalogue, const model::Collection& collection) {
    ContentHash hash;
    hash.add(catalogue);
    for (const model::Provision& provision : collection.provisions) {
        hash.add(encode(provision));
    }
    return hash.hexadecimal();
}

rocksdb::Status put_all(RocksDatabase& database, const model::Collection& collection, const std::string& catalogue,
                        const Recorded& recorded, Commit& commit, Change& change) {
    auto status = put_changed_provisions(database, collection, recorded, commit.number, change);
    if (!status.ok()) {
        return status;
    }
    commit.changed = change.provisions;
    status = change.batch.Put(database.family(ColumnFamily::catalogue),
                              CatalogueKey{commit.collection, commit.number}.encode(), catalogue);
    if (!status.ok()) {
        return status;
    }
    return change.batch.Put(database.family(ColumnFamily::commits), CommitKey{commit.number}.encode(), encode(commit));
}

rocksdb::Status write(RocksDatabase& database, Change& change) {
    rocksdb::WriteOptions durable;
    durable.sync = true;
    if (auto status = database.database().Write(durable, &change.batch); !status.ok()) {
        return status;
    }
    // From here on the commit is durable in the log. Should there be no room for the tables, readers replay the log
    // and the next writer tries again: that is no failure of this commit.
    static_cast<void>(database.database().Flush(
        rocksdb::FlushOptions{}, {database.family(ColumnFamily::commits), database.family(ColumnFamily::catalogue),
                                  database.family(ColumnFamily::provisions)}));
    return rocksdb::Status::OK();
}

/// What no key could carry, or what would be recorded twice under one.
Status check_names(const model::Collection& collection, const std::filesystem::path& directory) {
    const auto unusable = [](std::string_view name) { return name.find('\0') != std::string_view::npos; };
    if (unusable(collection.catalogue.collection)) {
        return storage_error("unusable-name", "the collection's id contains a zero byte", "rename it", directory);
    }
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const model::Provision& provision : collection.provisions) {
        if (unusable(provision.concept_id) || unusable(provision.jurisdiction)) {
            return storage_error("unusable-name", "the name of a concept or jurisdiction contains a zero byte",
                                 "rename it", directory);
        }
        if (!seen.emplace(provision.concept_id, provision.jurisdiction).second) {
            return storage_error("duplicate-provision",
                                 fmt::format("the collection has two provisions on {} of {}", provision.concept_id,
                                             provision.jurisdiction),
                                 "make them versions of one provision", directory);
        }
    }
    return Done{};
}

Status check_sizes(const model::Collection& collection, const std::string& catalogue,
                   const std::filesystem::path& directory) {
    if (catalogue.size() > largest_record) {
        return storage_error("record-too-large", "the collection's catalogue is larger than a record may be",
                             "split the collection", directory);
    }
    for (const model::Provision& provision : collection.provisions) {
        if (encode(provision).size() > largest_record) {
            return storage_error("record-too-large",
                                 fmt::format("the provision on {} of {} is larger than a record may be",
                                             provision.concept_id, provision.jurisdiction),
                                 "shorten its summaries and notes", directory);
        }
    }
    return Done{};
}

}  // namespace

Result<Commit> publish(RocksDatabase& database, const model::Collection& collection, std::int64_t time) {
    const auto commits = database.commits();
    if (!commits) {
        return commits.error();
    }
    if (auto usable = check_names(collection, database.directory()); !usable) {
        return std::move(usable).error();
    }
    const std::string catalogue = encode(collection.catalogue);
    if (auto fits = check_sizes(collection, catalogue, database.directory()); !fits) {
        return std::move(fits).error();
    }
    Commit commit;
    commit.collection = collection.catalogue.collection;
    commit.version = collection.catalogue.version;
    commit.content_hash = content_hash_of(catalogue, collection);
    commit.provisions = collection.provisions.size();
    for (const model::Provision& provision : collection.provisions) {
        commit.versions += provision.versions.size();
    }
    commit.number = 1;
    commit.time = time;
    if (!commits->empty()) {
        const Commit& newest = commits->back();
        if (newest.collection != commit.collection) {
            return storage_error("other-collection",
                                 fmt::format("the database holds the collection '{}' and not '{}'", newest.collection,
                                             commit.collection),
                                 "load it into a database of its own (--db)", database.directory());
        }
        if (newest.content_hash == commit.content_hash) {
            return newest;
        }
        commit.number = newest.number + 1;
        commit.time = std::max(time, newest.time);
    }
    const auto recorded = recorded_provisions(database, commit.collection);
    if (!recorded) {
        return recorded.error();
    }
    Change change;
    rocksdb::Status status = put_all(database, collection, catalogue, *recorded, commit, change);
    if (status.ok()) {
        status = write(database, change);
    }
    if (!status.ok()) {
        return storage_error(status, database.directory()).while_doing("publishing the collection");
    }
    return commit;
}

}  // namespace lacuna::storage

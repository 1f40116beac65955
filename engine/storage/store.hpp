#pragma once

#include "lacuna/base/result.hpp"
#include "model/catalogue.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::storage {

/// One load that was published. Nothing recorded by it is ever overwritten.
struct Commit {
    std::uint64_t number = 0;  ///< from 1
    std::int64_t time = 0;     ///< transaction time: milliseconds since 1970-01-01 UTC, never decreasing
    std::string collection;
    std::string version;           ///< of the collection
    std::string content_hash;      ///< of the collection's content, hexadecimal
    std::uint64_t provisions = 0;  ///< (jurisdiction, concept) pairs that the collection has after the commit
    std::uint64_t versions = 0;    ///< their versions together
    std::uint64_t changed = 0;     ///< provisions written by this commit

    bool operator==(const Commit&) const = default;
};

/// What the database held after one commit. Immutable; safe to use from several threads; keeps what it needs alive.
class Snapshot {
public:
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    virtual ~Snapshot() = default;

    /// The commit whose state this is. Each collection's newest commit up to it applies.
    [[nodiscard]] virtual const Commit& commit() const = 0;
    /// The catalogue of the collection; loaded at the first call and kept.
    [[nodiscard]] virtual Result<std::shared_ptr<const model::Catalogue>> catalogue() const = 0;
    /// The provisions of one concept in the given jurisdictions, in their order; null where nothing is coded. What
    /// was read may be kept by the snapshot, so that asking again is cheap.
    [[nodiscard]] virtual Result<std::vector<std::shared_ptr<const model::Provision>>> provisions(
        std::string_view concept_id, std::span<const std::string> jurisdictions) const = 0;

protected:
    Snapshot() = default;
};

/// Where collections are kept. One process may write while several read.
class Store {
public:
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;
    virtual ~Store() = default;

    /// The state after the newest commit, or after the newest one up to `known_on` (milliseconds since 1970-01-01
    /// UTC, inclusive). An error "database-empty" where there is no commit, "nothing-known-yet" where all are later.
    [[nodiscard]] virtual Result<std::shared_ptr<const Snapshot>> snapshot(
        std::optional<std::int64_t> known_on = std::nullopt) const = 0;
    /// All commits, oldest first.
    [[nodiscard]] virtual Result<std::vector<Commit>> commits() const = 0;
    /// Records the collection as one atomic commit: afterwards either all of it is there, durably, or nothing. One
    /// thread at a time.
    /// Gives the newest commit unchanged, and writes nothing, where the content is the same as the newest one's.
    /// `time` is the transaction time; one earlier than the newest commit's is raised to it. Errors: other-collection,
    /// duplicate-provision, unusable-name (a zero byte in it), record-too-large, database-read-only, disk-full, and as
    /// open_store().
    [[nodiscard]] virtual Result<Commit> publish(const model::Collection& collection, std::int64_t time) = 0;

protected:
    Store() = default;
};

enum class Access : std::uint8_t { read, write };

/// Opens the database in a directory (RocksDB). `write` creates it where the directory is missing or empty. Errors,
/// each with its own code: database-missing, database-foreign (a directory that is not ours), database-locked
/// (another writer), database-too-old, database-too-new, database-damaged (naming file or key), database-denied,
/// disk-full.
[[nodiscard]] Result<std::unique_ptr<Store>> open_store(const std::filesystem::path& directory, Access access);

}  // namespace lacuna::storage

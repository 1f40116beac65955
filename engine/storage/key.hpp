#pragma once

#include "lacuna/base/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lacuna::storage {

// Keys are bytes whose order is the logical order. Text parts end in a zero byte, which no name may contain; numbers
// are big-endian; commit numbers are inverted, so that the newest stands first and the state after a commit is one
// Seek. docs/storage-format.md describes the bytes; tests hold both together.

/// `concept 0 jurisdiction 0` behind the collection: everything recorded about one provision, newest first.
struct ProvisionKey {
    std::string collection;
    std::string concept_id;
    std::string jurisdiction;
    std::uint64_t commit = 0;

    [[nodiscard]] std::string encode() const;
    /// Nothing where the bytes are no such key.
    [[nodiscard]] static std::optional<ProvisionKey> decode(std::string_view bytes);
    /// The part that all commits of one provision share.
    [[nodiscard]] static std::string prefix(std::string_view collection, std::string_view concept_id,
                                            std::string_view jurisdiction);
    /// The part that all provisions of the collection share.
    [[nodiscard]] static std::string prefix(std::string_view collection);

    bool operator==(const ProvisionKey&) const = default;
};

/// The catalogue of a collection as recorded by a commit, newest first.
struct CatalogueKey {
    std::string collection;
    std::uint64_t commit = 0;

    [[nodiscard]] std::string encode() const;
    [[nodiscard]] static std::optional<CatalogueKey> decode(std::string_view bytes);

    bool operator==(const CatalogueKey&) const = default;
};

/// The record of a commit, oldest first.
struct CommitKey {
    std::uint64_t commit = 0;

    [[nodiscard]] std::string encode() const;
    [[nodiscard]] static std::optional<CommitKey> decode(std::string_view bytes);

    bool operator==(const CommitKey&) const = default;
};

/// The least key greater than every key that begins with `prefix`; empty where there is none.
[[nodiscard]] std::string end_of_prefix(std::string_view prefix);

}  // namespace lacuna::storage

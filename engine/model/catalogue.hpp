#pragma once

#include "model/baseline.hpp"
#include "model/codebook.hpp"
#include "model/jurisdiction.hpp"
#include "model/provision.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::model {

/// Everything about a collection but its provisions: what the binder resolves names against.
/// Immutable once loaded; safe to share between threads.
struct Catalogue {
    std::string collection;
    std::string title;
    std::string version;
    std::string licence;
    std::string description;
    Codebook codebook;
    std::vector<Jurisdiction> jurisdictions;
    std::vector<Group> groups;
    std::vector<Instrument> instruments;
    std::vector<Source> sources;
    std::vector<Baseline> baselines;

    /// Each gives null where there is no such thing. find_jurisdiction also understands aliases; it compares codes
    /// without regard to case.
    [[nodiscard]] const Jurisdiction* find_jurisdiction(std::string_view code) const;
    [[nodiscard]] const Group* find_group(std::string_view id) const;
    [[nodiscard]] const Instrument* find_instrument(std::string_view id) const;
    [[nodiscard]] const Source* find_source(std::string_view id) const;
    [[nodiscard]] const Baseline* find_baseline(std::string_view id) const;

    bool operator==(const Catalogue&) const = default;
};

/// A whole collection as read from its files.
struct Collection {
    Catalogue catalogue;
    std::vector<Provision> provisions;  ///< sorted by concept, then jurisdiction

    bool operator==(const Collection&) const = default;
};

}  // namespace lacuna::model

#pragma once

#include "model/catalogue.hpp"
#include "storage/content_hash.hpp"
#include "storage/record.hpp"
#include "storage/store.hpp"

#include <string>
#include <vector>

namespace lacuna::testing {

inline const std::vector<std::string>& invented_countries() {
    static const std::vector<std::string> codes{"XA", "XB", "XC", "XD", "XE-N", "XE-S"};
    return codes;
}

inline std::vector<std::string> invented_concepts() {
    std::vector<std::string> ids;
    for (char letter = 'a'; letter <= 'j'; ++letter) {
        ids.push_back(std::string{"dog.rule_"} + letter);
    }
    return ids;
}

/// What a provision says in the collection of that number: something else in every third collection, and now and then
/// nothing, so that commits change, withdraw and restore.
inline std::vector<model::Version> invented_versions(unsigned number, unsigned country, unsigned subject) {
    const unsigned edition = (number + country + 2 * subject) / 3;
    if ((edition + country) % 7 == 0) {
        return {};
    }
    model::Version version;
    version.valid_from = Date::from_day_number(static_cast<DayNumber>(10'000 + edition));
    version.citation = {"code", "Art. " + std::to_string(edition), {}};
    version.summary = std::string(200, static_cast<char>('a' + edition % 26));
    version.coding = {"first", "2026-11-24", "single", "high", {}};
    model::Fact fact;
    fact.attribute = "fee";
    fact.value = model::Value::known(Money{static_cast<std::int64_t>(edition) * 100, "XAD"});
    version.facts.push_back(fact);
    return {version};
}

/// The collection of that number, always the same, and unlike that of any other number.
inline model::Collection invented_collection(unsigned number) {
    model::Collection collection;
    collection.catalogue.collection = "dogs";
    collection.catalogue.title = "The law of dogs";
    collection.catalogue.version = std::to_string(number);
    unsigned subject = 0;
    for (const std::string& concept_id : invented_concepts()) {
        unsigned country = 0;
        for (const std::string& code : invented_countries()) {
            auto versions = invented_versions(number, country++, subject);
            if (!versions.empty()) {
                collection.provisions.push_back({code, concept_id, std::move(versions)});
            }
        }
        ++subject;
    }
    return collection;
}

/// The content hash as docs/storage-format.md defines it.
inline std::string expected_hash(const model::Collection& collection) {
    storage::ContentHash hash;
    hash.add(storage::encode(collection.catalogue));
    for (const model::Provision& provision : collection.provisions) {
        hash.add(storage::encode(provision));
    }
    return hash.hexadecimal();
}

/// In what the snapshot is not exactly that collection; empty where it is.
inline std::string deviation(const storage::Snapshot& snapshot, const model::Collection& expected) {
    if (snapshot.commit().version != expected.catalogue.version) {
        return "version " + snapshot.commit().version + " instead of " + expected.catalogue.version;
    }
    if (snapshot.commit().content_hash != expected_hash(expected)) {
        return "another content hash";
    }
    if (snapshot.commit().provisions != expected.provisions.size()) {
        return "another number of provisions";
    }
    const auto catalogue = snapshot.catalogue();
    if (!catalogue) {
        return to_text(catalogue.error());
    }
    if (**catalogue != expected.catalogue) {
        return "another catalogue";
    }
    auto next = expected.provisions.begin();
    for (const std::string& concept_id : invented_concepts()) {
        const auto found = snapshot.provisions(concept_id, invented_countries());
        if (!found) {
            return to_text(found.error());
        }
        for (std::size_t i = 0; i < found->size(); ++i) {
            const bool wanted = next != expected.provisions.end() && next->concept_id == concept_id &&
                                next->jurisdiction == invented_countries()[i];
            const auto& provision = (*found)[i];
            if ((provision != nullptr) != wanted || (wanted && *provision != *next)) {
                return "another provision on " + concept_id + " of " + invented_countries()[i];
            }
            next += wanted ? 1 : 0;
        }
    }
    return {};
}

}  // namespace lacuna::testing

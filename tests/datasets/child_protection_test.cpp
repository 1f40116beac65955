// The real collection. That citations, sources, concepts and values are right is the reader's business; here is what
// only this collection promises.

#include "exchange/read_collection.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace lacuna::exchange {
namespace {

const ReadCollection& child_protection() {
    static const ReadCollection read = [] {
        auto result = read_collection(LACUNA_SOURCE_DIR "/datasets/child-protection");
        return result ? std::move(result).value() : ReadCollection{};
    }();
    return read;
}

const model::Collection& collection() {
    static const model::Collection none;
    return child_protection().collection ? *child_protection().collection : none;
}

TEST(ChildProtection, HasNoErrors) {
    for (const Finding& finding : child_protection().findings) {
        EXPECT_NE(finding.severity, Severity::error) << to_text(finding);
    }
    EXPECT_TRUE(child_protection().collection.has_value());
}

TEST(ChildProtection, HoldsWhatWasPromised) {
    EXPECT_GE(child_protection().counts.provisions, 280U);
    EXPECT_GE(child_protection().counts.baselines, 3U);
    for (const char* code : {"AL", "BA-BIH", "BA-BRC", "BA-SRP", "DE", "ME", "MK", "RS", "SI", "US", "XK"}) {
        EXPECT_TRUE(std::ranges::any_of(collection().provisions,
                                        [&](const auto& provision) { return provision.jurisdiction == code; }))
            << code << " has no provision";
    }
}

TEST(ChildProtection, ReferenceNamesItsJurisdictions) {
    const model::Catalogue& catalogue = collection().catalogue;
    EXPECT_GE(catalogue.jurisdictions.size(), 39U);
    for (const model::Jurisdiction& jurisdiction : catalogue.jurisdictions) {
        EXPECT_FALSE(jurisdiction.english_name().empty()) << jurisdiction.code;
        EXPECT_EQ(jurisdiction.part_of.empty() && jurisdiction.alpha3.size() != 3, false) << jurisdiction.code;
    }
    for (const char* group : {"eu", "schengen", "western_balkans", "council_of_europe", "eea", "efta"}) {
        EXPECT_NE(catalogue.find_group(group), nullptr) << group;
    }
    ASSERT_NE(catalogue.find_jurisdiction("XK"), nullptr);
    EXPECT_FALSE(catalogue.find_jurisdiction("XK")->footnote.empty());
}

TEST(ChildProtection, EveryPresentOffenceSaysWhetherItIsCriminalised) {
    const model::Codebook& codebook = collection().catalogue.codebook;
    std::size_t offences = 0;
    for (const model::Provision& provision : collection().provisions) {
        const model::Concept* entry = codebook.find_concept(provision.concept_id);
        ASSERT_NE(entry, nullptr);
        if (std::ranges::find(entry->attributes, "criminalised") == entry->attributes.end()) {
            continue;
        }
        for (const model::Version& version : provision.versions) {
            if (version.status == model::ProvisionStatus::present) {
                ++offences;
                EXPECT_NE(version.find_fact("criminalised"), nullptr)
                    << provision.jurisdiction << ' ' << provision.concept_id << ' ' << version.valid_from.to_string();
            }
        }
    }
    EXPECT_GT(offences, 100U);
}

TEST(ChildProtection, EveryInstrumentAndSourceIsUsed) {
    std::set<std::string> used;
    const auto cite = [&](const model::Citation& citation) { used.insert(citation.instrument); };
    for (const model::Provision& provision : collection().provisions) {
        for (const model::Version& version : provision.versions) {
            cite(version.citation);
            std::ranges::for_each(version.also, cite);
            used.insert(version.sources.begin(), version.sources.end());
            for (const model::Fact& fact : version.facts) {
                if (fact.citation) {
                    cite(*fact.citation);
                }
            }
        }
    }
    for (const model::Source& source : collection().catalogue.sources) {
        const model::Instrument* instrument = collection().catalogue.find_instrument(source.instrument);
        if (instrument != nullptr && !instrument->jurisdiction.empty()) {
            EXPECT_TRUE(used.contains(source.id)) << "no record rests on the source " << source.id;
            used.insert(source.instrument);
        }
    }
    for (const model::Instrument& instrument : collection().catalogue.instruments) {
        if (!instrument.jurisdiction.empty()) {
            EXPECT_TRUE(used.contains(instrument.id)) << "no record rests on the instrument " << instrument.id;
        }
    }
}

}  // namespace
}  // namespace lacuna::exchange

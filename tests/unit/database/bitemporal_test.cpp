// Two loads of one collection, on two days, into the real store. Between them the coders corrected a value, found a
// later version and a rule that nobody had coded, and withdrew a record. What was known on the first day is answered
// as then, and what the second load did to the database is told apart from what happened to the law.

#include "exchange/read_collection.hpp"
#include "lacuna/database.hpp"
#include "storage/store.hpp"
#include "support/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace lacuna {
namespace {

using model::Collection;
using model::Provision;
using model::Version;

constexpr std::int64_t first_load = 1'767'323'045'000;   // 2026-01-02T03:04:05Z
constexpr std::int64_t second_load = 1'772'593'445'000;  // 2026-03-04T03:04:05Z

Collection pets() {
    auto read = exchange::read_collection(LACUNA_SOURCE_DIR "/tests/logic/collection");
    EXPECT_TRUE(read && read->collection);
    return *std::move(read->collection);
}

Provision& provision(Collection& collection, std::string_view jurisdiction, std::string_view concept_id) {
    return *std::ranges::find_if(collection.provisions, [&](const Provision& candidate) {
        return candidate.jurisdiction == jurisdiction && candidate.concept_id == concept_id;
    });
}

model::Value& value(Version& version, std::string_view attribute) {
    return std::ranges::find(version.facts, attribute, &model::Fact::attribute)->value;
}

Date day(std::string_view text) {
    return Date::parse(text).value();
}

/// Ruritania's Dog Act was amended in 2020, which the first coder had not seen; the text that shows it is new too.
void add_later_version(Collection& collection) {
    auto& catalogue = collection.catalogue;
    catalogue.instruments.push_back({"xa_reform", "act", "XA", {{"en", "Dog Reform Act"}}, "", ""});
    catalogue.sources.push_back(
        {"xa_reform_text", "xa_reform", "Gazette 1/2020", "", day("2020-01-01"), "official", "en", ""});
    auto& versions = provision(collection, "XA", "licence.dog").versions;
    Version later = versions.back();
    versions.back().valid_to = day("2020-01-01");
    later.valid_from = day("2020-01-01");
    later.citation = {"xa_reform", "s 1", ""};
    later.sources = {"xa_reform_text"};
    later.amended_by = "Gazette 1/2020";
    later.coding.date = "2026-03-01";
    value(later, "penalty.max") = model::Value::known(Duration::make(5, 0, 0).value());
    versions.push_back(std::move(later));
}

/// A rule of Fenwick that nobody had coded.
void add_provision(Collection& collection) {
    Provision added = provision(collection, "XA", "tax.dog");
    added.jurisdiction = "XC";
    added.versions.front().citation = {"xc_decree", "Art. 9", ""};
    added.versions.front().sources = {"xc_decree_text"};
    const auto place = std::ranges::upper_bound(collection.provisions, std::pair{added.concept_id, added.jurisdiction},
                                                {}, [](const Provision& known) {
                                                    return std::pair{known.concept_id, known.jurisdiction};
                                                });
    collection.provisions.insert(place, std::move(added));
}

Collection pets_revised() {
    Collection collection = pets();
    collection.catalogue.version = "2";
    // Elbonia's six months were a slip of the pen.
    value(provision(collection, "XB", "licence.dog").versions.front(), "penalty.max") =
        model::Value::known(Duration::make(1, 0, 0).value());
    add_later_version(collection);
    add_provision(collection);
    // The record on cats in the south rested on a draft.
    std::erase_if(collection.provisions, [](const Provision& candidate) {
        return candidate.jurisdiction == "XD-S" && candidate.concept_id == "licence.cat";
    });
    return collection;
}

class Bitemporal : public ::testing::Test {
protected:
    void SetUp() override {
        auto store = storage::open_store(directory(), storage::Access::write);
        ASSERT_TRUE(store) << to_text(store.error());
        ASSERT_TRUE((*store)->publish(pets(), first_load));
        ASSERT_TRUE((*store)->publish(pets_revised(), second_load));
    }

    [[nodiscard]] std::filesystem::path directory() const { return scratch_.path() / "law.db"; }

    [[nodiscard]] Result<std::vector<Answer>> asked(const std::string& script) const {
        auto database = Database::open(directory());
        EXPECT_TRUE(database);
        QueryOptions options;
        options.today = "2021-07-15";
        return database->query(script, options);
    }

    /// The rows of the main table, cells joined by `|`.
    [[nodiscard]] std::vector<std::string> rows(const std::string& statement) const {
        const auto answers = asked(statement);
        EXPECT_TRUE(answers) << (answers ? "" : to_text(answers.error()));
        if (!answers) {
            return {};
        }
        const Answer& answer = answers->front();
        std::vector<std::string> rows;
        for (const auto& row : answer.tables[answer.main_table].rows) {
            std::string text;
            for (const Cell& cell : row) {
                text += text.empty() ? "" : "|";
                text += cell.state == CellState::known ? to_string(cell.value) : name(cell.state);
            }
            rows.push_back(std::move(text));
        }
        return rows;
    }

private:
    testing::TemporaryDirectory scratch_;
};

using Rows = std::vector<std::string>;

const std::string penalties = "COMPARE penalty.max FOR licence.dog ACROSS XA, XB";

TEST_F(Bitemporal, TheFirstDayIsAnsweredAsThen) {
    EXPECT_EQ(rows(penalties + " AS KNOWN ON 2026-02-01"), (Rows{"XA|2 years", "XB|6 months"}));
    EXPECT_EQ(rows(penalties), (Rows{"XA|5 years", "XB|1 year"}));
}

TEST_F(Bitemporal, ADayOfTransactionTimeIsWholeAndALessPreciseDateTooIsItsEnd) {
    const Rows now{"XA|5 years", "XB|1 year"};
    const Rows then{"XA|2 years", "XB|6 months"};
    EXPECT_EQ(rows(penalties + " AS KNOWN ON 2026-03-04"), now);
    EXPECT_EQ(rows(penalties + " AS KNOWN ON 2026-03-03"), then);
    EXPECT_EQ(rows(penalties + " AS KNOWN ON 2026-02"), then);
    EXPECT_EQ(rows(penalties + " AS KNOWN ON 2026"), now);
}

TEST_F(Bitemporal, TheTwoTimesAreIndependent) {
    EXPECT_EQ(rows(penalties + " AS OF 2019-06-01"), (Rows{"XA|2 years", "XB|1 year"}));
    EXPECT_EQ(rows(penalties + " AS OF 2019-06-01 AS KNOWN ON 2026-02-01"), (Rows{"XA|2 years", "XB|6 months"}));
    EXPECT_EQ(rows(penalties + " AS OF 2010-06-01 AS KNOWN ON 2026-02-01"), (Rows{"XA|6 months", "XB|unknown"}));
}

TEST_F(Bitemporal, TheAnswerSaysWhichStateItSaw) {
    const auto then = asked(penalties + " AS KNOWN ON 2026-02-01").value().front();
    EXPECT_EQ(then.known_on, "2026-01-02T03:04:05Z");
    EXPECT_EQ(then.collection_version, "1");
    const auto now = asked(penalties).value().front();
    EXPECT_EQ(now.known_on, "2026-03-04T03:04:05Z");
    EXPECT_EQ(now.collection_version, "2");
    EXPECT_NE(then.content_hash, now.content_hash);
    EXPECT_EQ(rows("SHOW commits").size(), 2U);
    EXPECT_EQ(rows("SHOW commits AS KNOWN ON 2026-02-01").size(), 1U);
}

TEST_F(Bitemporal, BeforeTheFirstLoadNothingWasKnown) {
    const auto answers = asked(penalties + " AS KNOWN ON 2026-01-01");
    ASSERT_FALSE(answers);
    EXPECT_EQ(answers.error().code, "nothing-known-yet");
}

const std::string columns =
    "CHANGES ACROSS XA, XB, XC, XD-S WHERE kind != amendment ORDER BY kind, jurisdiction, date AS KNOWN ON 2026-02-01";

TEST_F(Bitemporal, CorrectionsAreNoAmendments) {
    EXPECT_EQ(rows(columns), (Rows{
                                 "2015-01-01|XA|licence.dog|correction|dates|2015-01-01/..|2015-01-01/2020-01-01|"
                                 "not_applicable|Gazette 3/2014|2026-01-01",
                                 "..2019-03-01|XB|licence.dog|correction|penalty.max|6 months|1 year|stricter|"
                                 "not_applicable|2026-01-01",
                                 "2020-01-01|XA|licence.dog|recorded_later|provision|unknown|present|not_applicable|"
                                 "Gazette 1/2020|2026-03-01",
                                 "2001-01-01|XC|tax.dog|recorded_later|provision|unknown|present|not_applicable|"
                                 "not_applicable|2026-01-01",
                                 "2012-01-01|XD-S|licence.cat|withdrawn|provision|present|unknown|not_applicable|"
                                 "not_applicable|2026-01-01",
                             }));
}

TEST_F(Bitemporal, AmendmentsAreThoseThatWereKnownThen) {
    const std::string amendments = "CHANGES FOR licence.dog ACROSS XA WHERE attribute = 'penalty.max'";
    const std::string of_2015 =
        "2015-01-01|XA|licence.dog|amendment|penalty.max|6 months|2 years|stricter|"
        "Gazette 3/2014|2026-01-01";
    const std::string of_2020 =
        "2020-01-01|XA|licence.dog|amendment|penalty.max|2 years|5 years|stricter|"
        "Gazette 1/2020|2026-03-01";
    EXPECT_EQ(rows(amendments), (Rows{of_2015, of_2020}));
    EXPECT_EQ(rows(amendments + " AND kind = amendment AS KNOWN ON 2026-02-01"), (Rows{of_2015}));
}

TEST_F(Bitemporal, NothingHasChangedSinceTheNewestLoad) {
    const auto answer = asked("CHANGES WHERE kind != amendment AS KNOWN ON 2026-12-31").value().front();
    EXPECT_TRUE(answer.tables.front().rows.empty());
}

TEST_F(Bitemporal, WhatWasNotKnownThenIsCitedAsItIsNow) {
    const auto answer = asked(columns).value().front();
    const auto reform = std::ranges::find(answer.citations, "xa_reform", &CitationNote::instrument);
    ASSERT_NE(reform, answer.citations.end());
    EXPECT_EQ(reform->title, "Dog Reform Act");
}

TEST_F(Bitemporal, APreparedStatementKeepsTheStateItWasMadeFor) {
    auto database = Database::open(directory());
    const auto prepared = database->prepare(penalties + " AS KNOWN ON 2026-02-01");
    ASSERT_TRUE(prepared);
    const Answer before = prepared->run().value();
    ASSERT_TRUE(storage::open_store(directory(), storage::Access::write).value()->publish(pets(), second_load + 1));
    EXPECT_EQ(prepared->run().value(), before);
}

}  // namespace
}  // namespace lacuna

// What a second load makes of the first: corrections of the coding are no amendments of the law.

#include "query/execute/version_changes.hpp"

#include <gtest/gtest.h>

namespace lacuna::query {
namespace {

using Kind = VersionChange::Kind;

Date day(std::string_view text) {
    return Date::parse(text).value();
}

model::Version version(std::string_view from, int age, std::string_view to = {}) {
    model::Version made;
    made.valid_from = day(from);
    if (!to.empty()) {
        made.valid_to = day(to);
    }
    model::Fact fact;
    fact.attribute = "age";
    fact.value = model::Value::known(std::int64_t{age});
    made.facts.push_back(fact);
    return made;
}

model::Provision provision(std::vector<model::Version> versions) {
    return {"XA", "age.limit", std::move(versions)};
}

model::Codebook codebook() {
    model::Codebook made;
    model::Attribute age;
    age.id = "age";
    age.type = Type::age;
    age.more_is = model::Order::wider;
    made.attributes.push_back(age);
    return made;
}

model::Concept limit() {
    model::Concept made;
    made.id = "age.limit";
    made.attributes = {"age"};
    return made;
}

TEST(Amendments, AreTheStepsBetweenVersions) {
    const auto law = provision({version("2001-01-01", 14, "2015-01-01"), version("2015-01-01", 16)});
    const auto found = amendments(law);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].before, nullptr);
    EXPECT_EQ(found[1].date, day("2015-01-01"));
    EXPECT_EQ(found[1].before, &law.versions[0]);
}

TEST(Amendments, ATextKnownOnlyFromSomeDayIsNone) {
    EXPECT_TRUE(amendments(provision({version("..2019-03-01", 14)})).empty());
}

TEST(Amendments, TheEndOfTheLastVersionIsOne) {
    const auto law = provision({version("..2019-03-01", 14, "2020-01-01")});
    const auto found = amendments(law);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].after, nullptr);
    EXPECT_EQ(found[0].date, day("2020-01-01"));
    // … but not where the text is merely not known beyond some day.
    EXPECT_TRUE(amendments(provision({version("..2019-03-01", 14, "2020-01-01..")})).empty());
}

TEST(Recordings, TellCorrectionsFromWhatCameLater) {
    const auto then = provision({version("2001-01-01", 14, "2015-01-01"), version("2015-01-01", 16)});
    const auto now = provision(
        {version("2001-01-01", 15, "2015-01-01"), version("2015-01-01", 16, "2020-01-01"), version("2020-01-01", 18)});
    const auto found = recordings(&then, &now);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].kind, Kind::correction);  // 14 is 15
    EXPECT_EQ(found[1].kind, Kind::correction);  // it has an end now
    EXPECT_EQ(found[2].kind, Kind::recorded_later);
    std::size_t open = 0;
    const auto facts = fact_changes(limit(), codebook(), found[0], open);
    ASSERT_EQ(facts.size(), 1U);
    EXPECT_EQ(facts[0].before, model::Value::known(std::int64_t{14}));
    EXPECT_EQ(facts[0].direction->direction, compare::Direction::wider);
    EXPECT_EQ(fact_changes(limit(), codebook(), found[1], open).front().attribute, "dates");
}

TEST(Recordings, TellWhatWasWithdrawn) {
    const auto then = provision({version("2001-01-01", 14)});
    const auto found = recordings(&then, nullptr);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, Kind::withdrawn);
    EXPECT_TRUE(recordings(&then, &then).empty());
    EXPECT_TRUE(recordings(nullptr, nullptr).empty());
}

TEST(FactChanges, WhatIsUnknownOnOneSideIsNoChangeOfTheLaw) {
    auto later = version("2015-01-01", 16);
    later.facts.clear();
    const auto law = provision({version("2001-01-01", 14, "2015-01-01"), later});
    std::size_t open = 0;
    const auto found = amendments(law);
    const auto facts = fact_changes(limit(), codebook(), found[1], open);
    EXPECT_EQ(open, 1U);
    ASSERT_EQ(facts.size(), 1U);
    EXPECT_EQ(facts[0].attribute, "text");
}

}  // namespace
}  // namespace lacuna::query

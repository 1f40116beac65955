#include "compare/agreement.hpp"

#include <gtest/gtest.h>

namespace lacuna::compare {
namespace {

using model::Fact;
using model::Provision;
using model::ProvisionStatus;
using model::Value;
using model::Version;

Provision coded(std::string jurisdiction, std::vector<std::pair<std::string, Value>> answers,
                std::string_view from = "2020") {
    Version version;
    version.valid_from = *Date::parse(from);
    for (auto& [attribute, value] : answers) {
        Fact fact;
        fact.attribute = attribute;
        fact.value = std::move(value);
        version.facts.push_back(std::move(fact));
    }
    return Provision{std::move(jurisdiction), "dog", {version}};
}

Provision coded_absent(std::string jurisdiction) {
    Provision made = coded(std::move(jurisdiction), {});
    made.versions[0].status = ProvisionStatus::absent;
    return made;
}

Value flag(bool value) {
    return Value::known(value);
}

const Agreement* of(const AgreementReport& report, std::string_view attribute) {
    for (const Agreement& agreement : report.attributes) {
        if (agreement.attribute == attribute) {
            return &agreement;
        }
    }
    return nullptr;
}

TEST(Agreement, IsCohensKappa) {
    // A table of 2 by 2: 20 both yes, 5 only the first, 10 only the second, 15 both no. Cohen's kappa is 0.4.
    std::vector<Provision> first;
    std::vector<Provision> second;
    int country = 0;
    const auto add = [&](int count, bool a, bool b) {
        for (int i = 0; i < count; ++i, ++country) {
            first.push_back(coded("X" + std::to_string(country), {{"required", flag(a)}}));
            second.push_back(coded("X" + std::to_string(country), {{"required", flag(b)}}));
        }
    };
    add(20, true, true);
    add(5, true, false);
    add(10, false, true);
    add(15, false, false);
    const AgreementReport report = agreement(first, second);
    const Agreement* required = of(report, "required");
    ASSERT_NE(required, nullptr);
    EXPECT_EQ(required->pairs, 50U);
    EXPECT_EQ(required->agreed, 35U);
    ASSERT_TRUE(required->kappa);
    EXPECT_NEAR(*required->kappa, 0.4, 1e-12);
    EXPECT_EQ(report.records, 50U);
    EXPECT_TRUE(report.unmatched.empty());
    EXPECT_EQ(report.disagreements.size(), 15U);
    // All were coded as present: chance alone would do that.
    EXPECT_EQ(of(report, "status")->kappa, std::nullopt);
    EXPECT_EQ(of(report, "status")->agreed, 50U);
    EXPECT_EQ(report.all.pairs, 100U);
    EXPECT_EQ(report.all.agreed, 85U);
}

TEST(Agreement, CountsUnknownAndAbsentAsAnswers) {
    const std::vector<Provision> first{coded("XA", {{"fee", Value::absent()}}), coded("XB", {{"fee", flag(true)}})};
    const std::vector<Provision> second{coded("XA", {{"fee", Value::absent()}}), coded("XB", {})};
    const AgreementReport report = agreement(first, second);
    EXPECT_EQ(of(report, "fee")->pairs, 2U);
    EXPECT_EQ(of(report, "fee")->agreed, 1U);
    const std::vector<Disagreement> expected{{{"XB", "dog", "2020"}, "fee", "true", "unknown"}};
    EXPECT_EQ(report.disagreements, expected);
    EXPECT_EQ(report.all.pairs, 4U);  // two of status
    EXPECT_EQ(report.all.agreed, 3U);
    EXPECT_EQ(report.decided.pairs, 3U) << "one answer was unknown";
    EXPECT_EQ(report.decided.agreed, 3U);
}

TEST(Agreement, AnAbsentProvisionAnswersEveryQuestionWithAbsent) {
    const std::vector<Provision> first{coded_absent("XA")};
    const std::vector<Provision> second{coded("XA", {{"fee", flag(true)}})};
    const AgreementReport report = agreement(first, second);
    const std::vector<Disagreement> expected{{{"XA", "dog", "2020"}, "status", "absent", "present"},
                                             {{"XA", "dog", "2020"}, "fee", "absent", "true"}};
    EXPECT_EQ(report.disagreements, expected);
}

/// The versions of one provision, each until the next; the last until `end`, if there is one.
Provision history(const std::vector<std::pair<std::string_view, bool>>& fees, std::string_view end = "") {
    Provision made{"XA", "dog", {}};
    for (const auto& [from, fee] : fees) {
        made.versions.push_back(coded("XA", {{"fee", flag(fee)}}, from).versions[0]);
        if (made.versions.size() > 1) {
            made.versions[made.versions.size() - 2].valid_to = made.versions.back().valid_from;
        }
    }
    if (!end.empty()) {
        made.versions.back().valid_to = *Date::parse(end);
    }
    return made;
}

TEST(Agreement, MatchesVersionsByWhatTheyAre) {
    const std::vector<Provision> first{coded("XB", {{"fee", flag(true)}}), coded("XA", {{"fee", flag(true)}})};
    const std::vector<Provision> second{coded("XA", {{"fee", flag(true)}}), coded("XC", {{"fee", flag(true)}})};
    const AgreementReport report = agreement(first, second);
    EXPECT_EQ(report.records, 1U);
    EXPECT_EQ(report.redated, 0U);
    EXPECT_EQ(report.jurisdictions, 1U) << "those that only one of them coded do not count";
    EXPECT_EQ(report.unmatched, (std::vector<RecordName>{{"XC", "dog", "2020"}}));
    EXPECT_TRUE(report.disagreements.empty());
}

TEST(Agreement, ComparesVersionsOfOtherDatesByTheDaysThatTheyShare) {
    const std::vector<Provision> first{history({{"2010", false}, {"2015-03-01", true}, {"2020-03-01", false}})};
    // Seen on a day only; dated a month earlier than by the first; of the day that the first has.
    for (const auto& [from, end] :
         {std::pair{"..2016-01-01", "2017"}, {"2015-02-01", "2020-02-01"}, {"2015-03-01", "2025-01-01"}}) {
        const std::vector<Provision> second{history({{from, true}}, end)};
        const AgreementReport report = agreement(first, second);
        EXPECT_EQ(report.records, 1U) << from;
        EXPECT_EQ(report.redated, std::string_view{from} == "2015-03-01" ? 0U : 1U) << from;
        EXPECT_TRUE(report.disagreements.empty()) << from;
    }
    const std::vector<Provision> still{history({{"..2024-01-01", false}})};
    EXPECT_TRUE(agreement(first, still).disagreements.empty()) << "the version that is still in force";
}

TEST(Agreement, DoesNotCompareVersionsThatShareNoDay) {
    const std::vector<Provision> first{history({{"2015", true}}, "2018-01-01")};
    for (const Provision& second : {history({{"2019", true}}), history({{"..2014", true}}, "2014-06-01"),
                                    history({{"2018-01-01", true}}, "2019")}) {
        const std::vector<Provision> seconds{second};
        const AgreementReport report = agreement(first, seconds);
        EXPECT_EQ(report.records, 0U);
        EXPECT_EQ(report.unmatched.size(), 1U);
    }
}

TEST(Agreement, CountsWhatHasBeenSettled) {
    std::vector<Provision> first{coded("XA", {{"fee", flag(true)}}), coded("XB", {{"fee", flag(true)}})};
    const std::vector<Provision> second = first;
    first[1].versions[0].coding.review = "adjudicated";
    EXPECT_EQ(agreement(first, second).adjudicated, 1U);
}

TEST(Agreement, OfNothingIsNothing) {
    const AgreementReport report = agreement({}, {});
    EXPECT_EQ(report.records, 0U);
    EXPECT_EQ(report.all.pairs, 0U);
    EXPECT_EQ(report.all.kappa, std::nullopt);
    EXPECT_TRUE(report.attributes.empty());
}

TEST(Agreement, MayBeWorseThanChance) {
    const std::vector<Provision> first{coded("XA", {{"fee", flag(true)}}), coded("XB", {{"fee", flag(false)}})};
    const std::vector<Provision> second{coded("XA", {{"fee", flag(false)}}), coded("XB", {{"fee", flag(true)}})};
    EXPECT_NEAR(*of(agreement(first, second), "fee")->kappa, -1.0, 1e-12);
}

}  // namespace
}  // namespace lacuna::compare

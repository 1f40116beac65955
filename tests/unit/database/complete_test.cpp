#include "pets_database.hpp"

#include <gmock/gmock.h>

namespace lacuna {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

class Complete : public DatabaseTest {
protected:
    /// The texts that may stand at `|`.
    std::vector<std::string> offered(std::string text) {
        const std::size_t cursor = text.find('|');
        text.erase(cursor, 1);
        found_ = database_.complete(text, cursor).value();
        std::vector<std::string> texts;
        for (const Completion& item : found_.items) {
            texts.push_back(item.text);
        }
        return texts;
    }

    Database database_ = opened();
    Completions found_;
};

TEST_F(Complete, NamesAndWordsStandWhereTheGrammarAllowsThem) {
    EXPECT_THAT(offered("FIND provisions FOR li|"), ElementsAre("licence.dog", "licence.cat", "licence.*"));
    EXPECT_EQ(found_.begin, 20U);
    EXPECT_EQ(found_.items[0], (Completion{"licence.dog", "concept", "Licence for a dog"}));
    EXPECT_THAT(offered("GAPS A|"), ElementsAre("ACROSS", "AGAINST", "AS OF", "AS KNOWN ON"));
    EXPECT_THAT(offered("gaps ag|"), ElementsAre("AGAINST"));
    EXPECT_THAT(offered("GAPS AGAINST con|"), ElementsAre("convention"));
    EXPECT_THAT(offered("GAPS ACROSS le|"), ElementsAre("league"));
    EXPECT_THAT(offered("GAPS ACROSS XA, XB|"), ElementsAre("XB"));
    EXPECT_THAT(offered("SHOW at|"), ElementsAre("attributes"));
    EXPECT_THAT(offered("SUMMARISE me|"), ElementsAre("median(", "mean("));
    EXPECT_THAT(offered("SUMMARISE count() BY |"), ElementsAre("concept", "jurisdiction", "group"));
    EXPECT_THAT(offered("|"), Contains("FIND"));
    EXPECT_THAT(offered("GAPS AGAINST convention ORDER BY ver|"), ElementsAre("verdict"));
}

TEST_F(Complete, AttributesAreThoseOfTheConceptsInQuestion) {
    EXPECT_THAT(offered("COMPARE |"), Contains("remark"));
    EXPECT_THAT(offered("COMPARE | FOR licence.cat"),
                ::testing::IsSupersetOf({"required", "min_age", "penalty.max", "licence.dog:", "FOR"}));
    EXPECT_THAT(offered("COMPARE | FOR licence.cat"), Not(Contains("remark")));
    EXPECT_THAT(offered("FIND provisions FOR licence.* WHERE p|"), ElementsAre("penalty.max"));
    EXPECT_THAT(offered("COMPARE tax.dog:|"), ElementsAre("required", "remark"));
    EXPECT_THAT(offered("COMPARE tax.dog:| FOR licence.cat"), ElementsAre("required", "remark"));
    EXPECT_THAT(offered("SHOW concepts FOR tax.dog; COMPARE al|"), ElementsAre("allowed")) << "another statement";
}

TEST_F(Complete, ChoicesFollowTheirAttribute) {
    EXPECT_THAT(offered("FIND provisions WHERE fine.kind = a|"), ElementsAre("alternative", "absent"));
    EXPECT_THAT(offered("FIND provisions WHERE covers INCLUDES {puppies, |"),
                ::testing::IsSupersetOf({"adult", "puppies", "working"}));
    EXPECT_THAT(offered("FIND provisions WHERE penalty.max >= 2 y|"), ElementsAre("years"));
}

TEST_F(Complete, WhatBeginsOtherwiseIsFoundByItsPartsAndItsName) {
    EXPECT_THAT(offered("FIND provisions FOR dog|"), ElementsAre("licence.dog", "tax.dog"));
    EXPECT_THAT(offered("GAPS ACROSS Elb|"), ElementsAre("XB")) << "Elbonia";
    EXPECT_THAT(offered("GAPS ACROSS xd|"), ElementsAre("XD", "XD-N", "XD-S"));
}

TEST_F(Complete, NamesOfEarlierStatementsAreKnown) {
    EXPECT_THAT(offered("LET mine = XA; PARAMETER $who jurisdictions; GAPS ACROSS m|"), ElementsAre("mine"));
    EXPECT_THAT(offered("LET mine = XA; PARAMETER $who jurisdictions; GAPS ACROSS $|"), ElementsAre("$who"));
    EXPECT_THAT(offered("DEFINE BASELINE own AS REQUIRE tax.dog: required; GAPS AGAINST o|"), ElementsAre("own"));
    EXPECT_THAT(offered("GAPS ACROSS m|; LET mine = XA"), Not(Contains("mine"))) << "it comes later";
}

TEST_F(Complete, NothingIsOfferedWhereNothingHelps) {
    EXPECT_THAT(offered("FIND provisions WHERE remark = 'li|"), IsEmpty());
    EXPECT_THAT(offered("GAPS -- A|"), IsEmpty());
    EXPECT_THAT(offered("GAPS ACCROSS X|"), IsEmpty());
    EXPECT_THAT(offered("LET |"), IsEmpty());
    EXPECT_THAT(offered("GAPS ACROSS zz|"), IsEmpty());
    EXPECT_TRUE(database_.complete("GAPS", 1'000)) << "a cursor beyond the end is at the end";
}

TEST_F(Complete, IsBounded) {
    const auto found = database_.complete("DESCRIBE ", 9, 3);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->items.size(), 3U);
    EXPECT_TRUE(found->is_cut);
}

// Whatever is offered is understood where it is offered; what is still missing then is another matter.
TEST_F(Complete, WhatIsOfferedCanBeAsked) {
    for (const std::string beginning : {"",
                                        "FIND ",
                                        "COMPARE ",
                                        "GAPS ",
                                        "GAPS ACROSS ",
                                        "GAPS AGAINST ",
                                        "FIND provisions WHERE ",
                                        "FIND provisions FOR licence.dog WHERE penalty.max < 2 ",
                                        "DESCRIBE ",
                                        "SHOW concepts ",
                                        "COMPARE required FOR licence.dog ",
                                        "SUMMARISE ",
                                        "TREND ",
                                        "RANK ",
                                        "DIFF XA ",
                                        "GAPS AS OF ",
                                        "GAPS WITH ",
                                        "FIND provisions SHOW ",
                                        "GAPS AGAINST convention ORDER BY ",
                                        "PARAMETER $x ",
                                        "DEFINE BASELINE own AS REQUIRE "}) {
        const auto found = database_.complete(beginning, beginning.size());
        ASSERT_TRUE(found);
        EXPECT_FALSE(found->items.empty()) << beginning;
        for (const Completion& item : found->items) {
            const std::string written = beginning + item.text;
            const auto answers = database_.query(written, on_a_day());
            if (answers || answers.error().diagnostics.empty()) {
                continue;
            }
            const Diagnostic& mistake = answers.error().diagnostics.front();
            const bool is_inside = mistake.offsets->begin >= beginning.size() && mistake.offsets->end <= written.size();
            EXPECT_TRUE(!is_inside || mistake.offsets->begin == written.size() || mistake.code == "not-a-truth" ||
                        mistake.code == "missing-clause" || mistake.code == "no-forum")
                << answers.error().details;
        }
    }
}

}  // namespace
}  // namespace lacuna

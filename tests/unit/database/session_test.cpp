#include "lacuna/session.hpp"

#include "pets_database.hpp"

namespace lacuna {
namespace {

class SessionTest : public DatabaseTest {
protected:
    /// The codes in the first column of the only answer, or the error as text.
    std::string rows(std::string_view script) {
        const auto answers = session_.query(script, on_a_day());
        if (!answers) {
            return to_text(answers.error());
        }
        std::string text;
        for (const Answer& answer : *answers) {
            for (const auto& row : answer.tables.at(answer.main_table).rows) {
                text += (text.empty() ? "" : " ") + to_string(row.at(0).value);
            }
        }
        return text;
    }
    [[nodiscard]] std::string defined() const {
        std::string text;
        for (const Session::Definition& definition : session_.definitions()) {
            text += (text.empty() ? "" : " | ") + definition.text;
        }
        return text;
    }

    Database database_ = opened();
    Session session_{database_};
};

TEST_F(SessionTest, WhatOneScriptDefinesHoldsForTheNext) {
    EXPECT_EQ(rows("LET mine = XA, XB"), "");
    EXPECT_EQ(
        rows("DEFINE BASELINE own AS REQUIRE licence.dog: min_age > 90; PARAMETER $who jurisdictions DEFAULT XC;"), "");
    EXPECT_EQ(rows("COMPARE required FOR licence.dog ACROSS mine"), "XA XB");
    EXPECT_EQ(rows("COMPARE required FOR licence.dog ACROSS $who"), "XC");
    EXPECT_EQ(rows("GAPS AGAINST own ACROSS mine"), "XA XB");
    EXPECT_EQ(defined(),
              "LET mine = XA, XB | DEFINE BASELINE own AS REQUIRE licence.dog: min_age > 90 | "
              "PARAMETER $who jurisdictions DEFAULT XC");
}

TEST_F(SessionTest, AScriptWithAMistakeDefinesNothing) {
    EXPECT_EQ(rows("LET mine = XA; COMPARE required FOR licence.dgo"),
              "error[unknown-concept]: there is no concept 'licence.dgo'\n"
              "  ┌ report.lq:1:37\n"
              "1 │ LET mine = XA; COMPARE required FOR licence.dgo\n"
              "  │                                     ^^^^^^^^^^^ did you mean 'licence.dog'?\n"
              "  = `SHOW concepts` lists them all\n"
              "error[unknown-concept]: a mistake in report.lq: nothing was run\n");
    EXPECT_EQ(defined(), "");
}

TEST_F(SessionTest, AMistakeIsShownInTheScriptThatHasIt) {
    ASSERT_EQ(rows("LET mine = XA;\nLET yours = XB"), "");
    const auto answers = session_.query("SHOW concepts;\nCOMPARE requird FOR licence.dog ACROSS mine", on_a_day());
    ASSERT_FALSE(answers);
    ASSERT_EQ(answers.error().diagnostics.size(), 1U);
    EXPECT_EQ(answers.error().diagnostics[0].place, (Place{"report.lq", 2, 9}));
    EXPECT_EQ(answers.error().diagnostics[0].offsets, (ByteRange{23, 30}));
    EXPECT_EQ(answers.error().details,
              "error[unknown-attribute]: there is no attribute 'requird'\n"
              "  ┌ report.lq:2:9\n"
              "2 │ COMPARE requird FOR licence.dog ACROSS mine\n"
              "  │         ^^^^^^^ did you mean 'required'?\n");
}

TEST_F(SessionTest, AMistakeThatComesUpInAnEarlierDefinitionIsShownThere) {
    ASSERT_EQ(rows("LET other = XB;\nPARAMETER $day date"), "");
    QueryOptions options = on_a_day();
    options.parameters["day"] = "XA";
    const auto answers = session_.query("SHOW concepts AS OF $day", options);
    ASSERT_FALSE(answers);
    EXPECT_EQ(answers.error().diagnostics.at(0).place.file, "definition of day");
    EXPECT_EQ(answers.error().diagnostics.at(0).offsets, (ByteRange{0, 19}));
}

TEST_F(SessionTest, ANameDefinedAgainTakesTheNewMeaningEverywhere) {
    ASSERT_EQ(rows("LET mine = XA; LET all_mine = mine, XC"), "");
    EXPECT_EQ(rows("COMPARE required FOR licence.dog ACROSS all_mine"), "XA XC");
    EXPECT_EQ(rows("LET mine = XB; COMPARE required FOR licence.dog ACROSS all_mine"), "XB XC");
    EXPECT_EQ(defined(), "LET mine = XB | LET all_mine = mine, XC");
}

// It cannot stand before what it uses.
TEST_F(SessionTest, ANameDefinedAgainMayUseWhatWasDefinedMeanwhile) {
    ASSERT_EQ(rows("LET mine = XA; LET further = XC"), "");
    EXPECT_EQ(rows("LET mine = further, XB; COMPARE required FOR licence.dog ACROSS mine"), "XC XB");
    EXPECT_EQ(defined(), "LET further = XC | LET mine = further, XB");
    EXPECT_EQ(rows("LET last = XA;\nLET further = last; COMPARE required FOR licence.dog ACROSS further"), "XA");
}

TEST_F(SessionTest, AMistakeInANewMeaningIsShownWhereItWasWritten) {
    ASSERT_EQ(rows("LET mine = XA"), "");
    EXPECT_EQ(rows("SHOW concepts;\nLET mine = XA,\n  XQ"),
              "error[unknown-jurisdiction]: there is no jurisdiction or group 'XQ'\n"
              "  ┌ report.lq:3:3\n"
              "3 │   XQ\n"
              "  │   ^^\n"
              "  = `SHOW jurisdictions` and `SHOW groups` list them all\n"
              "error[unknown-jurisdiction]: a mistake in report.lq: nothing was run\n");
    EXPECT_EQ(defined(), "LET mine = XA");
}

TEST_F(SessionTest, TwiceInOneScriptIsStillAMistake) {
    const auto answers = session_.query("LET mine = XA; LET mine = XB", on_a_day());
    ASSERT_FALSE(answers);
    EXPECT_EQ(answers.error().code, "name-taken");
}

TEST_F(SessionTest, ALimitIsNoMistakeInTheDefinition) {
    QueryOptions options = on_a_day();
    options.limits.rows = 1;
    EXPECT_FALSE(session_.query("LET mine = XA; SHOW concepts", options));
    EXPECT_EQ(defined(), "LET mine = XA");
}

TEST_F(SessionTest, CompletionKnowsTheNames) {
    ASSERT_EQ(rows("LET mine = XA"), "");
    const auto found = session_.complete("GAPS ACROSS mi", 14);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->begin, 12U);
    ASSERT_EQ(found->items.size(), 1U);
    EXPECT_EQ(found->items[0], (Completion{"mine", "name", ""}));
}

}  // namespace
}  // namespace lacuna

#include "lacuna/report.hpp"
#include "ruritania.hpp"

#include <gmock/gmock.h>

namespace lacuna {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string report(const Answer& answer, ReportOptions options = {}) {
    options.format = Format::table;
    return write_report({&answer, 1}, options);
}

TEST(TableWriter, TheWholePage) {
    EXPECT_EQ(report(test::toll_comparison()),
              R"(COMPARE penalty.max, conduct FOR cheese.smuggling ACROSS alps AGAINST XD AS OF 2021-07-15

As of          2021-07-15
Known on       2026-11-24T18:00:00Z
Collection     cheese 2026.1, content c0ffee
Group          alps: XA, XB (undecided on the date: XC)
Coverage       2 of 3 jurisdictions coded; not coded: XC; 1 of 6 cells unknown, 1 absent, 1 not applicable; 1 row could not be decided by WHERE
Oldest source  2014-09 (approximate) (Consolidated text through Gazette 132/2014)

2 of 3 jurisdictions punish the smuggling of cheese.

Smuggling of cheese (cheese.smuggling)
Jurisdiction │ penalty.max                                    │ conduct
─────────────┼────────────────────────────────────────────────┼──────────────────────────────────────────────────────
XA Ruritania │ 8 years ± contested ▼ weaker by 2 years [1, a] │ {carrying, hiding} ◀ narrower: lacks {selling} [1, 2]
XB Σέλινον   │ life † ▲ stricter [3]                          │ ∅ absent ⊖ missing
XC Кравица*  │ ? unknown                                      │ – not applicable

warning[contested]: 1 value is contested

[a] A second reading gives 9 years.

[1] XA: Penal Code, Art. 12(3) (чл. 12 ст. 3); in force from 2014-09-15 at the latest until 2023-02; read in: Consolidated text through Gazette 132/2014, state of 2014-09 (approximate), consolidated; confidence: contested
    https://example.org/code?a=1&b=2
[2] XA: xa_cheese_act, § 1
    Lists the acts.
    Note: The list may be open.
[3] XB: Customs Act, Art. 7 (άρθρο 7)

* Kravitsa: this name is without prejudice to its cows.

Marks: ∅ absent (the law was searched and has no such rule); ? unknown (not coded, or the dates leave it open); – not applicable; ± contested (readings compete); † from the general part, where the article itself is silent; ▲ stricter than the yardstick; ▼ weaker than the yardstick; ◀ narrower than the yardstick; ⊖ missing (the yardstick has it)
)");
}

TEST(TableWriter, WrapsEverythingButAddressesToTheWidth) {
    const std::string page = report(test::toll_comparison(), {.width = 60});
    EXPECT_THAT(page, HasSubstr("AGAINST XD AS OF 2021-07-15\n"));
    EXPECT_THAT(page, HasSubstr("\n    https://example.org/code?a=1&b=2\n"));
    EXPECT_THAT(page, HasSubstr("Coverage       2 of 3 jurisdictions coded; not coded: XC; 1\n"
                                "               of 6 cells unknown"));
}

TEST(TableWriter, WithoutHeaderItBeginsWithTheAnswer) {
    EXPECT_THAT(report(test::toll_comparison(), {.header = false}), StartsWith("2 of 3 jurisdictions punish"));
}

TEST(TableWriter, PlainAsciiAddsNoOtherCharacterOfItsOwn) {
    Answer answer = test::toll_comparison();
    answer.tables[0].rows[1][0] = test::text("XB");
    answer.tables[0].rows[2][0] = test::text("XC");
    answer.citations.resize(3, CitationNote{});
    for (CitationNote& note : answer.citations) {
        note.native.clear();
        note.pinpoint.clear();
    }
    for (const char c : report(answer, {.ascii = true})) {
        EXPECT_LT(static_cast<unsigned char>(c), 0x80);
    }
}

TEST(TableWriter, LegendOnlyWhereMarksAreUsed) {
    Answer answer = test::toll_comparison();
    EXPECT_THAT(report(answer), HasSubstr("\nMarks: "));
    answer.tables[0].rows.clear();
    EXPECT_THAT(report(answer), Not(HasSubstr("Marks: ")));
    EXPECT_THAT(report(answer), HasSubstr("(no rows)\n"));
}

TEST(TableWriter, NothingFromTheDataDrivesTheTerminal) {
    Answer answer = test::toll_comparison();
    const std::string hostile = "\x1b]0;x\x07\r\n\x9b";
    answer.statement = hostile;
    answer.collection = hostile;
    answer.known_on = hostile;
    answer.as_of = hostile;
    answer.oldest_source = hostile;
    answer.oldest_source_name = hostile;
    answer.sentences = {hostile};
    answer.warnings = {{.code = hostile, .message = hostile}};
    answer.footnotes = {hostile};
    answer.groups = {{.name = hostile, .members = {hostile}, .undecided = {hostile}}};
    answer.coverage.jurisdictions_not_coded = {hostile};
    answer.tables[0].title = hostile;
    answer.tables[0].columns[0].label = hostile;
    answer.tables[0].rows[0][0] = test::text(hostile);
    answer.tables[0].rows[0][1].note = hostile;
    answer.citations[0] = {.jurisdiction = hostile,
                           .instrument = hostile,
                           .title = hostile,
                           .pinpoint = hostile,
                           .native = hostile,
                           .valid_from = hostile,
                           .valid_to = hostile,
                           .source = hostile,
                           .address = hostile,
                           .version_date = hostile,
                           .text_kind = hostile,
                           .summary = hostile,
                           .note = hostile,
                           .confidence = hostile};
    for (const Format format : {Format::table, Format::markdown}) {
        for (const std::size_t width : {std::size_t{0}, std::size_t{40}}) {
            for (const char c : write_report({&answer, 1}, {.format = format, .width = width})) {
                EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
            }
        }
    }
    for (const Format format : {Format::json, Format::jsonl, Format::csv, Format::tsv}) {
        EXPECT_THAT(write_report({&answer, 1}, {.format = format}), Not(HasSubstr("\x1b")));
    }
}

TEST(TableWriter, NumbersStandRightOnlyWhereAllCellsAreBare) {
    Answer answer;
    answer.tables = {{.id = "counts",
                      .title = "",
                      .columns = {{.name = "n", .label = "Count", .type = Type::number}},
                      .rows = {{test::known(std::int64_t{5})}, {test::known(std::int64_t{120})}}}};
    EXPECT_THAT(report(answer, {.header = false}), HasSubstr("\n    5\n  120\n"));
    answer.tables[0].rows[0][0] = test::in_state(CellState::unknown);
    EXPECT_THAT(report(answer, {.header = false}), HasSubstr("\n120\n"));
}

TEST(TableWriter, ColumnsInWhichNothingStandsAreLeftOut) {
    Answer answer = test::toll_comparison();
    for (auto& row : answer.tables[0].rows) {
        row[1] = test::text("");
    }
    EXPECT_THAT(report(answer), Not(HasSubstr("│ penalty.max")));
    answer.tables[0].rows.clear();
    EXPECT_THAT(report(answer), HasSubstr("│ penalty.max"));
}

TEST(TableWriter, CitationsInARowAreARange) {
    Answer answer = test::toll_comparison();
    answer.tables[0].rows[2][0].citations = {0, 1, 2, 4, 6, 7};
    EXPECT_THAT(report(answer), HasSubstr("XC Кравица* [1-3, 5, 7, 8]"));
}

TEST(TableWriter, SeveralAnswersStandApart) {
    const std::vector<Answer> answers{test::toll_comparison(), test::toll_comparison()};
    const std::string page = write_report(answers, {});
    EXPECT_THAT(page, HasSubstr("\n\nCOMPARE penalty.max"));
    EXPECT_EQ(page, report(answers[0]) + "\n" + report(answers[1]));
    EXPECT_EQ(write_report({}, {}), "");
}

}  // namespace
}  // namespace lacuna

#include "lacuna/report.hpp"
#include "ruritania.hpp"

#include <gmock/gmock.h>

namespace lacuna {
namespace {

using testing::HasSubstr;

std::string markdown(const Answer& answer, ReportOptions options = {}) {
    options.format = Format::markdown;
    return write_report({&answer, 1}, options);
}

TEST(Markdown, TheWholePage) {
    EXPECT_EQ(markdown(test::toll_comparison()), R"(```
COMPARE penalty.max, conduct FOR cheese.smuggling ACROSS alps AGAINST XD AS OF 2021-07-15
```

- As of: 2021-07-15
- Known on: 2026-11-24T18:00:00Z
- Collection: cheese 2026.1, content c0ffee
- Group: alps: XA, XB (undecided on the date: XC)
- Coverage: 2 of 3 jurisdictions coded; not coded: XC; 1 of 6 cells unknown, 1 absent, 1 not applicable; 1 row could not be decided by WHERE
- Oldest source: 2014-09 (approximate) (Consolidated text through Gazette 132/2014)

2 of 3 jurisdictions punish the smuggling of cheese.

### Smuggling of cheese (cheese.smuggling)

| Jurisdiction | penalty.max | conduct |
| --- | --- | --- |
| XA Ruritania | 8 years ± contested ▼ weaker by 2 years[^1][^a] | {carrying, hiding} ◀ narrower: lacks {selling}[^1][^2] |
| XB Σέλινον | life † ▲ stricter[^3] | ∅ absent ⊖ missing |
| XC Кравица\* | ? unknown | – not applicable |

**Warnings**

- 1 value is contested (contested)

\* Kravitsa: this name is without prejudice to its cows.

Marks: ∅ absent (the law was searched and has no such rule); ? unknown (not coded, or the dates leave it open); – not applicable; ± contested (readings compete); † from the general part, where the article itself is silent; ▲ stricter than the yardstick; ▼ weaker than the yardstick; ◀ narrower than the yardstick; ⊖ missing (the yardstick has it)

[^a]: A second reading gives 9 years.

[^1]: XA: Penal Code, Art. 12(3) (чл. 12 ст. 3); in force from 2014-09-15 at the latest until 2023-02; read in: Consolidated text through Gazette 132/2014, state of 2014-09 (approximate), consolidated; confidence: contested; <https://example.org/code?a=1&b=2>

[^2]: XA: xa_cheese_act, § 1. Lists the acts. Note: The list may be open.

[^3]: XB: Customs Act, Art. 7 (άρθρο 7)
)");
}

TEST(Markdown, CellsCannotBreakTheTableOrBecomeHtml) {
    Answer answer = test::toll_comparison();
    answer.tables[0].rows[0][0] = test::text("a|b\n<script>&*x*_y_ z_z `c` [l](u) ~~s~~ \\");
    EXPECT_THAT(markdown(answer),
                HasSubstr("| a\\|b␊&lt;script&gt;&amp;\\*x\\*\\_y\\_ z_z \\`c\\` \\[l\\](u) \\~\\~s\\~\\~ \\\\ |"));
}

TEST(Markdown, LinesCannotBecomeListsOrHeadings) {
    Answer answer;
    answer.sentences = {"- item", "1. item", "# heading", "+ item", "2021 is fine"};
    EXPECT_EQ(markdown(answer, {.header = false}),
              "\\- item\n\n1\\. item\n\n\\# heading\n\n\\+ item\n\n2021 is fine\n");
}

TEST(Markdown, AStatementWithBackticksKeepsItsFence) {
    Answer answer;
    answer.statement = "FIND ```` x";
    EXPECT_THAT(markdown(answer), HasSubstr("`````\nFIND ```` x\n`````\n"));
}

TEST(Markdown, OnlyWebAddressesBecomeLinks) {
    Answer answer = test::toll_comparison();
    answer.citations[1].address = "javascript:alert(1)";
    answer.citations[2].address = "https://example.org/a b";
    const std::string page = markdown(answer);
    EXPECT_THAT(page, HasSubstr("<https://example.org/code?a=1&b=2>"));
    EXPECT_THAT(page, HasSubstr("; javascript:alert(1)."));
    EXPECT_THAT(page, HasSubstr("; https://example.org/a b\n"));
}

TEST(Markdown, FootnotesOfSeveralAnswersAreToldApart) {
    const std::vector<Answer> answers{test::toll_comparison(), test::toll_comparison()};
    const std::string page = write_report(answers, {.format = Format::markdown});
    EXPECT_THAT(page, HasSubstr("[^1-3]: XB"));
    EXPECT_THAT(page, HasSubstr("[^2-3]: XB"));
}

TEST(Markdown, WithoutHeaderItBeginsWithTheAnswer) {
    EXPECT_THAT(markdown(test::toll_comparison(), {.header = false}), testing::StartsWith("2 of 3"));
}

}  // namespace
}  // namespace lacuna

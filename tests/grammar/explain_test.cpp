#include "lacuna/grammar/parse.hpp"

#include <gmock/gmock.h>

#include <string>

namespace lacuna::grammar::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

Diagnostic only_diagnostic(std::string_view source) {
    const ParsedScript parsed = parse_script(source);
    EXPECT_THAT(parsed.diagnostics, SizeIs(1)) << render(parsed.diagnostics, source, "test");
    return parsed.diagnostics.empty() ? Diagnostic{} : parsed.diagnostics.front();
}

TEST(Explain, ListsWhatCouldHaveFollowed) {
    EXPECT_THAT(only_diagnostic("FIND concepts ORDER BY a b").expected,
                ElementsAre("ASC", "DESC", "`,`", "FOR", "ACROSS", "WHERE", "AS OF", "FROM", "AS KNOWN ON", "SHOW",
                            "ORDER BY", "LIMIT", "WITH", "the end of the statement", "`:`"));
}

TEST(Explain, OffersOnlyClausesThatTheVerbTakes) {
    const Diagnostic diagnostic = only_diagnostic("DESCRIBE a b");
    EXPECT_THAT(diagnostic.expected, Contains("AS OF"));
    EXPECT_THAT(diagnostic.expected, Not(Contains("ACROSS")));
}

TEST(Explain, StaysSilentWhenUnsure) {
    EXPECT_EQ(only_diagnostic("FIND provisions FOR a xyzzy").suggestion, "");
}

TEST(Explain, TellsTheEndFromAText) {
    EXPECT_EQ(only_diagnostic("GAPS AS OF").code, "unexpected-end");
    EXPECT_EQ(only_diagnostic("GAPS AS OF 'x'").code, "unexpected-text");
    EXPECT_EQ(only_diagnostic("GAPES").code, "unknown-statement");
}

TEST(Explain, FindsIndependentMistakes) {
    const std::string source = "FIND x; SHOW concepts; GAPS AS OF 2021-02-30; COMPARE ,";
    const ParsedScript parsed = parse_script(source);
    ASSERT_THAT(parsed.diagnostics, SizeIs(3));
    EXPECT_EQ(parsed.diagnostics[0].span.begin, 5U);
    EXPECT_EQ(parsed.diagnostics[1].code, "no-such-date");
    EXPECT_EQ(parsed.diagnostics[2].span.begin, source.size() - 1);
}

TEST(Explain, ReportsAMistakeOfMeaningBesideOneOfSyntax) {
    const ParsedScript parsed = parse_script("GAPS AS OF 2021-02-30 LIMIT x");
    ASSERT_THAT(parsed.diagnostics, SizeIs(2));
    EXPECT_EQ(parsed.diagnostics[0].code, "no-such-date");
    EXPECT_THAT(parsed.diagnostics[1].message, HasSubstr("expected a number after LIMIT, found 'x'"));
}

TEST(Explain, DoesNotTakeSemicolonsInTextsAndCommentsForEnds) {
    EXPECT_TRUE(parse_script("FIND concepts WHERE a = ';' -- ; FIND\n AND b = 'it''s;'; SHOW concepts").is_valid());
}

TEST(Explain, CutsLongWordsInMessages) {
    const Diagnostic diagnostic = only_diagnostic("FIND " + std::string(5000, 'x'));
    EXPECT_LT(diagnostic.message.size(), 300U);
}

}  // namespace
}  // namespace lacuna::grammar::test

#include "lacuna/grammar/parse.hpp"
#include "lacuna/grammar/print.hpp"

#include <gtest/gtest.h>

namespace lacuna::grammar::test {
namespace {

std::string formatted(std::string_view source) {
    const ParsedScript parsed = parse_script(source);
    EXPECT_TRUE(parsed.is_valid()) << render(parsed.diagnostics, source, "format");
    std::string text = format(source, parsed.script);
    const ParsedScript again = parse_script(text);
    EXPECT_TRUE(again.is_valid()) << text;
    EXPECT_EQ(again.script, parsed.script) << text;
    EXPECT_EQ(format(text, again.script), text) << "formatting twice changes something";
    return text;
}

TEST(Format, CommentsStayInPlace) {
    EXPECT_EQ(formatted("-- first\n"
                        "\n\n\n"
                        "-- about the statement\n"
                        "gaps   across XA;-- behind\n"
                        "show concepts -- before the semicolon\n"
                        ";\n"
                        "\n"
                        "-- last"),
              "-- first\n"
              "\n"
              "-- about the statement\n"
              "GAPS ACROSS XA;  -- behind\n"
              "SHOW concepts;  -- before the semicolon\n"
              "\n"
              "-- last\n");
}

TEST(Format, CommentsInsideAStatementStayWithTheirClause) {
    EXPECT_EQ(formatted("find provisions -- what\n"
                        "  limit 3 -- how many\n"
                        "  -- where\n"
                        "  across XA\n"
                        "  where a = 1 and\n"
                        "    -- the second part\n"
                        "    b = 2 -- end\n"
                        "; gaps"),
              "FIND provisions  -- what\n"
              "  -- where\n"
              "  ACROSS XA\n"
              "  -- the second part\n"
              "  WHERE a = 1 AND b = 2\n"
              "  LIMIT 3;  -- how many\n"
              "-- end\n"
              "GAPS;\n");
}

TEST(Format, LongStatementsAreBrokenBeforeClauses) {
    const std::string concepts = "fishing.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, fishing.bbbbbbbbbbbbbbbbbbbbbbbbbbbbb";
    EXPECT_EQ(formatted("compare a for " + concepts + " across XA as of 2021"),
              "COMPARE a\n  FOR " + concepts + "\n  ACROSS XA\n  AS OF 2021;\n");
    EXPECT_EQ(formatted("compare a for " + concepts), "COMPARE a FOR " + concepts + ";\n");
}

TEST(Format, DashesInTextsAreNoComments) {
    EXPECT_EQ(formatted("find concepts where a = '-- no' -- yes"), "FIND concepts WHERE a = '-- no';  -- yes\n");
}

TEST(Format, NothingButComments) {
    EXPECT_EQ(formatted("-- only\n;;\n-- comments"), "-- only\n-- comments\n");
    EXPECT_EQ(formatted(""), "");
}

}  // namespace
}  // namespace lacuna::grammar::test

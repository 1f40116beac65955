#include "lacuna/grammar/parse.hpp"
#include "lacuna/grammar/print.hpp"

#include <gmock/gmock.h>

#include <ctime>
#include <string>

namespace lacuna::grammar::test {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

std::string repeated(std::string_view text, std::size_t count) {
    std::string result;
    for (std::size_t at = 0; at < count; ++at) {
        result += text;
    }
    return result;
}

// Not the time of day: a busy machine must not fail the test.
double processor_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

std::string only_code(std::string_view source, const ParseLimits& limits = {}) {
    const ParsedScript parsed = parse_script(source, limits);
    EXPECT_THAT(parsed.diagnostics, SizeIs(1));
    return parsed.diagnostics.empty() ? "" : parsed.diagnostics.front().code;
}

TEST(Limit, HundredThousandParenthesesAreRefusedQuickly) {
    const std::string source = "FIND concepts WHERE " + repeated("(", 100'000) + "a" + repeated(")", 100'000);
    const double begin = processor_seconds();
    const ParsedScript parsed = parse_script(source);
    const double taken = processor_seconds() - begin;
    ASSERT_THAT(parsed.diagnostics, SizeIs(1));
    EXPECT_EQ(parsed.diagnostics.front().code, "nested-too-deep");
    EXPECT_EQ(parsed.diagnostics.front().span.begin, 20U + 65U);
    EXPECT_EQ(render(parsed.diagnostics, source, "deep.lql"),
              "error[nested-too-deep]: more than 64 levels of parentheses, sets, calls and NOTs\n"
              "  ┌ deep.lql:1:86\n"
              "1 │ …" +
                  repeated("(", 99) +
                  "…\n"
                  "  │ " +
                  repeated(" ", 61) +
                  "^\n"
                  "  = split the condition into several statements\n");
    EXPECT_LT(taken, 2.0);
}

TEST(Limit, OtherNestingIsBoundedToo) {
    EXPECT_EQ(only_code("FIND concepts WHERE " + repeated("NOT ", 100'000) + "a"), "nested-too-deep");
    EXPECT_EQ(only_code("FIND concepts WHERE a IN " + repeated("{", 100'000)), "nested-too-deep");
    EXPECT_EQ(only_code("FIND concepts WHERE " + repeated("f(", 100'000)), "nested-too-deep");
    EXPECT_EQ(only_code("FIND concepts WHERE a = 1" + repeated(" + 1", 100'000)), "list-too-long");
}

TEST(Limit, DepthWithinTheBoundIsAccepted) {
    EXPECT_TRUE(parse_script("FIND concepts WHERE " + repeated("(", 64) + "a" + repeated(")", 64)).is_valid());
    EXPECT_FALSE(parse_script("FIND concepts WHERE " + repeated("(", 65) + "a" + repeated(")", 65)).is_valid());
}

TEST(Limit, ACallersLimitCannotOverrunTheStack) {
    ParseLimits limits;
    limits.depth = 10'000'000;
    limits.list_items = 10'000'000;
    EXPECT_EQ(only_code("FIND concepts WHERE " + repeated("(", 100'000), limits), "nested-too-deep");
    EXPECT_EQ(only_code("FIND concepts WHERE a = 1" + repeated(" + 1", 100'000), limits), "list-too-long");
}

TEST(Limit, LongScript) {
    const ParsedScript parsed = parse_script(std::string(2U << 20U, ' '));
    ASSERT_THAT(parsed.diagnostics, SizeIs(1));
    EXPECT_EQ(parsed.diagnostics.front().code, "script-too-long");
    EXPECT_EQ(parsed.diagnostics.front().message, "the script has 2097152 bytes, at most 1048576 are allowed");
    EXPECT_TRUE(parse_script(std::string(1U << 20U, ' ')).is_valid());
}

TEST(Limit, LongLists) {
    const std::string items = repeated("a, ", 1'999) + "a";
    const ParsedScript parsed = parse_script("FIND provisions FOR " + items);
    ASSERT_THAT(parsed.diagnostics, SizeIs(1));
    EXPECT_EQ(parsed.diagnostics.front().code, "list-too-long");
    EXPECT_EQ(parsed.diagnostics.front().message, "the list of FOR has 2000 items, at most 1000 are allowed");
    EXPECT_EQ(parsed.diagnostics.front().span.begin, 20U + 3U * 1000U);
    for (const std::string before :
         {"FIND concepts FOR a EXCEPT ", "GAPS ACROSS ", "GAPS ACROSS a EXCEPT ", "COMPARE ", "FIND concepts SHOW ",
          "FIND concepts ORDER BY ", "FIND concepts WHERE a IN {", "FIND concepts WHERE f("}) {
        const std::string_view close = before.ends_with('{') ? "}" : before.ends_with('(') ? ")" : "";
        EXPECT_EQ(only_code(before + items + std::string{close}), "list-too-long") << before;
        EXPECT_TRUE(parse_script(before + repeated("a, ", 999) + "a" + std::string{close}).is_valid()) << before;
    }
    EXPECT_EQ(only_code("FIND concepts WHERE " + repeated("a AND ", 1'999) + "a"), "list-too-long");
    EXPECT_EQ(only_code("FIND concepts WITH " + repeated("notes, ", 1'999) + "notes"), "list-too-long");
}

TEST(Limit, ManyStatements) {
    EXPECT_TRUE(parse_script(repeated("GAPS;", 1'000)).is_valid());
    EXPECT_EQ(only_code(repeated("GAPS;", 1'001)), "too-many-statements");
}

TEST(Limit, ManyErrors) {
    const ParsedScript parsed = parse_script(repeated("FIND x;", 500));
    ASSERT_THAT(parsed.diagnostics, SizeIs(21));
    EXPECT_EQ(parsed.diagnostics.back().code, "too-many-errors");
    EXPECT_EQ(parsed.diagnostics.back().message, "more than 20 errors; those from here on are not shown");
    EXPECT_THAT(parse_script(repeated("FIND x;", 20)).diagnostics, SizeIs(20));
    // Within one statement too.
    EXPECT_THAT(parse_script("FIND concepts" + repeated(" LIMIT 1", 500)).diagnostics, SizeIs(21));
    EXPECT_THAT(parse_script("FIND concepts WHERE a IN {" + repeated("2021-13, ", 500) + "1}").diagnostics, SizeIs(21));
}

TEST(Limit, PathologicalInputTakesLinearTime) {
    const double begin = processor_seconds();
    for (const std::string& source :
         {repeated("'", 1U << 17U), repeated("\"a", 1U << 17U), repeated("--", 1U << 17U), repeated("a.", 1U << 17U),
          "FIND concepts WHERE " + repeated("a + ", 1U << 15U), "FIND provisions FOR " + repeated("a,", 1U << 16U),
          repeated("9", 1U << 17U), "GAPS AS OF " + repeated("9-", 1U << 16U), repeated(";", 1U << 17U)}) {
        const ParsedScript parsed = parse_script(source);
        EXPECT_LT(render(parsed.diagnostics, source, "long").size(), 100'000U);
    }
    EXPECT_LT(processor_seconds() - begin, 20.0);
}

TEST(Limit, InvalidUtf8NamesTheByte) {
    const std::string source = "FIND concepts WHERE a = '\xff'";
    const ParsedScript parsed = parse_script(source);
    ASSERT_THAT(parsed.diagnostics, SizeIs(1));
    EXPECT_EQ(parsed.diagnostics.front().code, "invalid-utf8");
    EXPECT_EQ(parsed.diagnostics.front().message, "byte 25 (0xFF) is not valid UTF-8");
    EXPECT_THAT(render(parsed.diagnostics, source, "x"), HasSubstr("WHERE a = '\xef\xbf\xbd'"));
    EXPECT_EQ(only_code("\xc0\xaf"), "invalid-utf8");
    EXPECT_EQ(only_code("\xed\xa0\x80"), "invalid-utf8");
    EXPECT_EQ(only_code("caf\xc3"), "invalid-utf8");
}

TEST(Limit, ControlCharactersAreRefused) {
    EXPECT_EQ(only_code(std::string_view{"FIND\0concepts", 13}), "nul-byte");
    EXPECT_EQ(only_code("FIND\x1b[31m concepts"), "control-character");
    EXPECT_EQ(only_code("FIND\x7f concepts"), "control-character");
    EXPECT_TRUE(parse_script("FIND\tconcepts\r\n").is_valid());
}

TEST(Limit, AnEmptyScriptHasNoStatements) {
    for (const std::string_view source : {"", "  \n", ";;;", "-- a comment", "-- one\n;\n-- two;"}) {
        const ParsedScript parsed = parse_script(source);
        EXPECT_TRUE(parsed.is_valid()) << source;
        EXPECT_TRUE(parsed.script.statements.empty()) << source;
    }
}

TEST(Limit, ExpressionsAndLiteralsAreBoundedAlike) {
    EXPECT_EQ(parse_expression(repeated("(", 100'000)).diagnostics.front().code, "nested-too-deep");
    EXPECT_EQ(parse_expression("a\xff").diagnostics.front().code, "invalid-utf8");
    EXPECT_EQ(parse_literal(repeated("{", 100'000)).diagnostics.front().code, "nested-too-deep");
    EXPECT_EQ(parse_literal(std::string_view{"\0", 1}).diagnostics.front().code, "nul-byte");
}

}  // namespace
}  // namespace lacuna::grammar::test

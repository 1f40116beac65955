#include "lacuna/grammar/parse.hpp"
#include "lacuna/grammar/print.hpp"

#include <gtest/gtest.h>

namespace lacuna::grammar::test {
namespace {

Expression parsed(std::string_view source) {
    const ParsedExpression result = parse_expression(source);
    EXPECT_TRUE(result.is_valid()) << render(result.diagnostics, source, "expression");
    return result.expression;
}

std::string canonical(std::string_view source) {
    return print(parsed(source));
}

/// The same tree, though written with parentheses that show it.
void expect_same(std::string_view bare, std::string_view with_parentheses) {
    EXPECT_EQ(parsed(bare), parsed(with_parentheses)) << bare << "\n" << with_parentheses;
}

TEST(Precedence, FromLoosestToTightest) {
    expect_same("a OR b AND c", "a OR (b AND c)");
    expect_same("a AND b OR c AND d", "(a AND b) OR (c AND d)");
    expect_same("NOT a AND b", "(NOT a) AND b");
    expect_same("NOT a = b", "NOT (a = b)");
    expect_same("NOT a IS ABSENT", "NOT (a IS ABSENT)");
    expect_same("a + b < c - d", "(a + b) < (c - d)");
    expect_same("a - b - c", "(a - b) - c");
    expect_same("a BETWEEN b + 1 AND c AND d", "(a BETWEEN (b + 1) AND c) AND d");
    expect_same("a IN {b} OR NOT c HAS d", "(a IN {b}) OR (NOT (c HAS d))");
}

TEST(Precedence, ParenthesesThatMatterAreKept) {
    EXPECT_EQ(canonical("(a OR b) AND c"), "(a OR b) AND c");
    EXPECT_EQ(canonical("NOT (a AND b)"), "NOT (a AND b)");
    EXPECT_EQ(canonical("a - (b - c)"), "a - (b - c)");
    EXPECT_EQ(canonical("a - (b + c)"), "a - (b + c)");
    EXPECT_EQ(canonical("(a = b) = c"), "(a = b) = c");
    EXPECT_EQ(canonical("(NOT a) IS UNKNOWN"), "(NOT a) IS UNKNOWN");
    EXPECT_EQ(canonical("(a IS ABSENT) IS NOT UNKNOWN"), "(a IS ABSENT) IS NOT UNKNOWN");
    EXPECT_EQ(canonical("a BETWEEN (b AND c) AND (d < e)"), "a BETWEEN (b AND c) AND (d < e)");
}

TEST(Precedence, OthersAreNot) {
    EXPECT_EQ(canonical("((a)) + ((b - 1))"), "a + (b - 1)");
    EXPECT_EQ(canonical("((a + b) + c)"), "a + b + c");
    EXPECT_EQ(canonical("(a < b) AND ((c))"), "a < b AND c");
    EXPECT_EQ(canonical("NOT (NOT (a))"), "NOT NOT a");
}

TEST(Precedence, ChainsAreOneNode) {
    const Expression chain = parsed("a AND (b AND c) AND d");
    EXPECT_EQ(std::get<Logical>(chain.node).operands.size(), 4U);
    const Expression other = parsed("(a OR b) OR (c OR (d OR e))");
    EXPECT_EQ(std::get<Logical>(other.node).operands.size(), 5U);
}

TEST(Precedence, ComparisonsDoNotChain) {
    for (const std::string_view source :
         {"a < b < c", "a = b != c", "a IN {b} IN {c}", "a IS ABSENT = b", "a BETWEEN b AND c < d", "a HAS b HAS c"}) {
        const ParsedExpression result = parse_expression(source);
        ASSERT_EQ(result.diagnostics.size(), 1U) << source;
        EXPECT_EQ(result.diagnostics.front().code, "chained-comparison") << source;
    }
}

TEST(Precedence, KeywordsInAnyCase) {
    EXPECT_EQ(canonical("a and Not b oR c is not absent"), "a AND NOT b OR c IS NOT ABSENT");
    EXPECT_EQ(canonical("Fine.Max WITHIN {A}"), "Fine.Max WITHIN {A}");
}

TEST(Precedence, NamesComeBeforeNumbersAndKeywordsEndWithTheWord) {
    EXPECT_EQ(canonical("information = nano"), "information = nano");
    EXPECT_EQ(canonical("order.notes = android"), "order.notes = android");
    EXPECT_EQ(canonical("years >= 10 years"), "years >= 10 years");
    EXPECT_EQ(canonical("_a1.b-c:d_2 = возраст"), "_a1.b-c:d_2 = возраст");
    EXPECT_EQ(canonical("a IN {IS, NO, by, as, in}"), "a IN {IS, NO, by, as, in}");
}

TEST(Precedence, SpacesAndCommentsStandAnywhere) {
    EXPECT_EQ(canonical(" a\t=\r\n-- why\n1\xc2\xa0year -- because"), "a = 1 year");
    EXPECT_EQ(canonical("count ( ) + coalesce( a ,b )"), "count() + coalesce(a, b)");
    EXPECT_EQ(canonical("a:b=c"), "a:b = c");
    EXPECT_EQ(canonical("a<=1 AND b!='x'"), "a <= 1 AND b != 'x'");
}

}  // namespace
}  // namespace lacuna::grammar::test

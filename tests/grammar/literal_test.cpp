#include "lacuna/grammar/parse.hpp"
#include "lacuna/grammar/print.hpp"

#include <gmock/gmock.h>

namespace lacuna::grammar::test {
namespace {

using testing::SizeIs;

template <typename Literal>
Literal literal_in(std::string_view source) {
    const ParsedLiteral parsed = parse_literal(source);
    EXPECT_TRUE(parsed.is_valid()) << render(parsed.diagnostics, source, "value");
    const auto* literal = std::get_if<Literal>(&parsed.literal.node);
    EXPECT_NE(literal, nullptr) << source;
    return literal == nullptr ? Literal{} : *literal;
}

TEST(Literal, NumbersKeepTheirWriting) {
    EXPECT_EQ(literal_in<NumberLiteral>("007").digits, "007");
    EXPECT_EQ(literal_in<NumberLiteral>("2.50").digits, "2.50");
    // No date stands here for certain.
    EXPECT_EQ(literal_in<NumberLiteral>("2021").digits, "2021");
    EXPECT_FALSE(parse_literal("inf").is_valid());
    EXPECT_FALSE(parse_literal("nan").is_valid());
    EXPECT_FALSE(parse_literal("1e5").is_valid());
    EXPECT_FALSE(parse_literal("-1").is_valid());
    EXPECT_FALSE(parse_literal(".5").is_valid());
}

TEST(Literal, Durations) {
    EXPECT_EQ(literal_in<DurationLiteral>("1 year 6 months 10 days"), (DurationLiteral{1, 6, 10, false, {}}));
    EXPECT_EQ(literal_in<DurationLiteral>("6 Months"), (DurationLiteral{0, 6, 0, false, {}}));
    EXPECT_EQ(literal_in<DurationLiteral>("2 years 5 days"), (DurationLiteral{2, 0, 5, false, {}}));
    EXPECT_EQ(literal_in<DurationLiteral>("6months"), (DurationLiteral{0, 6, 0, false, {}}));
    EXPECT_EQ(literal_in<DurationLiteral>("0 days"), DurationLiteral{});
    EXPECT_EQ(literal_in<DurationLiteral>("LIFE"), (DurationLiteral{0, 0, 0, true, {}}));
    EXPECT_EQ(literal_in<DurationLiteral>("000000000001 day"), (DurationLiteral{0, 0, 1, false, {}}));
    EXPECT_EQ(parse_literal("1000000 days").diagnostics.front().code, "number-too-large");
    EXPECT_EQ(parse_literal("0.5 years").diagnostics.front().code, "not-whole");
    EXPECT_FALSE(parse_literal("1 year 1 year").is_valid());
    EXPECT_FALSE(parse_literal("6 days 1 month").is_valid());
    EXPECT_FALSE(parse_literal("6 monthss").is_valid());
}

TEST(Literal, Dates) {
    EXPECT_EQ(literal_in<DateLiteral>("2021-07-15"), (DateLiteral{2021, 7, 15, false, {}}));
    EXPECT_EQ(literal_in<DateLiteral>("2021-07"), (DateLiteral{2021, 7, 0, false, {}}));
    EXPECT_EQ(literal_in<DateLiteral>("Today"), (DateLiteral{0, 0, 0, true, {}}));
    EXPECT_EQ(literal_in<DateLiteral>("2024-02-29").day, 29);
    EXPECT_EQ(literal_in<DateLiteral>("2000-02-29").day, 29);
    for (const std::string_view wrong :
         {"2023-02-29", "1900-02-29", "2021-00-01", "2021-13", "2021-04-31", "2021-01-00", "0000-01-01"}) {
        const ParsedLiteral parsed = parse_literal(wrong);
        ASSERT_THAT(parsed.diagnostics, SizeIs(1)) << wrong;
        EXPECT_EQ(parsed.diagnostics.front().code, "no-such-date") << wrong;
    }
    for (const std::string_view wrong : {"15.07.2021", "2021/07/15", "2021-7-15", "15-07-2021", "2021-07-15-01"}) {
        const ParsedLiteral parsed = parse_literal(wrong);
        ASSERT_THAT(parsed.diagnostics, SizeIs(1)) << wrong;
        EXPECT_EQ(parsed.diagnostics.front().code, "date-format") << wrong;
    }
}

TEST(Literal, DatesWrittenInAnotherOrderAreRepairedOnlyWhenSure) {
    const auto suggestion = [](std::string_view source) {
        return parse_literal(source).diagnostics.front().suggestion;
    };
    EXPECT_EQ(suggestion("15.07.2021"), "did you mean 2021-07-15?");
    EXPECT_EQ(suggestion("5.7.2021"), "did you mean 2021-07-05?");
    EXPECT_EQ(suggestion("2021/7/5"), "did you mean 2021-07-05?");
    EXPECT_EQ(suggestion("7/15/2021"), "did you mean 2021-07-15?");
    EXPECT_EQ(suggestion("7/5/2021"), "");
    EXPECT_EQ(suggestion("99.99.2021"), "");
    EXPECT_EQ(suggestion("7/5/21"), "");
}

TEST(Literal, Money) {
    EXPECT_EQ(literal_in<MoneyLiteral>("5000 EUR"), (MoneyLiteral{"5000", "EUR", {}}));
    EXPECT_EQ(literal_in<MoneyLiteral>("120 DAY_FINES"), (MoneyLiteral{"120", "day_fines", {}}));
    EXPECT_EQ(literal_in<MoneyLiteral>("0.50 XDR"), (MoneyLiteral{"0.50", "XDR", {}}));
    EXPECT_FALSE(parse_literal("5000 eur").is_valid());
    EXPECT_FALSE(parse_literal("5000 EURO").is_valid());
}

TEST(Literal, TextsBooleansAndStates) {
    EXPECT_EQ(literal_in<TextLiteral>("'it''s; -- \"so\"'").text, "it's; -- \"so\"");
    EXPECT_EQ(literal_in<TextLiteral>("''").text, "");
    EXPECT_EQ(literal_in<TextLiteral>("''''").text, "'");
    EXPECT_TRUE(literal_in<BooleanLiteral>("TRUE").value);
    EXPECT_FALSE(literal_in<BooleanLiteral>("false").value);
    EXPECT_TRUE(literal_in<StateLiteral>("absent").absent);
    EXPECT_FALSE(literal_in<StateLiteral>("unknown").absent);
    EXPECT_EQ(parse_literal("'open").diagnostics.front().code, "unclosed-text");
    EXPECT_EQ(parse_literal("'two\nlines'").diagnostics.front().code, "unclosed-text");
}

TEST(Literal, SetsAreValuesToo) {
    EXPECT_THAT(literal_in<SetLiteral>("{first, 'second', 3}").members, SizeIs(3));
    EXPECT_THAT(literal_in<SetLiteral>("{}").members, SizeIs(0));
}

TEST(Literal, NothingElseIsOne) {
    for (const std::string_view source : {"", "name", "1 + 2", "$parameter", "count()", "1; 2", "NOT true", "(1)"}) {
        EXPECT_THAT(parse_literal(source).diagnostics, SizeIs(1)) << source;
    }
}

TEST(Literal, ABareYearIsADateOnlyWhereNothingElseCanStand) {
    const ParsedScript parsed = parse_script("FIND concepts WHERE since > 2021 AS OF 2021");
    ASSERT_TRUE(parsed.is_valid());
    const auto& find = std::get<Find>(parsed.script.statements.front());
    const auto& condition = std::get<Binary>(find.clauses.where->condition.node);
    EXPECT_TRUE(std::holds_alternative<NumberLiteral>(condition.right->node));
    EXPECT_EQ(std::get<DateLiteral>(find.clauses.as_of->date), (DateLiteral{2021, 0, 0, false, {}}));
}

}  // namespace
}  // namespace lacuna::grammar::test

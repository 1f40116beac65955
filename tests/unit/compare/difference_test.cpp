#include "compare/difference.hpp"

#include "invented_facts.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>

namespace lacuna::compare {
namespace {

using model::Attribute;
using model::Order;
using model::Value;

Attribute ordered(Order more_is, std::vector<std::string> choices = {}) {
    Attribute made;
    made.more_is = more_is;
    made.choices = std::move(choices);
    return made;
}

const std::vector<std::string> fines{"none", "alternative", "cumulative"};

struct Pair {
    const char* what;
    Scalar lesser;
    Scalar greater;
    std::optional<Scalar> size;
};

std::vector<Pair> pairs() {
    return {
        {"boolean", false, true, std::nullopt},
        {"age", number(16), number(18), number(2)},
        {"number", 2.5, 4.0, Scalar{1.5}},
        {"duration", months(6), years(2), Scalar{*Duration::make(1, 6, 0)}},
        {"duration up to life", years(30), Duration::life(), std::nullopt},
        {"choice", word("none"), word("cumulative"), std::nullopt},
        {"set", names({"a"}), names({"a", "b"}), names({"b"})},
        {"empty set", names({}), names({"a"}), names({"a"})},
        {"money", money("12.50 EUR"), money("5000 EUR"), money("4987.50 EUR")},
        {"day", day("2020-01-01"), day("2021-01-01"), std::nullopt},
        {"year", day("2020"), day("2021-01-01"), std::nullopt},
    };
}

TEST(Difference, HasADirectionAndASizeForEveryTypeAndOrder) {
    const std::pair<Order, std::pair<Direction, Direction>> directions[] = {
        {Order::stricter, {Direction::weaker, Direction::stricter}},
        {Order::weaker, {Direction::stricter, Direction::weaker}},
        {Order::wider, {Direction::narrower, Direction::wider}},
        {Order::narrower, {Direction::wider, Direction::narrower}},
        {Order::none, {Direction::different, Direction::different}},
    };
    for (const auto& [more_is, expected] : directions) {
        const Attribute attribute = ordered(more_is, fines);
        for (const Pair& pair : pairs()) {
            const Value lesser = Value::known(pair.lesser);
            const Value greater = Value::known(pair.greater);
            const Difference below = difference(attribute, lesser, greater);
            EXPECT_EQ(below.direction, expected.first) << pair.what << ", more is " << name(more_is);
            EXPECT_EQ(below.size, pair.size) << pair.what;
            const Difference above = difference(attribute, greater, lesser);
            EXPECT_EQ(above.direction, expected.second) << pair.what << ", more is " << name(more_is);
            EXPECT_EQ(above.size, pair.size) << pair.what;
            EXPECT_EQ(difference(attribute, lesser, lesser).size, std::nullopt) << pair.what;
        }
    }
}

TEST(Difference, IsNoneWhereTheValuesAreEqual) {
    const std::pair<Scalar, Scalar> equals[] = {
        {true, true},
        {number(18), number(18)},
        {years(1), months(12)},
        {days(30), months(1)},
        {Duration::life(), Duration::life()},
        {word("alternative"), word("alternative")},
        {names({"a", "b"}), names({"a", "b"})},
        {names({}), names({})},
        {money("5 EUR"), money("5.00 EUR")},
        {day("2021-07-15"), day("2021-07-15")},
        {day("2021-07-15"), day("2021-07-15?")},
    };
    for (const auto& [a, b] : equals) {
        EXPECT_EQ(difference(ordered(Order::stricter, fines), Value::known(a), Value::known(b)), Difference{})
            << to_string(a) << ", " << to_string(b);
    }
}

TEST(Difference, OfStatesIsTold) {
    const Value known = Value::known(number(16));
    const std::pair<std::pair<Value, Value>, Direction> rows[] = {
        {{Value::absent(), known}, Direction::missing},
        {{known, Value::absent()}, Direction::additional},
        {{Value::absent(), Value::absent()}, Direction::equal},
        {{Value::unknown(), known}, Direction::undecided},
        {{known, Value::unknown()}, Direction::undecided},
        {{Value::unknown(), Value::unknown()}, Direction::undecided},
        {{Value::absent(), Value::unknown()}, Direction::undecided},
        {{Value::unknown(), Value::not_applicable()}, Direction::undecided},
        {{Value::not_applicable(), known}, Direction::incomparable},
        {{known, Value::not_applicable()}, Direction::incomparable},
        {{Value::not_applicable(), Value::absent()}, Direction::incomparable},
        {{Value::not_applicable(), Value::not_applicable()}, Direction::equal},
    };
    for (const auto& [values, direction] : rows) {
        const Difference found = difference(ordered(Order::stricter), values.first, values.second);
        EXPECT_EQ(found.direction, direction) << to_string(values.first) << ", " << to_string(values.second);
        EXPECT_EQ(found.size, std::nullopt);
    }
}

TEST(Difference, OfSetsNamesWhatIsLackingAndWhatIsExtra) {
    const Attribute attribute = ordered(Order::wider);
    const Difference narrower = difference(attribute, Value::known(names({"a"})), Value::known(names({"a", "b", "c"})));
    EXPECT_EQ(narrower.direction, Direction::narrower);
    EXPECT_EQ(narrower.lacking, (NameSet{"b", "c"}));
    EXPECT_EQ(narrower.extra, NameSet{});
    const Difference wider = difference(attribute, Value::known(names({"a", "b"})), Value::known(names({"b"})));
    EXPECT_EQ(wider.lacking, NameSet{});
    EXPECT_EQ(wider.extra, NameSet{"a"});
    EXPECT_EQ(wider.size, names({"a"}));
    const Difference neither = difference(attribute, Value::known(names({"a", "b"})), Value::known(names({"b", "c"})));
    EXPECT_EQ(neither.direction, Direction::incomparable);
    EXPECT_EQ(neither.lacking, NameSet{"c"});
    EXPECT_EQ(neither.extra, NameSet{"a"});
}

TEST(Difference, IsNotInventedBetweenUnits) {
    const Difference found =
        difference(ordered(Order::stricter), Value::known(money("5000 EUR")), Value::known(money("100 day_fines")));
    EXPECT_EQ(found.direction, Direction::incomparable);
    EXPECT_EQ(found.size, std::nullopt);
}

TEST(Difference, IsUndecidedWhereDatesOverlap) {
    for (const auto& [a, b] : {std::pair{"2021", "2021-07-15"},
                               {"2021-07", "2021-07"},
                               {"..2023", "2020"},
                               {"2021..", "2025-01-01"},
                               {"..2023-04-01", "..2023-04-01"}}) {
        EXPECT_EQ(difference(ordered(Order::stricter), Value::known(day(a)), Value::known(day(b))).direction,
                  Direction::undecided)
            << a << ", " << b;
    }
}

TEST(Difference, TextsWithoutOrderJustDiffer) {
    EXPECT_EQ(difference(ordered(Order::none), Value::known(word("a")), Value::known(word("b"))).direction,
              Direction::different);
}

TEST(Ordering, OfChoicesIsTheirPlaceInTheList) {
    EXPECT_EQ(order(word("none"), word("alternative"), fines), Ordering::less);
    EXPECT_EQ(order(word("cumulative"), word("alternative"), fines), Ordering::greater);
    EXPECT_EQ(order(word("alternative"), word("alternative"), fines), Ordering::equal);
    EXPECT_EQ(order(word("other"), word("alternative"), fines), Ordering::incomparable);
    EXPECT_EQ(order(word("other"), word("stranger"), fines), Ordering::incomparable);
    EXPECT_EQ(order(word("other"), word("other"), fines), Ordering::equal);
}

TEST(Ordering, OfNumbersMixesWholeAndBroken) {
    EXPECT_EQ(order(number(2), 2.5), Ordering::less);
    EXPECT_EQ(order(2.5, number(2)), Ordering::greater);
    EXPECT_EQ(order(2.0, number(2)), Ordering::equal);
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(order(nothing, nothing), Ordering::undecided);
    EXPECT_EQ(order(nothing, 1.0), Ordering::undecided);
    EXPECT_EQ(order(number(1), nothing), Ordering::undecided);
}

TEST(Ordering, OfDifferentTypesThereIsNone) {
    const Scalar scalars[] = {true, number(1), years(1), money("1 EUR"), day("2021"), names({"a"}), word("a")};
    for (const Scalar& a : scalars) {
        for (const Scalar& b : scalars) {
            if (a.index() != b.index()) {
                EXPECT_EQ(order(a, b), Ordering::incomparable) << to_string(a) << ", " << to_string(b);
                EXPECT_EQ(size_of_difference(a, b), std::nullopt) << to_string(a) << ", " << to_string(b);
            }
        }
    }
}

TEST(SizeOfDifference, DoesNotOverflow) {
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    EXPECT_EQ(size_of_difference(number(least), number(most)), std::nullopt);
    EXPECT_EQ(size_of_difference(number(most), number(least)), std::nullopt);
    EXPECT_EQ(size_of_difference(number(0), number(most)), number(most));
    EXPECT_EQ(size_of_difference(Money{least, "EUR"}, Money{most, "EUR"}), std::nullopt);
    const Scalar longest = *Duration::make(9999, 9999, 9999);
    EXPECT_EQ(size_of_difference(days(0), longest), longest);
}

TEST(Direction, HasNames) {
    const std::pair<Direction, const char*> rows[] = {
        {Direction::equal, "equal"},
        {Direction::stricter, "stricter"},
        {Direction::weaker, "weaker"},
        {Direction::wider, "wider"},
        {Direction::narrower, "narrower"},
        {Direction::different, "different"},
        {Direction::missing, "missing"},
        {Direction::additional, "additional"},
        {Direction::incomparable, "incomparable"},
        {Direction::undecided, "undecided"},
    };
    for (const auto& [direction, expected] : rows) {
        EXPECT_EQ(name(direction), expected);
    }
}

}  // namespace
}  // namespace lacuna::compare

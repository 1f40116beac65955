#include "query/execute/statistic.hpp"

#include <gtest/gtest.h>

namespace lacuna::query {
namespace {

using model::Value;

model::Attribute attribute(Type type, model::Order order = model::Order::stricter,
                           std::vector<std::string> choices = {}) {
    model::Attribute made;
    made.id = "penalty.max";
    made.type = type;
    made.more_is = order;
    made.choices = std::move(choices);
    return made;
}

Value years(int count) {
    return Value::known(Duration::make(count, 0, 0).value());
}

TEST(Median, IsTheMiddleOneOfAnOddCount) {
    const std::vector<Value> values{years(5), Value::unknown(), years(1), Value::absent(), years(2)};
    const StatisticValue made = statistic(Statistic::median, attribute(Type::duration), values);
    EXPECT_EQ(made.value, years(2));
    EXPECT_EQ(made.entered, 3U);
    EXPECT_EQ(made.note, "median of 3 known values");
}

TEST(Median, LiesHalfwayBetweenTheMiddleTwo) {
    EXPECT_EQ(statistic(Statistic::median, attribute(Type::duration), std::vector{years(1), years(2)}).value,
              Value::known(Duration::make(1, 6, 0).value()));
    const std::vector<Value> ages{Value::known(std::int64_t{14}), Value::known(std::int64_t{15})};
    EXPECT_EQ(statistic(Statistic::median, attribute(Type::age), ages).value, Value::known(14.5));
}

TEST(Median, NeverLiesBetweenATermAndLife) {
    const std::vector<Value> values{Value::known(Duration::life()), years(20)};
    EXPECT_EQ(statistic(Statistic::median, attribute(Type::duration), values).value, years(20));
}

TEST(Median, IsNotMadeOfChoicesOrOfNothing) {
    const std::vector<Value> choices{Value::known(std::string{"none"})};
    EXPECT_EQ(statistic(Statistic::median, attribute(Type::choice), choices).value, Value::not_applicable());
    const StatisticValue nothing =
        statistic(Statistic::median, attribute(Type::age), std::vector{Value::unknown(), Value::absent()});
    EXPECT_EQ(nothing.value, Value::unknown());
    EXPECT_EQ(nothing.note, "no value is known");
}

TEST(Mode, CountsTwelveMonthsAsAYear) {
    const std::vector<Value> values{years(2), Value::known(Duration::make(0, 12, 0).value()), years(1)};
    EXPECT_EQ(statistic(Statistic::mode, attribute(Type::duration), values).value,
              Value::known(Duration::make(0, 12, 0).value()));
}

TEST(Mode, IsUnknownWhereTwoTie) {
    const std::vector<Value> values{years(1), years(1), years(2), years(2)};
    const StatisticValue made = statistic(Statistic::mode, attribute(Type::duration), values);
    EXPECT_EQ(made.value, Value::unknown());
    EXPECT_EQ(made.note, "2 values stand 2 times each");
}

TEST(Strictest, FollowsTheAttributesOrder) {
    const std::vector<Value> values{years(1), years(3), years(2)};
    EXPECT_EQ(statistic(Statistic::strictest, attribute(Type::duration), values).value, years(3));
    EXPECT_EQ(statistic(Statistic::weakest, attribute(Type::duration), values).value, years(1));
    const auto laxer = attribute(Type::duration, model::Order::weaker);
    EXPECT_EQ(statistic(Statistic::strictest, laxer, values).value, years(1));
    const auto unordered = attribute(Type::duration, model::Order::none);
    EXPECT_EQ(statistic(Statistic::strictest, unordered, values).value, Value::not_applicable());
}

TEST(Strictest, TakesChoicesInTheOrderOfTheirList) {
    const auto fine = attribute(Type::choice, model::Order::stricter, {"none", "alternative", "cumulative"});
    const std::vector<Value> values{Value::known(std::string{"none"}), Value::known(std::string{"cumulative"}),
                                    Value::known(std::string{"alternative"})};
    EXPECT_EQ(statistic(Statistic::strictest, fine, values).value, Value::known(std::string{"cumulative"}));
}

TEST(Strictest, OfSetsContainsAllOthersOrIsUnknown) {
    const auto covers = attribute(Type::set, model::Order::wider);
    const std::vector<Value> nested{Value::known(NameSet{"a"}), Value::known(NameSet{"a", "b"})};
    EXPECT_EQ(statistic(Statistic::strictest, covers, nested).value, Value::known(NameSet{"a", "b"}));
    const std::vector<Value> apart{Value::known(NameSet{"a"}), Value::known(NameSet{"b"})};
    EXPECT_EQ(statistic(Statistic::strictest, covers, apart).value, Value::unknown());
    EXPECT_EQ(statistic(Statistic::strictest, covers, apart).note, "no value is beyond all others");
}

}  // namespace
}  // namespace lacuna::query

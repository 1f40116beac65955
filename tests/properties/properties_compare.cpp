#include "compare/demand.hpp"
#include "compare/difference.hpp"
#include "support/random_model.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace lacuna::compare {
namespace {

using model::Attribute;
using model::Order;
using model::Value;
using Operation = Expression::Operation;

constexpr int tries = 20'000;

/// Dates, durations and numbers come back from what they are written as.
TEST(Texts, ReadWhatTheyWrite) {
    testing::RandomModel random{1};
    for (int i = 0; i < tries; ++i) {
        const Date date = random.date();
        ASSERT_EQ(*Date::parse(date.to_string()), date) << date.to_string();
        const Duration duration = random.duration();
        const auto read = Duration::parse(duration.to_string());
        ASSERT_TRUE(read) << duration.to_string();
        ASSERT_EQ(*read, duration);
        const Money money = random.money();
        ASSERT_EQ(*Money::parse(money.to_string()), money) << money.to_string();
    }
}

TEST(Dates, CompareWithoutContradiction) {
    testing::RandomModel random{2};
    for (int i = 0; i < tries; ++i) {
        const Date a = random.date();
        const Date b = random.date();
        const Kleene before = is_before(a, b);
        const Kleene after = is_before(b, a);
        const Kleene same = is_same_day(a, b);
        ASSERT_EQ(is_not_after(a, b), !after);
        ASSERT_EQ(same, is_same_day(b, a));
        const int certain = (before == Kleene::yes) + (after == Kleene::yes) + (same == Kleene::yes);
        ASSERT_LE(certain, 1) << a.to_string() << ", " << b.to_string();
        // What is certainly not one and not another is certainly the third.
        if (before == Kleene::no && after == Kleene::no) {
            ASSERT_EQ(same, Kleene::yes) << a.to_string() << ", " << b.to_string();
        }
        ASSERT_LE(a.earliest(), a.latest());
    }
}

std::vector<Value> values_of_one_type(testing::RandomModel& random, std::size_t count) {
    std::vector<Value> values{random.value()};
    while (values.size() < count) {
        Value next = random.value();
        if (!next.is_known() || !values[0].is_known() || next.scalar.index() == values[0].scalar.index()) {
            values.push_back(std::move(next));
        }
    }
    return values;
}

Direction reversed(Direction direction) {
    switch (direction) {
        case Direction::stricter:
            return Direction::weaker;
        case Direction::weaker:
            return Direction::stricter;
        case Direction::wider:
            return Direction::narrower;
        case Direction::narrower:
            return Direction::wider;
        case Direction::missing:
            return Direction::additional;
        case Direction::additional:
            return Direction::missing;
        default:
            return direction;
    }
}

TEST(Differences, ReverseWithTheirSides) {
    testing::RandomModel random{3};
    for (int i = 0; i < tries; ++i) {
        Attribute attribute;
        attribute.more_is = static_cast<Order>(random.below(5));
        const auto values = values_of_one_type(random, 2);
        const Difference there = difference(attribute, values[0], values[1]);
        const Difference back = difference(attribute, values[1], values[0]);
        ASSERT_EQ(back.direction, reversed(there.direction)) << to_string(values[0]) << ", " << to_string(values[1]);
        ASSERT_EQ(back.lacking, there.extra);
        ASSERT_EQ(back.extra, there.lacking);
        if (there.direction != Direction::incomparable) {
            ASSERT_EQ(back.size, there.size) << to_string(values[0]) << ", " << to_string(values[1]);
        }
        if (there.direction == Direction::equal || there.direction == Direction::undecided) {
            ASSERT_EQ(there.size, std::nullopt);
        }
    }
}

TEST(Orderings, AreTransitive) {
    testing::RandomModel random{4};
    for (int i = 0; i < tries; ++i) {
        const auto values = values_of_one_type(random, 3);
        if (!std::ranges::all_of(values, &Value::is_known)) {
            continue;
        }
        const Scalar& a = values[0].scalar;
        const Scalar& b = values[1].scalar;
        const Scalar& c = values[2].scalar;
        if (a.index() != b.index() || b.index() != c.index()) {
            continue;
        }
        if (order(a, b) == Ordering::less && order(b, c) == Ordering::less) {
            ASSERT_EQ(order(a, c), Ordering::less) << to_string(a) << ", " << to_string(b) << ", " << to_string(c);
        }
        if (order(a, b) == Ordering::equal) {
            ASSERT_EQ(order(b, a), Ordering::equal);
        }
    }
}

/// Answers with one value, whatever is asked.
class OneValue : public Facts {
public:
    explicit OneValue(Value value, bool absent = false) : value_(std::move(value)), absent_(absent) {}
    [[nodiscard]] const Value& value(const AttributeReference& /*reference*/) const override { return value_; }
    [[nodiscard]] bool is_provision_absent(std::string_view /*concept_id*/) const override { return absent_; }

private:
    Value value_;
    bool absent_;
};

Expression leaf(Value value) {
    Expression made;
    made.value = std::move(value);
    return made;
}

/// Any tree whatever, well typed or not: what the binder would refuse must still not crash.
Expression tree(testing::RandomModel& random, int depth) {
    Expression made;
    const std::uint64_t kind = depth == 0 ? random.below(2) : random.below(24);
    made.operation = static_cast<Operation>(kind);
    if (made.operation == Operation::literal) {
        return leaf(random.value());
    }
    if (made.operation == Operation::attribute) {
        made.reference.concept_id = "dog";
        made.reference.attribute.id = "any";
        if (random.toss()) {
            made.reference.attribute.when_absent = random.scalar();
        }
        return made;
    }
    for (int i = 0; i < 3; ++i) {
        made.operands.push_back(tree(random, depth - 1));
    }
    return made;
}

TEST(Expressions, OfAnyShapeHaveAValue) {
    static_assert(static_cast<int>(Operation::years_between) == 23, "tree() makes every operation");
    testing::RandomModel random{5};
    for (int i = 0; i < tries; ++i) {
        const Expression expression = tree(random, 3);
        const OneValue facts{random.value(), random.toss()};
        ASSERT_EQ(truth(expression, facts), truth(expression, facts));
        const Value value = evaluate(expression, facts);
        ASSERT_LE(static_cast<int>(value.state), static_cast<int>(model::ValueState::unknown));
    }
}

TEST(Expressions, ComparisonsAreConsistent) {
    testing::RandomModel random{6};
    const OneValue facts{Value::unknown()};
    for (int i = 0; i < tries; ++i) {
        const auto values = values_of_one_type(random, 2);
        const auto holds = [&](Operation operation, const Value& a, const Value& b) {
            Expression expression;
            expression.operation = operation;
            expression.operands = {leaf(a), leaf(b)};
            return truth(expression, facts);
        };
        const Value& a = values[0];
        const Value& b = values[1];
        ASSERT_EQ(holds(Operation::less, a, b), holds(Operation::greater, b, a));
        ASSERT_EQ(holds(Operation::less_equal, a, b), holds(Operation::greater_equal, b, a));
        ASSERT_EQ(holds(Operation::equal, a, b), holds(Operation::equal, b, a));
        const bool sets = std::holds_alternative<NameSet>(a.scalar) || std::holds_alternative<NameSet>(b.scalar);
        if (a.is_known() && b.is_known()) {
            ASSERT_EQ(holds(Operation::not_equal, a, b), !holds(Operation::equal, a, b));
            if (!sets) {
                ASSERT_EQ(holds(Operation::greater_equal, a, b), !holds(Operation::less, a, b));
            }
        }
        if (a.state == model::ValueState::absent) {
            ASSERT_EQ(holds(Operation::not_equal, a, b), Kleene::no);
        }
    }
}

TEST(Demands, OfAnyShapeHaveAVerdictThatFollowsFromItsParts) {
    testing::RandomModel random{7};
    for (int i = 0; i < tries; ++i) {
        BoundDemand demand;
        for (std::uint64_t count = 1 + random.below(4); count > 0; --count) {
            demand.parts.push_back(tree(random, 2));
        }
        if (random.toss()) {
            demand.applies_when = tree(random, 1);
        }
        const OneValue facts{random.value(), random.toss()};
        const DemandResult result = judge(demand, facts);
        const Kleene applies = demand.applies_when ? truth(*demand.applies_when, facts) : Kleene::yes;
        ASSERT_EQ(result.parts.empty(), applies == Kleene::no);
        std::vector<Verdict> verdicts;
        for (const PartResult& part : result.parts) {
            verdicts.push_back(part.verdict);
            ASSERT_TRUE(!part.shortfall || (part.verdict == Verdict::below && part.required_value));
        }
        if (applies == Kleene::yes) {
            ASSERT_EQ(result.verdict, combine(verdicts));
        }
        if (result.verdict == Verdict::met) {
            ASSERT_TRUE(std::ranges::all_of(verdicts, [](Verdict verdict) {
                return verdict == Verdict::met || verdict == Verdict::not_applicable;
            }));
        }
    }
}

}  // namespace
}  // namespace lacuna::compare

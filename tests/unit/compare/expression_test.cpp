#include "compare/expression.hpp"

#include "invented_facts.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <tuple>

namespace lacuna::compare {
namespace {

using model::Value;
using Operation = Expression::Operation;

constexpr Kleene no = Kleene::no;
constexpr Kleene unknown = Kleene::unknown;
constexpr Kleene yes = Kleene::yes;

const InventedFacts nothing;

Kleene holds(Operation operation, Scalar a, Scalar b) {
    return truth(apply(operation, {literal(std::move(a)), literal(std::move(b))}), nothing);
}

Expression truth_literal(Kleene value) {
    return literal(value == unknown ? Value::unknown() : Value::known(value == yes), Type::boolean);
}

TEST(Expression, ComparesValuesOfOneType) {
    enum class Expected { less, equal, greater };
    const std::tuple<Scalar, Scalar, Expected> rows[] = {
        {false, true, Expected::less},
        {number(18), number(16), Expected::greater},
        {number(18), number(18), Expected::equal},
        {2.5, 2.5, Expected::equal},
        {number(2), 2.5, Expected::less},
        {years(1), months(12), Expected::equal},
        {months(11), years(1), Expected::less},
        {Duration::life(), years(9999), Expected::greater},
        {money("5 EUR"), money("5.01 EUR"), Expected::less},
        {day("2021-07-15"), day("2021-07-15"), Expected::equal},
        {day("2021-07-16"), day("2021-07-15"), Expected::greater},
        {names({"a"}), names({"a", "b"}), Expected::less},
        {names({"a"}), names({"a"}), Expected::equal},
        {word("a"), word("b"), Expected::less},
    };
    for (const auto& [a, b, expected] : rows) {
        const std::string what = to_string(a) + ", " + to_string(b);
        const bool less = expected == Expected::less;
        const bool equal = expected == Expected::equal;
        EXPECT_EQ(holds(Operation::equal, a, b), to_kleene(equal)) << what;
        EXPECT_EQ(holds(Operation::not_equal, a, b), to_kleene(!equal)) << what;
        EXPECT_EQ(holds(Operation::less, a, b), to_kleene(less)) << what;
        EXPECT_EQ(holds(Operation::less_equal, a, b), to_kleene(less || equal)) << what;
        EXPECT_EQ(holds(Operation::greater, a, b), to_kleene(!less && !equal)) << what;
        EXPECT_EQ(holds(Operation::greater_equal, a, b), to_kleene(!less)) << what;
    }
}

TEST(Expression, ComparesDatesBySpans) {
    EXPECT_EQ(holds(Operation::equal, day("2021"), day("2021-07-15")), unknown);
    EXPECT_EQ(holds(Operation::not_equal, day("2021"), day("2021-07-15")), unknown);
    EXPECT_EQ(holds(Operation::not_equal, day("2021"), day("2022-07-15")), yes);
    EXPECT_EQ(holds(Operation::less, day("2021"), day("2021-12-31")), unknown);
    EXPECT_EQ(holds(Operation::less_equal, day("2021"), day("2021-12-31")), yes);
    EXPECT_EQ(holds(Operation::greater, day("2021"), day("2021-12-31")), no);
    EXPECT_EQ(holds(Operation::greater_equal, day("2021"), day("2021-12-31")), unknown);
    EXPECT_EQ(holds(Operation::greater_equal, day("2021-01-01.."), day("2021-01-01")), yes);
    EXPECT_EQ(holds(Operation::greater, day("..2020"), day("2021")), no);
}

TEST(Expression, DoesNotDecideBetweenUnits) {
    for (const Operation operation : {Operation::equal, Operation::not_equal, Operation::less, Operation::greater}) {
        EXPECT_EQ(holds(operation, money("5 EUR"), money("5 MKD")), unknown);
    }
}

TEST(Expression, SetsThatOverlapAreNeitherLessNorGreaterButDiffer) {
    const Scalar a = names({"a", "b"});
    const Scalar b = names({"b", "c"});
    EXPECT_EQ(holds(Operation::equal, a, b), no);
    EXPECT_EQ(holds(Operation::not_equal, a, b), yes);
    for (const Operation operation :
         {Operation::less, Operation::less_equal, Operation::greater, Operation::greater_equal}) {
        EXPECT_EQ(holds(operation, a, b), no);
    }
}

TEST(Expression, AbsentIsNoInEveryComparisonAndUnknownIsUnknown) {
    const Expression one = literal(number(1));
    for (const Operation operation : {Operation::equal, Operation::not_equal, Operation::less, Operation::less_equal,
                                      Operation::greater, Operation::greater_equal}) {
        for (const auto& [value, expected] :
             {std::pair{Value::absent(), no}, {Value::unknown(), unknown}, {Value::not_applicable(), unknown}}) {
            EXPECT_EQ(truth(apply(operation, {literal(value), one}), nothing), expected);
            EXPECT_EQ(truth(apply(operation, {one, literal(value)}), nothing), expected);
        }
        EXPECT_EQ(truth(apply(operation, {literal(Value::absent()), literal(Value::unknown())}), nothing), no);
    }
}

TEST(Expression, OrdersChoicesByTheAttributesList) {
    InventedFacts facts;
    facts.tell("fine", Value::known(word("alternative")));
    const Expression fine = attribute("fine", Type::choice, {"none", "alternative", "cumulative"});
    // By bytes, "alternative" would come before "none".
    EXPECT_EQ(truth(apply(Operation::greater, {fine, literal(word("none"))}), facts), yes);
    EXPECT_EQ(truth(apply(Operation::less, {literal(word("none")), fine}), facts), yes);
    EXPECT_EQ(truth(apply(Operation::between, {fine, literal(word("none")), literal(word("alternative"))}), facts),
              yes);
    EXPECT_EQ(truth(apply(Operation::equal, {fine, literal(word("alternative"))}), facts), yes);
    EXPECT_EQ(truth(apply(Operation::equal, {fine, literal(word("unheard_of"))}), facts), unknown);
}

TEST(Expression, ConnectsAsKleeneDoes) {
    for (const Kleene a : {no, unknown, yes}) {
        EXPECT_EQ(truth(apply(Operation::logical_not, {truth_literal(a)}), nothing), !a);
        for (const Kleene b : {no, unknown, yes}) {
            EXPECT_EQ(truth(apply(Operation::logical_and, {truth_literal(a), truth_literal(b)}), nothing), a & b);
            EXPECT_EQ(truth(apply(Operation::logical_or, {truth_literal(a), truth_literal(b)}), nothing), a | b);
            for (const Kleene c : {no, unknown, yes}) {
                EXPECT_EQ(truth(apply(Operation::logical_and, {truth_literal(a), truth_literal(b), truth_literal(c)}),
                                nothing),
                          a & b & c);
            }
        }
    }
}

TEST(Expression, AnAbsentTruthIsNo) {
    EXPECT_EQ(truth(literal(Value::absent()), nothing), no);
    EXPECT_EQ(truth(literal(Value::not_applicable()), nothing), unknown);
    EXPECT_EQ(truth(literal(number(1)), nothing), unknown);
    EXPECT_EQ(truth(apply(Operation::logical_not, {literal(Value::absent())}), nothing), yes);
}

TEST(Expression, BetweenIncludesBothEnds) {
    const auto between = [](Value value, Scalar low, Scalar high) {
        return truth(
            apply(Operation::between, {literal(std::move(value)), literal(std::move(low)), literal(std::move(high))}),
            nothing);
    };
    EXPECT_EQ(between(Value::known(number(14)), number(14), number(16)), yes);
    EXPECT_EQ(between(Value::known(number(16)), number(14), number(16)), yes);
    EXPECT_EQ(between(Value::known(number(17)), number(14), number(16)), no);
    EXPECT_EQ(between(Value::known(number(13)), number(14), number(16)), no);
    EXPECT_EQ(between(Value::known(number(15)), number(16), number(14)), no);
    EXPECT_EQ(between(Value::absent(), number(14), number(16)), no);
    EXPECT_EQ(between(Value::unknown(), number(14), number(16)), unknown);
    EXPECT_EQ(between(Value::known(day("2021")), day("2021-02-01"), day("2022-01-01")), unknown);
    EXPECT_EQ(between(Value::known(day("2021")), day("2021-01-01"), day("2021-12-31")), yes);
    EXPECT_EQ(between(Value::known(day("2021")), day("2019-01-01"), day("2020-12-31")), no);
}

TEST(Expression, InFindsOneOfItsMembers) {
    const auto in = [](Value value, std::vector<Value> members) {
        std::vector<Expression> operands{literal(std::move(value))};
        for (Value& member : members) {
            operands.push_back(literal(std::move(member)));
        }
        return truth(apply(Operation::in, std::move(operands)), nothing);
    };
    const Value a = Value::known(word("a"));
    const Value b = Value::known(word("b"));
    EXPECT_EQ(in(a, {b, a}), yes);
    EXPECT_EQ(in(a, {b}), no);
    EXPECT_EQ(in(a, {}), no);
    EXPECT_EQ(in(a, {b, Value::unknown()}), unknown);
    EXPECT_EQ(in(a, {a, Value::unknown()}), yes);
    EXPECT_EQ(in(Value::absent(), {a}), no);
    EXPECT_EQ(in(Value::unknown(), {a}), unknown);
}

TEST(Expression, AsksWhatSetsContain) {
    const Value ab = Value::known(names({"a", "b"}));
    const auto ask = [](Operation operation, const Value& left, const Value& right) {
        return truth(apply(operation, {literal(left), literal(right)}), nothing);
    };
    EXPECT_EQ(ask(Operation::has, ab, Value::known(word("a"))), yes);
    EXPECT_EQ(ask(Operation::has, ab, Value::known(word("c"))), no);
    EXPECT_EQ(ask(Operation::has, Value::known(names({})), Value::known(word("a"))), no);
    EXPECT_EQ(ask(Operation::includes, ab, Value::known(names({"b"}))), yes);
    EXPECT_EQ(ask(Operation::includes, ab, Value::known(names({}))), yes);
    EXPECT_EQ(ask(Operation::includes, ab, Value::known(names({"b", "c"}))), no);
    EXPECT_EQ(ask(Operation::within, ab, Value::known(names({"a", "b", "c"}))), yes);
    EXPECT_EQ(ask(Operation::within, ab, Value::known(names({"a"}))), no);
    EXPECT_EQ(ask(Operation::within, Value::known(names({})), Value::known(names({}))), yes);
    for (const Operation operation : {Operation::has, Operation::includes, Operation::within}) {
        const Value right = operation == Operation::has ? Value::known(word("a")) : ab;
        EXPECT_EQ(ask(operation, Value::absent(), right), no);
        EXPECT_EQ(ask(operation, Value::unknown(), right), unknown);
        EXPECT_EQ(ask(operation, Value::not_applicable(), right), unknown);
        EXPECT_EQ(ask(operation, ab, Value::absent()), no);
        EXPECT_EQ(ask(operation, ab, Value::unknown()), unknown);
        // What the binder would have refused is undecided and no crash.
        EXPECT_EQ(ask(operation, Value::known(number(1)), right), unknown);
        EXPECT_EQ(ask(operation, ab, Value::known(number(1))), unknown);
    }
}

TEST(Expression, AsksForStates) {
    struct Row {
        Value value;
        Kleene is_absent;
        Kleene is_not_absent;
        Kleene is_unknown;
        Kleene is_not_unknown;
    };
    const Row rows[] = {
        {Value::known(number(1)), no, yes, no, yes},
        {Value::absent(), yes, no, no, yes},
        {Value::not_applicable(), no, yes, no, yes},
        {Value::unknown(), unknown, unknown, yes, no},
    };
    for (const Row& row : rows) {
        const auto ask = [&row](Operation operation) { return truth(apply(operation, {literal(row.value)}), nothing); };
        EXPECT_EQ(ask(Operation::is_absent), row.is_absent) << to_string(row.value);
        EXPECT_EQ(ask(Operation::is_not_absent), row.is_not_absent) << to_string(row.value);
        EXPECT_EQ(ask(Operation::is_unknown), row.is_unknown) << to_string(row.value);
        EXPECT_EQ(ask(Operation::is_not_unknown), row.is_not_unknown) << to_string(row.value);
    }
}

TEST(Expression, AnAbsentProvisionAmountsToWhatTheCodebookSays) {
    InventedFacts facts;
    facts.tell_no_provision();
    const Expression required = required_attribute();
    EXPECT_EQ(evaluate(required, facts), Value::known(false));
    EXPECT_EQ(truth(required, facts), no);
    EXPECT_EQ(truth(apply(Operation::equal, {required, literal(Scalar{false})}), facts), yes);
    EXPECT_EQ(truth(apply(Operation::is_absent, {required}), facts), yes);
    EXPECT_EQ(truth(apply(Operation::is_not_absent, {required}), facts), no);
    EXPECT_EQ(evaluate(attribute("fee", Type::age), facts), Value::absent());
    // Absent by itself, in a provision that is there, it is absent and nothing else.
    InventedFacts present;
    present.tell("required", Value::absent());
    EXPECT_EQ(evaluate(required, present), Value::absent());
    EXPECT_EQ(truth(apply(Operation::equal, {required, literal(Scalar{false})}), present), no);
}

TEST(Expression, ReadsAttributesOfOtherConcepts) {
    InventedFacts facts;
    facts.tell("fee", Value::known(number(5)), "dog").tell("fee", Value::known(number(3)), "cat");
    const Expression dog = attribute("fee", Type::age);
    const Expression cat = attribute("fee", Type::age, {}, "cat");
    EXPECT_EQ(truth(apply(Operation::less, {cat, dog}), facts), yes);
    facts.tell_no_provision("cat");
    EXPECT_EQ(truth(apply(Operation::less, {cat, dog}), facts), no);
    EXPECT_EQ(evaluate(attribute("weight", Type::age), facts), Value::unknown());
}

struct Sum {
    Scalar a;
    Scalar b;
    std::optional<Scalar> sum;
    std::optional<Scalar> rest;
};

TEST(Expression, AddsAndSubtractsExactlyOrNotAtAll) {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    const Sum rows[] = {
        {number(18), number(2), number(20), number(16)},
        {number(most), number(1), std::nullopt, number(most - 1)},
        {number(least), number(1), number(least + 1), std::nullopt},
        {number(0), number(least), number(least), std::nullopt},
        {2.5, 0.5, Scalar{3.0}, Scalar{2.0}},
        {years(2), months(6), Scalar{*Duration::make(2, 6, 0)}, Scalar{*Duration::make(1, 6, 0)}},
        {days(30), days(30), days(60), days(0)},
        {years(1), years(1), years(2), days(0)},
        {months(6), years(1), Scalar{*Duration::make(1, 6, 0)}, std::nullopt},
        {Duration::life(), years(1), std::nullopt, std::nullopt},
        {years(1), Duration::life(), std::nullopt, std::nullopt},
        {Duration::life(), Duration::life(), std::nullopt, std::nullopt},
        {years(9999), years(1), std::nullopt, years(9998)},
        {day("2021-07-15"), days(20), day("2021-08-04"), day("2021-06-25")},
        {day("2021-07-15"), days(60), day("2021-09-13"), day("2021-05-16")},
        {day("2021-01-31"), months(1), day("2021-02-28"), day("2020-12-31")},
        {day("2024-02-29"), years(1), day("2025-02-28"), day("2023-02-28")},
        {day("2024-02-29"), years(4), day("2028-02-29"), day("2020-02-29")},
        {day("2021-07-15"), Scalar{*Duration::make(1, 6, 3)}, day("2023-01-18"), day("2020-01-12")},
        {day("2021-07-15?"), years(1), day("2022-07-15?"), day("2020-07-15?")},
        {day("2021-07-15%"), days(1), day("2021-07-16%"), day("2021-07-14%")},
        {day("9999-12-31"), days(1), std::nullopt, day("9999-12-30")},
        {day("9999-01-01"), years(1), std::nullopt, day("9998-01-01")},
        {day("0001-01-01"), days(1), day("0001-01-02"), std::nullopt},
        {day("0001-01-01"), years(1), day("0002-01-01"), std::nullopt},
        {day("2021-07-15"), Scalar{*Duration::make(9999, 9999, 9999)}, std::nullopt, std::nullopt},
        {day("2021-07-15"), Duration::life(), std::nullopt, std::nullopt},
        {day("2021-07"), months(1), std::nullopt, std::nullopt},
        {day("2021"), years(1), std::nullopt, std::nullopt},
        {day("..2021-07-15"), years(1), std::nullopt, std::nullopt},
        {day("2021-07-15.."), years(1), std::nullopt, std::nullopt},
        {number(1), 2.5, Scalar{3.5}, Scalar{-1.5}},
        {number(most), 2.5, std::nullopt, std::nullopt},
        {day("2021-07-15"), number(1), std::nullopt, std::nullopt},
        {days(1), day("2021-07-15"), std::nullopt, std::nullopt},
        {word("a"), word("b"), std::nullopt, std::nullopt},
        {money("1 EUR"), money("1 EUR"), std::nullopt, std::nullopt},
    };
    for (const Sum& row : rows) {
        const auto result = [&row](Operation operation) {
            return evaluate(apply(operation, {literal(row.a), literal(row.b)}), nothing);
        };
        const auto expected = [](const std::optional<Scalar>& scalar) {
            return scalar ? Value::known(*scalar) : Value::unknown();
        };
        EXPECT_EQ(to_string(result(Operation::add)), to_string(expected(row.sum)))
            << to_string(row.a) << " + " << to_string(row.b);
        EXPECT_EQ(to_string(result(Operation::subtract)), to_string(expected(row.rest)))
            << to_string(row.a) << " - " << to_string(row.b);
    }
}

TEST(Expression, ArithmeticOnWhatIsNotKnown) {
    const Expression one = literal(number(1));
    for (const Operation operation : {Operation::add, Operation::subtract}) {
        EXPECT_EQ(evaluate(apply(operation, {literal(Value::absent()), one}), nothing), Value::absent());
        EXPECT_EQ(evaluate(apply(operation, {one, literal(Value::absent())}), nothing), Value::absent());
        EXPECT_EQ(evaluate(apply(operation, {literal(Value::unknown()), one}), nothing), Value::unknown());
        EXPECT_EQ(evaluate(apply(operation, {one, literal(Value::not_applicable())}), nothing), Value::unknown());
    }
}

TEST(Expression, CoalesceGivesTheFirstKnownOrElseTheLast) {
    const auto coalesce = [](std::vector<Value> values) {
        std::vector<Expression> operands;
        for (Value& value : values) {
            operands.push_back(literal(std::move(value)));
        }
        return evaluate(apply(Operation::coalesce, std::move(operands)), nothing);
    };
    EXPECT_EQ(coalesce({Value::unknown(), Value::known(number(2)), Value::known(number(3))}), Value::known(number(2)));
    EXPECT_EQ(coalesce({Value::absent(), Value::known(number(2))}), Value::known(number(2)));
    EXPECT_EQ(coalesce({Value::unknown(), Value::absent()}), Value::absent());
    EXPECT_EQ(coalesce({Value::absent(), Value::unknown()}), Value::unknown());
    EXPECT_EQ(coalesce({}), Value::unknown());
}

TEST(Expression, CountsCompletedYears) {
    const auto years_between = [](const Value& a, const Value& b) {
        return evaluate(apply(Operation::years_between, {literal(a), literal(b)}), nothing);
    };
    const std::tuple<const char*, const char*, std::int64_t> rows[] = {
        {"2000-07-15", "2018-07-15", 18}, {"2000-07-15", "2018-07-14", 17}, {"2000-07-15", "2018-06-30", 17},
        {"2000-07-15", "2000-07-15", 0},  {"2004-02-29", "2022-02-28", 17}, {"2004-02-29", "2022-03-01", 18},
        {"2004-02-29", "2024-02-29", 20}, {"2000-12-31", "2001-01-01", 0},  {"0001-01-01", "9999-12-31", 9998},
    };
    for (const auto& [from, to, expected] : rows) {
        EXPECT_EQ(years_between(Value::known(day(from)), Value::known(day(to))), Value::known(expected))
            << from << ", " << to;
        EXPECT_EQ(years_between(Value::known(day(to)), Value::known(day(from))), Value::known(-expected))
            << to << ", " << from;
    }
    const Value exact = Value::known(day("2021-07-15"));
    for (const char* imprecise : {"2021", "2021-07", "..2021-07-15", "2021-07-15.."}) {
        EXPECT_EQ(years_between(Value::known(day(imprecise)), exact), Value::unknown()) << imprecise;
        EXPECT_EQ(years_between(exact, Value::known(day(imprecise))), Value::unknown()) << imprecise;
    }
    EXPECT_EQ(years_between(exact, Value::absent()), Value::absent());
    EXPECT_EQ(years_between(Value::absent(), Value::unknown()), Value::absent());
    EXPECT_EQ(years_between(exact, Value::unknown()), Value::unknown());
    EXPECT_EQ(years_between(exact, Value::known(number(1))), Value::unknown());
}

TEST(Expression, ATruthIsAValueToo) {
    const Expression true_comparison = apply(Operation::less, {literal(number(1)), literal(number(2))});
    const Expression open_comparison = apply(Operation::less, {literal(Value::unknown()), literal(number(2))});
    EXPECT_EQ(evaluate(true_comparison, nothing), Value::known(true));
    EXPECT_EQ(evaluate(open_comparison, nothing), Value::unknown());
    EXPECT_EQ(truth(apply(Operation::equal, {true_comparison, literal(Scalar{true})}), nothing), yes);
}

}  // namespace
}  // namespace lacuna::compare

#include "compare/demand.hpp"

#include "invented_facts.hpp"

#include <gtest/gtest.h>

#include <deque>

namespace lacuna::compare {
namespace {

using model::Value;
using Operation = Expression::Operation;

Expression fee() {
    return attribute("fee", Type::duration);
}
Expression kinds() {
    return attribute("kinds", Type::set);
}

Expression part(Operation operation, Expression left, Expression right, std::string text = {}) {
    Expression made = apply(operation, {std::move(left), std::move(right)});
    made.text = std::move(text);
    return made;
}

BoundDemand demand(std::vector<Expression> parts, std::optional<Expression> applies_when = std::nullopt) {
    return {"demand", std::move(parts), std::move(applies_when), "the demand", {}};
}

/// The result points into the demand, so all of them are kept.
PartResult judged(Expression only, const Facts& facts) {
    static std::deque<BoundDemand> demands;
    const DemandResult result = judge(demands.emplace_back(demand({std::move(only)})), facts);
    EXPECT_EQ(result.parts.size(), 1U);
    EXPECT_EQ(result.verdict, result.parts.at(0).verdict);
    return result.parts.at(0);
}

TEST(Demand, IsJudgedPartByPart) {
    InventedFacts facts;
    facts.tell("required", Value::known(true)).tell("fee", Value::known(months(6)));
    const BoundDemand both =
        demand({required_attribute(), part(Operation::greater_equal, fee(), literal(years(1)), "fee >= 1 year")});
    const DemandResult result = judge(both, facts);
    EXPECT_EQ(result.verdict, Verdict::below);
    ASSERT_EQ(result.parts.size(), 2U);
    EXPECT_EQ(result.parts[0].verdict, Verdict::met);
    EXPECT_EQ(result.parts[0].required_value, std::nullopt);
    const PartResult& failed = result.parts[1];
    EXPECT_EQ(failed.verdict, Verdict::below);
    EXPECT_EQ(failed.required->text, "fee >= 1 year");
    ASSERT_TRUE(failed.subject);
    EXPECT_EQ(failed.subject->attribute.id, "fee");
    EXPECT_EQ(failed.subject->concept_id, "dog");
    EXPECT_EQ(failed.found, Value::known(months(6)));
    EXPECT_EQ(failed.required_value, years(1));
    EXPECT_EQ(failed.shortfall, months(6));
}

TEST(Demand, TellsAbsentUnknownAndNotApplicableApart) {
    const Expression at_least = part(Operation::greater_equal, fee(), literal(years(1)));
    const std::pair<Value, Verdict> rows[] = {
        {Value::known(years(1)), Verdict::met},
        {Value::known(months(11)), Verdict::below},
        {Value::absent(), Verdict::absent},
        {Value::unknown(), Verdict::unknown},
        {Value::not_applicable(), Verdict::not_applicable},
        {Value::known(Duration::life()), Verdict::met},
    };
    for (const auto& [value, verdict] : rows) {
        InventedFacts facts;
        facts.tell("fee", value);
        const PartResult result = judged(at_least, facts);
        EXPECT_EQ(result.verdict, verdict) << to_string(value);
        EXPECT_EQ(result.found, verdict == Verdict::met ? Value::unknown() : value);
        EXPECT_EQ(result.required_value.has_value(), verdict != Verdict::met) << to_string(value);
        EXPECT_EQ(result.shortfall.has_value(), verdict == Verdict::below) << to_string(value);
    }
    InventedFacts no_provision;
    no_provision.tell_no_provision();
    EXPECT_EQ(judged(at_least, no_provision).verdict, Verdict::absent);
    EXPECT_EQ(judged(required_attribute(), no_provision).verdict, Verdict::absent);
    EXPECT_EQ(judged(at_least, InventedFacts{}).verdict, Verdict::unknown);
}

TEST(Demand, OfAbsenceIsFailedByBeingThere) {
    const Expression no_fee = apply(Operation::is_absent, {fee()});
    const Expression not_required = apply(Operation::logical_not, {required_attribute()});
    InventedFacts there;
    there.tell("fee", Value::known(years(1))).tell("required", Value::known(true));
    EXPECT_EQ(judged(no_fee, there).verdict, Verdict::below);
    EXPECT_EQ(judged(not_required, there).verdict, Verdict::below);
    InventedFacts none;
    none.tell("fee", Value::absent()).tell("required", Value::absent());
    EXPECT_EQ(judged(no_fee, none).verdict, Verdict::met);
    EXPECT_EQ(judged(not_required, none).verdict, Verdict::met);
    InventedFacts no_provision;
    no_provision.tell_no_provision();
    EXPECT_EQ(judged(no_fee, no_provision).verdict, Verdict::met);
    EXPECT_EQ(judged(not_required, no_provision).verdict, Verdict::met);
    EXPECT_EQ(judged(apply(Operation::is_absent, {required_attribute()}), no_provision).verdict, Verdict::met);
    EXPECT_EQ(judged(apply(Operation::is_not_absent, {fee()}), no_provision).verdict, Verdict::absent);
}

struct Shortfall {
    Expression part;
    Value found;
    Scalar required;
    std::optional<Scalar> shortfall;
};

TEST(Demand, SaysByHowMuchAPartFails) {
    const Expression age = attribute("age", Type::age);
    const Expression fine = attribute("fine", Type::money);
    const Expression word_attribute = attribute("word", Type::text);
    const Shortfall rows[] = {
        {part(Operation::greater_equal, fee(), literal(years(2))), Value::known(months(6)), years(2),
         Scalar{*Duration::make(1, 6, 0)}},
        {part(Operation::less_equal, literal(years(2)), fee()), Value::known(months(6)), years(2),
         Scalar{*Duration::make(1, 6, 0)}},
        {part(Operation::less_equal, fee(), literal(years(1))), Value::known(years(3)), years(1), years(2)},
        {part(Operation::less_equal, fee(), literal(years(1))), Value::known(Duration::life()), years(1), std::nullopt},
        {part(Operation::greater, fee(), literal(years(1))), Value::known(months(12)), years(1), std::nullopt},
        {part(Operation::greater_equal, age, literal(number(18))), Value::known(number(16)), number(18), number(2)},
        {part(Operation::equal, age, literal(number(18))), Value::known(number(21)), number(18), number(3)},
        {part(Operation::greater_equal, fine, literal(money("5000 EUR"))), Value::known(money("100.50 EUR")),
         money("5000 EUR"), money("4899.50 EUR")},
        {part(Operation::equal, word_attribute, literal(word("a"))), Value::known(word("b")), word("a"), std::nullopt},
        {part(Operation::has, kinds(), literal(word("c"))), Value::known(names({"a", "b"})), word("c"), names({"c"})},
        {part(Operation::includes, kinds(), literal(names({"b", "c", "d"}))), Value::known(names({"a", "b"})),
         names({"b", "c", "d"}), names({"c", "d"})},
        {part(Operation::within, literal(names({"b", "c"})), kinds()), Value::known(names({"a", "b"})),
         names({"b", "c"}), names({"c"})},
        // Too much, and not too little: the names that exceed.
        {part(Operation::within, kinds(), literal(names({"b", "c"}))), Value::known(names({"a", "b"})),
         names({"b", "c"}), names({"a"})},
        {part(Operation::includes, literal(names({"b", "c"})), kinds()), Value::known(names({"a", "b"})),
         names({"b", "c"}), names({"a"})},
        // The sum falls short, not the attribute in it.
        {part(Operation::greater_equal, apply(Operation::add, {fee(), literal(years(1))}), literal(years(3))),
         Value::known(years(1)), years(3), years(1)},
    };
    for (const Shortfall& row : rows) {
        ASSERT_FALSE(row.part.operands.empty());
        InventedFacts facts;
        for (const char* id : {"fee", "age", "fine", "word", "kinds"}) {
            facts.tell(id, row.found);
        }
        const PartResult result = judged(row.part, facts);
        EXPECT_EQ(result.verdict, Verdict::below) << to_string(row.found);
        EXPECT_EQ(result.found, row.found);
        EXPECT_EQ(result.required_value, row.required);
        EXPECT_EQ(result.shortfall, row.shortfall)
            << to_string(row.found) << ", " << (result.shortfall ? to_string(*result.shortfall) : "none");
    }
}

TEST(Demand, NeedsNoSubject) {
    EXPECT_EQ(judged(literal(Scalar{true}), InventedFacts{}).verdict, Verdict::met);
    const PartResult failed = judged(literal(Scalar{false}), InventedFacts{});
    EXPECT_EQ(failed.verdict, Verdict::below);
    EXPECT_FALSE(failed.subject);
    EXPECT_EQ(failed.found, Value::unknown());
    EXPECT_EQ(judged(literal(Value::unknown()), InventedFacts{}).verdict, Verdict::unknown);
}

TEST(Demand, IsWrittenWithBracketsAroundOr) {
    Expression one = required_attribute();
    one.text = "required";
    Expression either = apply(Operation::logical_or, {required_attribute(), required_attribute()});
    either.text = "required OR required";
    EXPECT_EQ(conjunction({}), "");
    EXPECT_EQ(conjunction(std::vector<const Expression*>{&either}), "required OR required");
    EXPECT_EQ(conjunction(std::vector<const Expression*>{&one, &either, &one}),
              "required AND (required OR required) AND required");
}

TEST(Demand, TurnsOnTheFirstAttributeOfAPart) {
    InventedFacts facts;
    facts.tell("fee", Value::known(months(1))).tell("required", Value::known(false));
    const Expression either =
        apply(Operation::logical_or, {part(Operation::greater_equal, fee(), literal(years(1))), required_attribute()});
    const PartResult result = judged(either, facts);
    EXPECT_EQ(result.verdict, Verdict::below);
    EXPECT_EQ(result.subject->attribute.id, "fee");
    EXPECT_EQ(result.required_value, std::nullopt);
    EXPECT_EQ(result.shortfall, std::nullopt);
}

TEST(Demand, ComparesWithWhatAnotherAttributeRequires) {
    InventedFacts facts;
    facts.tell("fee", Value::known(years(1)));
    facts.tell("fee", Value::known(years(3)), "cat");
    const Expression as_for_cats = part(Operation::greater_equal, fee(), attribute("fee", Type::duration, {}, "cat"));
    const PartResult result = judged(as_for_cats, facts);
    EXPECT_EQ(result.verdict, Verdict::below);
    EXPECT_EQ(result.required_value, years(3));
    EXPECT_EQ(result.shortfall, years(2));
    InventedFacts half;
    half.tell("fee", Value::known(years(1)));
    EXPECT_EQ(judged(as_for_cats, half).verdict, Verdict::unknown);
    EXPECT_EQ(judged(as_for_cats, half).required_value, std::nullopt);
}

TEST(Demand, MayNotApply) {
    InventedFacts facts;
    facts.tell("fee", Value::known(months(1)));
    const Expression at_least = part(Operation::greater_equal, fee(), literal(years(1)));
    const Expression at_most = part(Operation::less_equal, fee(), literal(years(1)));
    const Expression inapplicable = part(Operation::equal, attribute("none"), literal(word("a")));
    facts.tell("none", Value::not_applicable());
    const auto verdict = [&facts](const Expression& only, Value applies) {
        const BoundDemand asked = demand({only}, literal(std::move(applies), Type::boolean));
        return judge(asked, facts).verdict;
    };
    EXPECT_EQ(verdict(at_least, Value::known(true)), Verdict::below);
    EXPECT_EQ(verdict(at_least, Value::known(false)), Verdict::not_applicable);
    EXPECT_EQ(verdict(at_least, Value::unknown()), Verdict::unknown);
    EXPECT_EQ(verdict(at_least, Value::absent()), Verdict::not_applicable);
    EXPECT_EQ(verdict(at_most, Value::known(true)), Verdict::met);
    EXPECT_EQ(verdict(at_most, Value::unknown()), Verdict::met);
    EXPECT_EQ(verdict(at_most, Value::known(false)), Verdict::not_applicable);
    EXPECT_EQ(verdict(inapplicable, Value::unknown()), Verdict::not_applicable);
    const BoundDemand open = demand({at_least}, literal(Value::unknown(), Type::boolean));
    EXPECT_EQ(judge(open, facts).parts.size(), 1U);
    const BoundDemand closed = demand({at_least}, literal(Scalar{false}, Type::boolean));
    EXPECT_TRUE(judge(closed, facts).parts.empty());
}

TEST(Verdicts, CombineToTheWorst) {
    using enum Verdict;
    const std::pair<std::vector<Verdict>, Verdict> rows[] = {
        {{}, not_applicable},
        {{met}, met},
        {{met, met}, met},
        {{met, not_applicable}, met},
        {{not_applicable, not_applicable}, not_applicable},
        {{met, unknown}, unknown},
        {{unknown, not_applicable}, unknown},
        {{below, unknown, met}, below},
        {{met, unknown, below}, below},
        {{met, absent, unknown}, absent},
        {{below, absent}, below},
        {{absent, unknown, met, below, not_applicable}, below},
    };
    for (const auto& [verdicts, expected] : rows) {
        EXPECT_EQ(combine(verdicts), expected);
    }
}

TEST(Verdicts, HaveNames) {
    EXPECT_EQ(name(Verdict::met), "met");
    EXPECT_EQ(name(Verdict::below), "below");
    EXPECT_EQ(name(Verdict::absent), "absent");
    EXPECT_EQ(name(Verdict::unknown), "unknown");
    EXPECT_EQ(name(Verdict::not_applicable), "not_applicable");
}

}  // namespace
}  // namespace lacuna::compare

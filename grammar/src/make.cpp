#include "make.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string>
#include <utility>

namespace lacuna::grammar {
namespace {

template <typename Node>
Expression expression_of(Node node, Span span) {
    node.span = span;
    Expression expression;
    expression.node = std::move(node);
    expression.span = span;
    return expression;
}

// Well above any sentence of any code, and a bound on the arithmetic behind.
constexpr std::size_t most_digits_of_duration = 6;

std::int32_t count_of(const NumberLiteral& number, std::string_view unit, State& state) {
    if (number.digits.find('.') != std::string::npos) {
        Diagnostic diagnostic =
            error_at(number.span, "not-whole",
                     "durations are written in whole " + std::string{unit} + ", found '" + number.digits + "'");
        if (unit == "years") {
            diagnostic.notes.emplace_back("write the months: 1 year 6 months");
        }
        state.complain(std::move(diagnostic));
        return 0;
    }
    const std::size_t zeros = std::min(number.digits.find_first_not_of('0'), number.digits.size());
    if (number.digits.size() - zeros > most_digits_of_duration) {
        state.complain(error_at(
            number.span, "number-too-large",
            "a duration has at most 999999 " + std::string{unit} + ", found '" + number.digits.substr(0, 40) + "'"));
        return 0;
    }
    std::int32_t count = 0;
    std::from_chars(number.digits.data(), number.digits.data() + number.digits.size(), count);
    return count;
}

void add(DurationLiteral& duration, const NumberLiteral& number, TimeUnit unit, State& state) {
    switch (unit) {
        case TimeUnit::years:
            duration.years = count_of(number, "years", state);
            break;
        case TimeUnit::months:
            duration.months = count_of(number, "months", state);
            break;
        case TimeUnit::days:
            duration.days = count_of(number, "days", state);
            break;
    }
}

DurationLiteral duration_of(const Quantity& quantity, State& state) {
    DurationLiteral duration;
    add(duration, quantity.number, quantity.unit->unit, state);
    for (const auto& amount : {quantity.second, quantity.third}) {
        if (amount) {
            add(duration, amount->number, amount->unit.unit, state);
        }
    }
    return duration;
}

Expression joined(bool conjunction, std::vector<Expression> operands, Span span) {
    if (operands.size() == 1) {
        return std::move(operands.front());
    }
    Logical logical;
    logical.conjunction = conjunction;
    for (Expression& operand : operands) {
        auto* inner = std::get_if<Logical>(&operand.node);
        if (inner != nullptr && inner->conjunction == conjunction) {
            std::move(inner->operands.begin(), inner->operands.end(), std::back_inserter(logical.operands));
        } else {
            logical.operands.push_back(std::move(operand));
        }
    }
    return expression_of(std::move(logical), span);
}

}  // namespace

ExpressionNode make_quantity(Quantity quantity, Span span, State& state) {
    if (quantity.currency) {
        return MoneyLiteral{std::move(quantity.number.digits), std::move(quantity.currency->text), span};
    }
    if (!quantity.unit) {
        return std::move(quantity.number);
    }
    DurationLiteral duration = duration_of(quantity, state);
    duration.span = span;
    return duration;
}

DurationLiteral make_duration(const Quantity& quantity, Span span, State& state) {
    if (quantity.currency || !quantity.unit) {
        Diagnostic diagnostic = error_at(
            span, "no-unit", "a duration has a unit, such as `1 year`, found '" + quantity.number.digits + "'");
        diagnostic.notes.emplace_back("the units are years, months and days");
        state.complain(std::move(diagnostic));
        return {};
    }
    DurationLiteral duration = duration_of(quantity, state);
    duration.span = span;
    return duration;
}

AttributeName make_attribute(Reference reference, Span span, State& /*state*/) {
    AttributeName attribute;
    attribute.span = span;
    if (reference.second) {
        attribute.concept_name = std::move(reference.first);
        attribute.attribute = std::move(*reference.second);
    } else {
        attribute.attribute = std::move(reference.first);
    }
    return attribute;
}

ExpressionNode make_reference(Reference reference, Span span, State& state) {
    if (reference.is_call) {
        return Call{std::move(reference.first), std::move(reference.arguments), span};
    }
    return make_attribute(std::move(reference), span, state);
}

Expression make_member(Name name, Span span, State& /*state*/) {
    return expression_of(AttributeName{std::nullopt, std::move(name), span}, span);
}

Expression make_negation(Expression operand, Span span, State& /*state*/) {
    return expression_of(Unary{UnaryOperator::logical_not, std::move(operand), span}, span);
}

Expression make_sum(Sum sum, Span span, State& state) {
    if (!sum.further.empty() && !state.add_terms(sum.further.size(), sum.further.back().span)) {
        return {};
    }
    Expression result = std::move(sum.first);
    for (Term& term : sum.further) {
        const Span part{span.begin, term.span.end};
        result = expression_of(Binary{term.operation, std::move(result), std::move(term.operand), part}, part);
    }
    return result;
}

Expression make_comparison(Comparison comparison, Span span, State& /*state*/) {
    if (!comparison.tail) {
        return std::move(comparison.left);
    }
    if (auto* binary = std::get_if<BinaryTail>(&*comparison.tail)) {
        return expression_of(Binary{binary->operation, std::move(comparison.left), std::move(binary->right), span},
                             span);
    }
    if (auto* between = std::get_if<BetweenTail>(&*comparison.tail)) {
        return expression_of(
            Between{std::move(comparison.left), std::move(between->low), std::move(between->high), span}, span);
    }
    return expression_of(Unary{std::get<StateTail>(*comparison.tail).operation, std::move(comparison.left), span},
                         span);
}

Expression make_conjunction(std::vector<Expression> operands, Span span, State& /*state*/) {
    return joined(true, std::move(operands), span);
}

Expression make_disjunction(std::vector<Expression> operands, Span span, State& /*state*/) {
    return joined(false, std::move(operands), span);
}

}  // namespace lacuna::grammar

#include "compare/expression.hpp"

#include "compare/difference.hpp"

#include <algorithm>
#include <optional>

namespace lacuna::compare {
namespace {

using model::Value;
using model::ValueState;
using Operation = Expression::Operation;

Value as_value(Kleene truth_value) {
    return truth_value == Kleene::unknown ? Value::unknown() : Value::known(truth_value == Kleene::yes);
}

Kleene as_truth(const Value& value) {
    if (value.state == ValueState::absent) {
        return Kleene::no;
    }
    const bool* known = value.is_known() ? std::get_if<bool>(&value.scalar) : nullptr;
    return known == nullptr ? Kleene::unknown : to_kleene(*known);
}

bool stands_for_absence(const Value& value, const AttributeReference& reference, const Facts& facts) {
    return value.state == ValueState::absent && reference.attribute.when_absent &&
           facts.is_provision_absent(reference.concept_id);
}

Value attribute_value(const AttributeReference& reference, const Facts& facts) {
    const Value& value = facts.value(reference);
    return stands_for_absence(value, reference, facts) ? Value::known(*reference.attribute.when_absent) : value;
}

/// The value of an operand, which is copied only where it is not written or recorded as it is. Most are, and sets are
/// dear to copy.
class Operand {
public:
    Operand(const Expression& expression, const Facts& facts) : value_(&made_) {
        if (expression.operation == Operation::literal) {
            value_ = &expression.value;
            return;
        }
        if (expression.operation == Operation::attribute) {
            const Value& found = facts.value(expression.reference);
            if (!stands_for_absence(found, expression.reference, facts)) {
                value_ = &found;
                return;
            }
        }
        made_ = evaluate(expression, facts);
    }
    Operand(const Operand&) = delete;
    Operand& operator=(const Operand&) = delete;
    ~Operand() = default;

    const Value& operator*() const { return *value_; }
    const Value* operator->() const { return value_; }

private:
    Value made_;
    const Value* value_;
};

/// The names by which two operands order: those of the attribute among them.
std::span<const std::string> choices_of(const Expression& a, const Expression& b) {
    for (const Expression* side : {&a, &b}) {
        while (side->operation == Operation::coalesce) {
            side = &side->operands.front();
        }
        if (side->operation == Operation::attribute && side->type == Type::choice) {
            return side->reference.attribute.choices;
        }
    }
    return {};
}

Kleene holds(Operation operation, Ordering ordering, bool sets) {
    if (ordering == Ordering::undecided) {
        return Kleene::unknown;
    }
    if (ordering == Ordering::incomparable) {
        // Two sets of which neither contains the other are certainly not equal; amounts in two currencies may be.
        if (!sets) {
            return Kleene::unknown;
        }
        return to_kleene(operation == Operation::not_equal);
    }
    switch (operation) {
        case Operation::equal:
            return to_kleene(ordering == Ordering::equal);
        case Operation::not_equal:
            return to_kleene(ordering != Ordering::equal);
        case Operation::less:
            return to_kleene(ordering == Ordering::less);
        case Operation::less_equal:
            return to_kleene(ordering != Ordering::greater);
        case Operation::greater:
            return to_kleene(ordering == Ordering::greater);
        default:
            return to_kleene(ordering != Ordering::less);
    }
}

/// Dates are compared by their spans, so that `<=` can be decided where neither `<` nor `=` can.
Kleene dates_hold(Operation operation, const Date& a, const Date& b) {
    switch (operation) {
        case Operation::equal:
            return is_same_day(a, b);
        case Operation::not_equal:
            return !is_same_day(a, b);
        case Operation::less:
            return is_before(a, b);
        case Operation::less_equal:
            return is_not_after(a, b);
        case Operation::greater:
            return is_before(b, a);
        default:
            return is_not_after(b, a);
    }
}

Kleene compare_values(Operation operation, const Value& a, const Value& b, std::span<const std::string> choices) {
    if (a.state == ValueState::absent || b.state == ValueState::absent) {
        return Kleene::no;
    }
    if (!a.is_known() || !b.is_known()) {
        return Kleene::unknown;
    }
    const Date* date_a = std::get_if<Date>(&a.scalar);
    const Date* date_b = std::get_if<Date>(&b.scalar);
    if (date_a != nullptr && date_b != nullptr) {
        return dates_hold(operation, *date_a, *date_b);
    }
    return holds(operation, order(a.scalar, b.scalar, choices), std::holds_alternative<NameSet>(a.scalar));
}

Kleene compare_operands(const Expression& expression, const Facts& facts) {
    const Expression& left = expression.operands[0];
    const Expression& right = expression.operands[1];
    return compare_values(expression.operation, *Operand(left, facts), *Operand(right, facts), choices_of(left, right));
}

Kleene is_between(const Expression& expression, const Facts& facts) {
    const auto& operands = expression.operands;
    const Operand value(operands[0], facts);
    const Kleene above = compare_values(Operation::greater_equal, *value, *Operand(operands[1], facts),
                                        choices_of(operands[0], operands[1]));
    const Kleene below = compare_values(Operation::less_equal, *value, *Operand(operands[2], facts),
                                        choices_of(operands[0], operands[2]));
    return above & below;
}

Kleene is_in(const Expression& expression, const Facts& facts) {
    const Operand value(expression.operands[0], facts);
    Kleene found = Kleene::no;
    for (std::size_t i = 1; i < expression.operands.size(); ++i) {
        found = found | compare_values(Operation::equal, *value, *Operand(expression.operands[i], facts),
                                       choices_of(expression.operands[0], expression.operands[i]));
    }
    return found;
}

Kleene sets_hold(const Expression& expression, const Facts& facts) {
    const Operand left(expression.operands[0], facts);
    const Operand right(expression.operands[1], facts);
    if (left->state == ValueState::absent || right->state == ValueState::absent) {
        return Kleene::no;
    }
    const auto* left_set = left->is_known() ? std::get_if<NameSet>(&left->scalar) : nullptr;
    if (left_set == nullptr || !right->is_known()) {
        return Kleene::unknown;
    }
    if (const auto* name = std::get_if<std::string>(&right->scalar)) {
        return to_kleene(std::ranges::binary_search(*left_set, *name));
    }
    const auto* right_set = std::get_if<NameSet>(&right->scalar);
    if (right_set == nullptr) {
        return Kleene::unknown;
    }
    return to_kleene(expression.operation == Operation::within ? std::ranges::includes(*right_set, *left_set)
                                                               : std::ranges::includes(*left_set, *right_set));
}

Kleene state_holds(const Expression& expression, const Facts& facts) {
    // The question is about what was found, not about what an absent provision amounts to (`when_absent`).
    const Expression& operand = expression.operands[0];
    const ValueState state = operand.operation == Operation::attribute ? facts.value(operand.reference).state
                                                                       : evaluate(operand, facts).state;
    switch (expression.operation) {
        case Operation::is_unknown:
            return to_kleene(state == ValueState::unknown);
        case Operation::is_not_unknown:
            return to_kleene(state != ValueState::unknown);
        default:
            break;
    }
    if (state == ValueState::unknown) {
        return Kleene::unknown;
    }
    return to_kleene((state == ValueState::absent) == (expression.operation == Operation::is_absent));
}

Kleene connect(const Expression& expression, const Facts& facts) {
    const bool conjunction = expression.operation == Operation::logical_and;
    Kleene result = to_kleene(conjunction);
    for (const Expression& operand : expression.operands) {
        const Kleene next = truth(operand, facts);
        result = conjunction ? result & next : result | next;
    }
    return result;
}

/// Days before or after a date; months and years by the calendar, the day cut to the month's last where need be.
std::optional<Date> shifted(const Date& date, const Duration& by, int sign) {
    if (by.is_life() || date.precision() != Date::Precision::day || date.bound() != Date::Bound::exact) {
        return std::nullopt;
    }
    const int months = date.year() * 12 + date.month() - 1 + sign * (by.years() * 12 + by.months());
    for (int day = date.day(); day > 0; --day) {
        const auto moved = Date::make(months / 12, months % 12 + 1, day);
        if (!moved) {
            continue;
        }
        const DayNumber number = moved->earliest() + sign * by.days();
        const Date result = Date::from_day_number(number);
        if (result.earliest() != number) {
            return std::nullopt;
        }
        const auto marked = Date::from_parts(result.year(), result.month(), result.day(), Date::Bound::exact,
                                             date.is_uncertain(), date.is_approximate());
        return marked ? std::optional{*marked} : std::nullopt;
    }
    return std::nullopt;
}

/// Part by part, so that 30 days and 30 days are 60 days and not two months; by the ordering's measure only where a
/// part would fall below nothing.
std::optional<Duration> sum_of_durations(const Duration& a, const Duration& b, int sign) {
    if (a.is_life() || b.is_life()) {
        return std::nullopt;
    }
    const auto sum =
        Duration::make(a.years() + sign * b.years(), a.months() + sign * b.months(), a.days() + sign * b.days());
    if (sum) {
        return *sum;
    }
    const std::int64_t days = a.ordering_days() + sign * b.ordering_days();
    const Duration converted = Duration::from_ordering_days(days);
    return sign < 0 && converted.ordering_days() == days ? std::optional{converted} : std::nullopt;
}

/// Nothing for a whole number that a fraction cannot hold exactly.
std::optional<double> as_number(const Scalar& scalar) {
    constexpr std::int64_t exact_up_to = std::int64_t{1} << 53;
    if (const auto* whole = std::get_if<std::int64_t>(&scalar)) {
        const bool is_exact = *whole >= -exact_up_to && *whole <= exact_up_to;
        return is_exact ? std::optional{static_cast<double>(*whole)} : std::nullopt;
    }
    const auto* number = std::get_if<double>(&scalar);
    return number == nullptr ? std::nullopt : std::optional{*number};
}

std::optional<Scalar> sum(const Scalar& a, const Scalar& b, int sign) {
    if (const auto* left = std::get_if<std::int64_t>(&a)) {
        if (const auto* right = std::get_if<std::int64_t>(&b)) {
            std::int64_t result = 0;
            const bool overflow = sign > 0 ? __builtin_add_overflow(*left, *right, &result)
                                           : __builtin_sub_overflow(*left, *right, &result);
            return overflow ? std::nullopt : std::optional<Scalar>{result};
        }
    }
    const auto left_number = as_number(a);
    const auto right_number = as_number(b);
    if (left_number && right_number) {
        return Scalar{*left_number + sign * *right_number};
    }
    const auto* by = std::get_if<Duration>(&b);
    if (const auto* date = std::get_if<Date>(&a); date != nullptr && by != nullptr) {
        const auto moved = shifted(*date, *by, sign);
        return moved ? std::optional<Scalar>{*moved} : std::nullopt;
    }
    if (const auto* length = std::get_if<Duration>(&a); length != nullptr && by != nullptr) {
        const auto together = sum_of_durations(*length, *by, sign);
        return together ? std::optional<Scalar>{*together} : std::nullopt;
    }
    return std::nullopt;
}

Value arithmetic(const Expression& expression, const Facts& facts) {
    const Value left = evaluate(expression.operands[0], facts);
    const Value right = evaluate(expression.operands[1], facts);
    if (left.state == ValueState::absent || right.state == ValueState::absent) {
        return Value::absent();
    }
    if (!left.is_known() || !right.is_known()) {
        return Value::unknown();
    }
    auto result = sum(left.scalar, right.scalar, expression.operation == Operation::add ? 1 : -1);
    return result ? Value::known(std::move(*result)) : Value::unknown();
}

Value first_known(const Expression& expression, const Facts& facts) {
    Value last = Value::unknown();
    for (const Expression& operand : expression.operands) {
        last = evaluate(operand, facts);
        if (last.is_known()) {
            return last;
        }
    }
    return last;
}

/// Of two days, the first not after the last.
std::int64_t completed_years(const Date& first, const Date& last) {
    const std::int64_t years = last.year() - first.year();
    const bool before_the_day =
        last.month() < first.month() || (last.month() == first.month() && last.day() < first.day());
    return before_the_day ? years - 1 : years;
}

Value whole_years_between(const Expression& expression, const Facts& facts) {
    const Value from = evaluate(expression.operands[0], facts);
    const Value to = evaluate(expression.operands[1], facts);
    if (from.state == ValueState::absent || to.state == ValueState::absent) {
        return Value::absent();
    }
    const Date* first = from.is_known() ? std::get_if<Date>(&from.scalar) : nullptr;
    const Date* last = to.is_known() ? std::get_if<Date>(&to.scalar) : nullptr;
    const bool exact = first != nullptr && last != nullptr && first->earliest() == first->latest() &&
                       last->earliest() == last->latest();
    if (!exact) {
        return Value::unknown();
    }
    return Value::known(first->earliest() <= last->earliest() ? completed_years(*first, *last)
                                                              : -completed_years(*last, *first));
}

}  // namespace

Value evaluate(const Expression& expression, const Facts& facts) {
    switch (expression.operation) {
        case Operation::literal:
            return expression.value;
        case Operation::attribute:
            return attribute_value(expression.reference, facts);
        case Operation::add:
        case Operation::subtract:
            return arithmetic(expression, facts);
        case Operation::coalesce:
            return first_known(expression, facts);
        case Operation::years_between:
            return whole_years_between(expression, facts);
        default:
            return as_value(truth(expression, facts));
    }
}

Kleene truth(const Expression& expression, const Facts& facts) {
    switch (expression.operation) {
        case Operation::logical_and:
        case Operation::logical_or:
            return connect(expression, facts);
        case Operation::logical_not:
            return !truth(expression.operands[0], facts);
        case Operation::equal:
        case Operation::not_equal:
        case Operation::less:
        case Operation::less_equal:
        case Operation::greater:
        case Operation::greater_equal:
            return compare_operands(expression, facts);
        case Operation::between:
            return is_between(expression, facts);
        case Operation::in:
            return is_in(expression, facts);
        case Operation::has:
        case Operation::includes:
        case Operation::within:
            return sets_hold(expression, facts);
        case Operation::is_absent:
        case Operation::is_not_absent:
        case Operation::is_unknown:
        case Operation::is_not_unknown:
            return state_holds(expression, facts);
        default:
            return as_truth(*Operand(expression, facts));
    }
}

}  // namespace lacuna::compare

#include "compare/difference.hpp"

#include <algorithm>
#include <iterator>

namespace lacuna::compare {
namespace {

using model::Order;
using model::Value;
using model::ValueState;

template <typename T>
Ordering by_less(const T& a, const T& b) {
    if (a < b) {
        return Ordering::less;
    }
    return b < a ? Ordering::greater : Ordering::equal;
}

/// What is no number is neither less nor greater than, nor equal to, any number.
Ordering order_numbers(double a, double b) {
    return a == b || a < b || b < a ? by_less(a, b) : Ordering::undecided;
}

Ordering order_sets(const NameSet& a, const NameSet& b) {
    const bool a_has_all = std::ranges::includes(a, b);
    const bool b_has_all = std::ranges::includes(b, a);
    if (a_has_all && b_has_all) {
        return Ordering::equal;
    }
    if (a_has_all) {
        return Ordering::greater;
    }
    return b_has_all ? Ordering::less : Ordering::incomparable;
}

Ordering order_dates(const Date& a, const Date& b) {
    if (is_before(a, b) == Kleene::yes) {
        return Ordering::less;
    }
    if (is_before(b, a) == Kleene::yes) {
        return Ordering::greater;
    }
    return is_same_day(a, b) == Kleene::yes ? Ordering::equal : Ordering::undecided;
}

Ordering order_choices(const std::string& a, const std::string& b, std::span<const std::string> choices) {
    if (choices.empty()) {
        return by_less(a, b);
    }
    const auto place_a = std::ranges::find(choices, a);
    const auto place_b = std::ranges::find(choices, b);
    if (place_a == choices.end() || place_b == choices.end()) {
        return a == b ? Ordering::equal : Ordering::incomparable;
    }
    return by_less(place_a, place_b);
}

struct Orderer {
    std::span<const std::string> choices;

    Ordering operator()(const Duration& a, const Duration& b) const {
        return by_less(a.ordering_days(), b.ordering_days());
    }
    Ordering operator()(const Money& a, const Money& b) const {
        return a.unit == b.unit ? by_less(a.hundredths, b.hundredths) : Ordering::incomparable;
    }
    Ordering operator()(const Date& a, const Date& b) const { return order_dates(a, b); }
    Ordering operator()(const NameSet& a, const NameSet& b) const { return order_sets(a, b); }
    Ordering operator()(const std::string& a, const std::string& b) const { return order_choices(a, b, choices); }
    Ordering operator()(double a, double b) const { return order_numbers(a, b); }
    Ordering operator()(std::int64_t a, double b) const { return order_numbers(static_cast<double>(a), b); }
    Ordering operator()(double a, std::int64_t b) const { return order_numbers(a, static_cast<double>(b)); }
    template <typename T>
    Ordering operator()(const T& a, const T& b) const {
        return by_less(a, b);
    }
    template <typename A, typename B>
    Ordering operator()(const A&, const B&) const {
        return Ordering::incomparable;
    }
};

NameSet only_in(const NameSet& a, const NameSet& b) {
    NameSet rest;
    std::ranges::set_difference(a, b, std::back_inserter(rest));
    return rest;
}

std::optional<std::int64_t> gap_between(std::int64_t a, std::int64_t b) {
    std::int64_t gap = 0;
    const bool overflow = a < b ? __builtin_sub_overflow(b, a, &gap) : __builtin_sub_overflow(a, b, &gap);
    return overflow ? std::nullopt : std::optional{gap};
}

struct Sizer {
    std::optional<Scalar> operator()(const Duration& a, const Duration& b) const {
        if (a.is_life() || b.is_life()) {
            return std::nullopt;
        }
        const std::int64_t gap = a.ordering_days() - b.ordering_days();
        return Scalar{Duration::from_ordering_days(gap < 0 ? -gap : gap)};
    }
    std::optional<Scalar> operator()(const Money& a, const Money& b) const {
        if (a.unit != b.unit) {
            return std::nullopt;
        }
        const auto gap = gap_between(a.hundredths, b.hundredths);
        return gap ? std::optional<Scalar>{Money{*gap, a.unit}} : std::nullopt;
    }
    std::optional<Scalar> operator()(std::int64_t a, std::int64_t b) const {
        const auto gap = gap_between(a, b);
        return gap ? std::optional<Scalar>{*gap} : std::nullopt;
    }
    std::optional<Scalar> operator()(double a, double b) const { return Scalar{a < b ? b - a : a - b}; }
    std::optional<Scalar> operator()(const NameSet& a, const NameSet& b) const {
        const NameSet lacking = only_in(b, a);
        return Scalar{lacking.empty() ? only_in(a, b) : lacking};
    }
    template <typename A, typename B>
    std::optional<Scalar> operator()(const A&, const B&) const {
        return std::nullopt;
    }
};

Direction direction_of(Order more_is, bool greater) {
    switch (more_is) {
        case Order::stricter:
            return greater ? Direction::stricter : Direction::weaker;
        case Order::weaker:
            return greater ? Direction::weaker : Direction::stricter;
        case Order::wider:
            return greater ? Direction::wider : Direction::narrower;
        case Order::narrower:
            return greater ? Direction::narrower : Direction::wider;
        case Order::none:
            break;
    }
    return Direction::different;
}

Difference between_states(const Value& subject, const Value& yardstick) {
    if (subject.state == yardstick.state && subject.state != ValueState::unknown) {
        return {};
    }
    if (subject.state == ValueState::unknown || yardstick.state == ValueState::unknown) {
        return {Direction::undecided, std::nullopt, {}, {}};
    }
    if (subject.state == ValueState::not_applicable || yardstick.state == ValueState::not_applicable) {
        return {Direction::incomparable, std::nullopt, {}, {}};
    }
    const bool missing = subject.state == ValueState::absent;
    return {missing ? Direction::missing : Direction::additional, std::nullopt, {}, {}};
}

}  // namespace

std::string_view name(Direction direction) {
    switch (direction) {
        case Direction::equal:
            return "equal";
        case Direction::stricter:
            return "stricter";
        case Direction::weaker:
            return "weaker";
        case Direction::wider:
            return "wider";
        case Direction::narrower:
            return "narrower";
        case Direction::different:
            return "different";
        case Direction::missing:
            return "missing";
        case Direction::additional:
            return "additional";
        case Direction::incomparable:
            return "incomparable";
        case Direction::undecided:
            break;
    }
    return "undecided";
}

Ordering order(const Scalar& a, const Scalar& b, std::span<const std::string> choices) {
    return std::visit(Orderer{choices}, a, b);
}

std::optional<Scalar> size_of_difference(const Scalar& a, const Scalar& b) {
    return std::visit(Sizer{}, a, b);
}

Difference difference(const model::Attribute& attribute, const Value& subject, const Value& yardstick) {
    if (!subject.is_known() || !yardstick.is_known()) {
        return between_states(subject, yardstick);
    }
    const Ordering ordering = order(subject.scalar, yardstick.scalar, attribute.choices);
    Difference result;
    switch (ordering) {
        case Ordering::equal:
            return result;
        case Ordering::undecided:
            result.direction = Direction::undecided;
            return result;
        case Ordering::incomparable:
            result.direction = Direction::incomparable;
            break;
        case Ordering::less:
        case Ordering::greater:
            result.direction = direction_of(attribute.more_is, ordering == Ordering::greater);
            break;
    }
    const auto* subject_set = std::get_if<NameSet>(&subject.scalar);
    const auto* yardstick_set = std::get_if<NameSet>(&yardstick.scalar);
    if (subject_set != nullptr && yardstick_set != nullptr) {
        result.lacking = only_in(*yardstick_set, *subject_set);
        result.extra = only_in(*subject_set, *yardstick_set);
    }
    result.size = size_of_difference(subject.scalar, yardstick.scalar);
    return result;
}

}  // namespace lacuna::compare

#include "query/execute/statistic.hpp"

#include "compare/difference.hpp"
#include "query/bind/wording.hpp"
#include "query/bind/yardstick.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace lacuna::query {
namespace {

using compare::Ordering;
using model::Value;

bool has_median(Type type) {
    return type == Type::age || type == Type::number || type == Type::duration;
}

double as_number(const Scalar& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        return static_cast<double>(*whole);
    }
    const auto* number = std::get_if<double>(&value);
    return number == nullptr ? 0 : *number;
}

Scalar middle(const Scalar& low, const Scalar& high) {
    if (const auto* shorter = std::get_if<Duration>(&low)) {
        const auto* longer = std::get_if<Duration>(&high);
        if (longer == nullptr || longer->is_life() || by_length(*shorter, *longer) == std::weak_ordering::equivalent) {
            return low;
        }
        return Duration::from_ordering_days((shorter->ordering_days() + longer->ordering_days()) / 2);
    }
    return whole_where_exact((as_number(low) + as_number(high)) / 2);
}

Value median(std::vector<Scalar> values) {
    std::ranges::stable_sort(values,
                             [](const Scalar& a, const Scalar& b) { return compare::order(a, b) == Ordering::less; });
    const std::size_t half = values.size() / 2;
    return Value::known(values.size() % 2 == 1 ? values[half] : middle(values[half - 1], values[half]));
}

StatisticValue mode(const model::Attribute& attribute, const std::vector<Scalar>& values) {
    StatisticValue result;
    std::size_t most = 0;
    std::size_t ties = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto same = [&](const Scalar& other) {
            return compare::order(values[i], other, attribute.choices) == Ordering::equal;
        };
        if (std::any_of(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(i), same)) {
            continue;  // counted at its first occurrence
        }
        const auto count = static_cast<std::size_t>(std::ranges::count_if(values, same));
        if (count > most) {
            most = count;
            ties = 1;
            result.value = Value::known(values[i]);
        } else if (count == most) {
            ++ties;
        }
    }
    if (ties > 1) {
        result.value = Value::unknown();
        result.note =
            fmt::format("{} values stand {} each", ties, most == 1 ? std::string{"once"} : counted(most, "time"));
    }
    return result;
}

StatisticValue extreme(const model::Attribute& attribute, const std::vector<Scalar>& values, bool strictest) {
    StatisticValue result;
    if (attribute.more_is == model::Order::none) {
        result.value = Value::not_applicable();
        result.note = "the attribute has no order";
        return result;
    }
    const bool more_is_strict = attribute.more_is == model::Order::stricter || attribute.more_is == model::Order::wider;
    const Ordering wanted = more_is_strict == strictest ? Ordering::greater : Ordering::less;
    for (const Scalar& candidate : values) {
        const bool beats_all = std::ranges::all_of(values, [&](const Scalar& other) {
            const Ordering ordering = compare::order(candidate, other, attribute.choices);
            return ordering == wanted || ordering == Ordering::equal;
        });
        if (beats_all) {
            result.value = Value::known(candidate);
            return result;
        }
    }
    result.note = "no value is beyond all others";
    return result;
}

}  // namespace

Scalar whole_where_exact(double number) {
    constexpr double exact_up_to = 9007199254740992;  // 2 to the power of 53
    if (std::abs(number) <= exact_up_to && std::trunc(number) == number) {
        return static_cast<std::int64_t>(number);
    }
    return number;
}

StatisticValue statistic(Statistic statistic, const model::Attribute& attribute, std::span<const Value> values) {
    std::vector<Scalar> known;
    for (const Value& value : values) {
        if (value.is_known()) {
            known.push_back(value.scalar);
        }
    }
    StatisticValue result;
    if (known.empty()) {
        result.note = "no value is known";
        return result;
    }
    if (statistic == Statistic::median && !has_median(attribute.type)) {
        result.value = Value::not_applicable();
        result.note =
            fmt::format("a median is made of ages, numbers and durations, not of type {}", name(attribute.type));
        return result;
    }
    if (statistic == Statistic::median) {
        result.value = median(known);
    } else if (statistic == Statistic::mode) {
        result = mode(attribute, known);
    } else {
        result = extreme(attribute, known, statistic == Statistic::strictest);
    }
    result.entered = known.size();
    if (result.note.empty()) {
        result.note = fmt::format("{} of {}", name(statistic), counted(known.size(), "known value"));
    }
    return result;
}

}  // namespace lacuna::query

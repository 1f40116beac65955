#pragma once

#include "lacuna/base/date.hpp"
#include "lacuna/base/duration.hpp"
#include "lacuna/base/money.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lacuna {

/// The types that an attribute, a literal or a column can have.
enum class Type : std::uint8_t { boolean, age, number, duration, choice, set, money, date, text };

[[nodiscard]] std::string_view name(Type type);
/// The article and noun of an error message: "a duration such as `2 years`".
[[nodiscard]] std::string_view described(Type type);

/// Names of an enumeration; sorted, without repetition.
using NameSet = std::vector<std::string>;

/// One value. std::string serves for text and for choices, std::int64_t for ages and whole numbers.
using Scalar = std::variant<bool, std::int64_t, double, Duration, Money, Date, NameSet, std::string>;

/// The value as the query language writes it (`true`, `18`, `6 months`, `{a, b}`); text without quotes.
[[nodiscard]] std::string to_string(const Scalar& value);

}  // namespace lacuna

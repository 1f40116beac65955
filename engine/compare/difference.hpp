#pragma once

#include "model/codebook.hpp"
#include "model/value.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace lacuna::compare {

/// How a value stands to a yardstick.
enum class Direction : std::uint8_t {
    equal,
    stricter,
    weaker,
    wider,
    narrower,
    different,     ///< differs, and the attribute has no order
    missing,       ///< the subject is absent and the yardstick is not
    additional,    ///< the yardstick is absent and the subject is not
    incomparable,  ///< neither contains the other, or different units
    undecided,     ///< one of the two is unknown, or the dates' spans overlap
};

[[nodiscard]] std::string_view name(Direction direction);

/// A direction with its size: the difference of two durations, ages, numbers or amounts, or the names by which two
/// sets differ (those only the yardstick has, then those only the subject has).
struct Difference {
    Direction direction = Direction::equal;
    std::optional<Scalar> size;
    NameSet lacking;  ///< for sets: names that only the yardstick has
    NameSet extra;    ///< for sets: names that only the subject has

    bool operator==(const Difference&) const = default;
};

/// Pure. The attribute gives type and order; both values must be of its type where known.
[[nodiscard]] Difference difference(const model::Attribute& attribute, const model::Value& subject,
                                    const model::Value& yardstick);

/// Less, equal or greater by the type's own order (dates by spans, sets by inclusion); nothing where incomparable or
/// undecided. Choices order by their place in `choices`; one that is not among them is only equal to itself. Without
/// `choices`, texts order by their bytes.
enum class Ordering : std::uint8_t { less, equal, greater, incomparable, undecided };
[[nodiscard]] Ordering order(const Scalar& a, const Scalar& b, std::span<const std::string> choices = {});

/// The distance between two scalars of one type: a duration (none where one is life), an age or number, an amount of
/// one currency, or, for sets, the names that only `b` has or else those that only `a` has. None for other types.
[[nodiscard]] std::optional<Scalar> size_of_difference(const Scalar& a, const Scalar& b);

}  // namespace lacuna::compare

#pragma once

#include "lacuna/base/result.hpp"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace lacuna {

/// A length of time as the law writes it: years, months and days are kept apart and are never converted into one
/// another. Only for ordering and for shortfalls does a year count as 12 months and a month as 30 days; `life` is
/// above all of them. Each part is at most 9999.
class Duration {
public:
    Duration() = default;  ///< 0 days

    [[nodiscard]] static Result<Duration> make(int years, int months, int days);
    [[nodiscard]] static Duration life();
    /// Reads `6 months`, `1 year 6 months`, `30 days`, `life`; units in singular or plural, each at most once and in
    /// this order.
    [[nodiscard]] static Result<Duration> parse(std::string_view text);
    /// The duration of so many days by the ordering's own measure, as years, months and days; for shortfalls. Exact
    /// for the difference of any two durations; less than none is none, and more than can be held is the most.
    [[nodiscard]] static Duration from_ordering_days(std::int64_t days);

    [[nodiscard]] int years() const { return years_; }
    [[nodiscard]] int months() const { return months_; }
    [[nodiscard]] int days() const { return days_; }
    [[nodiscard]] bool is_life() const { return life_; }

    /// The measure by which durations are ordered: days with 1 year = 12 months = 360 days; life is the greatest.
    [[nodiscard]] std::int64_t ordering_days() const;

    /// `1 year 6 months`, `life`, `0 days`: the form that parse() reads.
    [[nodiscard]] std::string to_string() const;

    /// Sameness of notation: `12 months` is not `1 year`. Use by_length() for the order of the law.
    bool operator==(const Duration&) const = default;

private:
    std::int16_t years_ = 0;
    std::int16_t months_ = 0;
    std::int16_t days_ = 0;
    bool life_ = false;
};

/// `12 months` and `1 year` are equivalent, without being equal.
[[nodiscard]] std::weak_ordering by_length(const Duration& a, const Duration& b);

}  // namespace lacuna

#pragma once

#include "lacuna/base/kleene.hpp"
#include "lacuna/base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace lacuna {

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
using DayNumber = std::int32_t;
inline constexpr DayNumber earliest_day = INT32_MIN;
inline constexpr DayNumber latest_day = INT32_MAX;

/// A date with the precision its source has: a day, a month or a year, possibly uncertain or approximate, possibly
/// only a bound ("on or before"). Extended Date/Time Format of the Library of Congress, 4 February 2019, levels 0
/// to 2 as far as versions of law need them. It stands for the span of days from earliest() to latest(); comparing
/// two dates whose spans overlap is undecided, never guessed.
class Date {
public:
    enum class Precision : std::uint8_t { year, month, day };
    enum class Bound : std::uint8_t { exact, on_or_before, on_or_after };

    Date() = default;  ///< 1970-01-01

    /// Fails where the date does not exist (2023-02-30) or the year is not between 1 and 9999. Month 0 or day 0
    /// stand for "not given".
    [[nodiscard]] static Result<Date> make(int year, int month = 0, int day = 0);
    /// Reads `2023-04-01`, `2023-04`, `2023`, each with an optional `?`, `~` or `%`, and with `..` before or behind,
    /// with or without EDTF's brackets. The error says what was expected.
    [[nodiscard]] static Result<Date> parse(std::string_view text);
    [[nodiscard]] static Date from_day_number(DayNumber day);
    /// The form from the storage codec; every combination of fields that make() or parse() gives is accepted.
    [[nodiscard]] static Result<Date> from_parts(int year, int month, int day, Bound bound, bool uncertain,
                                                 bool approximate);

    [[nodiscard]] int year() const { return year_; }
    [[nodiscard]] int month() const { return month_; }  ///< 0 where not given
    [[nodiscard]] int day() const { return day_; }      ///< 0 where not given
    [[nodiscard]] Precision precision() const;
    [[nodiscard]] Bound bound() const { return bound_; }
    [[nodiscard]] bool is_uncertain() const { return uncertain_; }
    [[nodiscard]] bool is_approximate() const { return approximate_; }

    /// First and last day of the span that the date may stand for, bounds included.
    [[nodiscard]] DayNumber earliest() const;
    [[nodiscard]] DayNumber latest() const;

    /// The date in EDTF, the form that parse() reads: `2023-04~`, `..2023-04-01`.
    [[nodiscard]] std::string to_string() const;

    /// Sameness of notation, not of time: for that, see same_day().
    bool operator==(const Date&) const = default;

private:
    std::int16_t year_ = 1970;
    std::int8_t month_ = 1;
    std::int8_t day_ = 1;
    Bound bound_ = Bound::exact;
    bool uncertain_ = false;
    bool approximate_ = false;
};

[[nodiscard]] Kleene is_before(const Date& a, const Date& b);
[[nodiscard]] Kleene is_not_after(const Date& a, const Date& b);
[[nodiscard]] Kleene is_same_day(const Date& a, const Date& b);

}  // namespace lacuna

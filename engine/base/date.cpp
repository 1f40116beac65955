#include "lacuna/base/date.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace lacuna {
namespace {

constexpr int last_year = 9999;

bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in_month(int year, int month) {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days.at(static_cast<std::size_t>(month) - 1);
}

// Days from civil, after Howard Hinnant's public description of the algorithm ("chrono-Compatible Low-Level Date
// Algorithms"): years begin in March, so that the leap day is the last one.
DayNumber day_number(int year, int month, int day) {
    const int shifted = month <= 2 ? year - 1 : year;
    const int era = shifted / 400;
    const int year_of_era = shifted - era * 400;
    const int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

Error no_such_date(std::string what) {
    return Error{
        .category = ErrorCategory::data,
        .code = "no-such-date",
        .message = std::move(what),
        .advice = "write a date such as 2021-07-15, 2021-07 or 2021, if need be with ?, ~ or .. before or behind",
        .place = {},
        .context = {},
        .details = {}};
}

std::optional<int> digits(std::string_view text, std::size_t count) {
    int value = 0;
    if (text.size() != count) {
        return std::nullopt;
    }
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') {
        return std::nullopt;
    }
    return value;
}

/// Every citation prints two dates: with fmt::format() they took a tenth of the time of a gap report.
void append_digits(std::string& text, int number, int count) {
    const std::size_t begin = text.size();
    text.append(static_cast<std::size_t>(count), '0');
    for (std::size_t at = text.size(); at > begin; number /= 10) {
        text[--at] = static_cast<char>('0' + number % 10);
    }
}

bool take_prefix(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) {
        return false;
    }
    text.remove_prefix(prefix.size());
    return true;
}

bool take_suffix(std::string_view& text, std::string_view suffix) {
    if (!text.ends_with(suffix)) {
        return false;
    }
    text.remove_suffix(suffix.size());
    return true;
}

}  // namespace

Result<Date> Date::make(int year, int month, int day) {
    return from_parts(year, month, day, Bound::exact, false, false);
}

Result<Date> Date::from_parts(int year, int month, int day, Bound bound, bool uncertain, bool approximate) {
    if (year < 1 || year > last_year) {
        return no_such_date(fmt::format("the year {} is not between 1 and {}", year, last_year));
    }
    if (month < 0 || month > 12) {
        return no_such_date(fmt::format("there is no month {}", month));
    }
    if (month == 0 && day != 0) {
        return no_such_date(fmt::format("a day ({}) needs a month", day));
    }
    if (day < 0 || (month != 0 && day > days_in_month(year, month))) {
        return no_such_date(fmt::format("there is no day {} in {:04}-{:02}", day, year, month));
    }
    Date date;
    date.year_ = static_cast<std::int16_t>(year);
    date.month_ = static_cast<std::int8_t>(month);
    date.day_ = static_cast<std::int8_t>(day);
    date.bound_ = bound;
    date.uncertain_ = uncertain;
    date.approximate_ = approximate;
    return date;
}

Result<Date> Date::parse(std::string_view text) {
    const std::string_view written = text;
    const auto malformed = [&] { return no_such_date(fmt::format("'{}' is not a date", written)); };
    if (text.size() > 32) {
        return no_such_date("this text is too long for a date");
    }
    const bool opened = take_prefix(text, "[");
    if (opened != take_suffix(text, "]")) {
        return malformed();
    }
    const bool before = take_prefix(text, "..");
    const bool after = take_suffix(text, "..");
    if ((before && after) || (opened && !before && !after)) {
        return malformed();
    }
    const bool both = take_suffix(text, "%");
    const bool uncertain = both || take_suffix(text, "?");
    const bool approximate = both || (!uncertain && take_suffix(text, "~"));

    const auto year = digits(text.substr(0, 4), 4);
    if (!year || (text.size() != 4 && text.size() != 7 && text.size() != 10)) {
        return malformed();
    }
    int month = 0;
    int day = 0;
    if (text.size() >= 7) {
        const auto read = digits(text.substr(5, 2), 2);
        if (text[4] != '-' || !read) {
            return malformed();
        }
        if (*read == 0) {
            return no_such_date(fmt::format("there is no month 0 in '{}'", written));
        }
        month = *read;
    }
    if (text.size() == 10) {
        const auto read = digits(text.substr(8, 2), 2);
        if (text[7] != '-' || !read) {
            return malformed();
        }
        if (*read == 0) {
            return no_such_date(fmt::format("there is no day 0 in '{}'", written));
        }
        day = *read;
    }
    const Bound bound = before ? Bound::on_or_before : (after ? Bound::on_or_after : Bound::exact);
    return from_parts(*year, month, day, bound, uncertain, approximate);
}

Date Date::from_day_number(DayNumber number) {
    // The inverse of day_number(), kept within the years that a Date can hold.
    constexpr DayNumber first = -719162;  // 0001-01-01
    constexpr DayNumber last = 2932896;   // 9999-12-31
    const std::int32_t shifted = (number < first ? first : (number > last ? last : number)) + 719468;
    const std::int32_t era = shifted / 146097;
    const std::int32_t day_of_era = shifted - era * 146097;
    const std::int32_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int32_t shifted_month = (5 * day_of_year + 2) / 153;
    const std::int32_t month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
    Date date;
    date.year_ = static_cast<std::int16_t>(year_of_era + era * 400 + (month <= 2 ? 1 : 0));
    date.month_ = static_cast<std::int8_t>(month);
    date.day_ = static_cast<std::int8_t>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
    return date;
}

Date::Precision Date::precision() const {
    if (month_ == 0) {
        return Precision::year;
    }
    return day_ == 0 ? Precision::month : Precision::day;
}

DayNumber Date::earliest() const {
    if (bound_ == Bound::on_or_before) {
        return earliest_day;
    }
    return day_number(year_, month_ == 0 ? 1 : month_, day_ == 0 ? 1 : day_);
}

DayNumber Date::latest() const {
    if (bound_ == Bound::on_or_after) {
        return latest_day;
    }
    const int month = month_ == 0 ? 12 : month_;
    return day_number(year_, month, day_ == 0 ? days_in_month(year_, month) : day_);
}

std::string Date::to_string() const {
    std::string text = bound_ == Bound::on_or_before ? ".." : "";
    append_digits(text, year_, 4);
    if (month_ != 0) {
        text += '-';
        append_digits(text, month_, 2);
    }
    if (day_ != 0) {
        text += '-';
        append_digits(text, day_, 2);
    }
    if (uncertain_ || approximate_) {
        text += uncertain_ && approximate_ ? '%' : (uncertain_ ? '?' : '~');
    }
    text += bound_ == Bound::on_or_after ? ".." : "";
    return text;
}

Kleene is_before(const Date& a, const Date& b) {
    if (a.latest() < b.earliest()) {
        return Kleene::yes;
    }
    return a.earliest() >= b.latest() ? Kleene::no : Kleene::unknown;
}

Kleene is_not_after(const Date& a, const Date& b) {
    return !is_before(b, a);
}

Kleene is_same_day(const Date& a, const Date& b) {
    if (a.latest() < b.earliest() || b.latest() < a.earliest()) {
        return Kleene::no;
    }
    const bool single = a.earliest() == a.latest() && b.earliest() == b.latest();
    return single ? Kleene::yes : Kleene::unknown;
}

}  // namespace lacuna

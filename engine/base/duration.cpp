#include "lacuna/base/duration.hpp"

#include "lacuna/base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>

namespace lacuna {
namespace {

constexpr int greatest_part = 9999;
constexpr std::int64_t days_per_month = 30;
constexpr std::int64_t days_per_year = 12 * days_per_month;

Error not_a_duration(std::string what) {
    return Error{.category = ErrorCategory::data,
                 .code = "not-a-duration",
                 .message = std::move(what),
                 .advice = "write years, months and days in this order, such as 1 year 6 months, 30 days or life",
                 .place = {},
                 .context = {},
                 .details = {}};
}

std::string_view next_word(std::string_view& text) {
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size());
    return word;
}

// 0 for years, 1 for months, 2 for days, 3 for anything else.
std::size_t unit_index(std::string_view word) {
    if (word == "year" || word == "years") {
        return 0;
    }
    if (word == "month" || word == "months") {
        return 1;
    }
    return word == "day" || word == "days" ? 2 : 3;
}

void append_part(std::string& text, int count, std::string_view unit) {
    if (count == 0) {
        return;
    }
    text += fmt::format("{}{} {}{}", text.empty() ? "" : " ", count, unit, count == 1 ? "" : "s");
}

}  // namespace

Result<Duration> Duration::make(int years, int months, int days) {
    for (const int part : {years, months, days}) {
        if (part < 0 || part > greatest_part) {
            return not_a_duration(fmt::format("{} is not between 0 and {}", part, greatest_part));
        }
    }
    Duration duration;
    duration.years_ = static_cast<std::int16_t>(years);
    duration.months_ = static_cast<std::int16_t>(months);
    duration.days_ = static_cast<std::int16_t>(days);
    return duration;
}

Duration Duration::life() {
    Duration duration;
    duration.life_ = true;
    return duration;
}

Result<Duration> Duration::parse(std::string_view text) {
    const auto malformed = [written = text] {
        return not_a_duration(fmt::format("'{}' is not a length of time", utf8::shortened(written, 64)));
    };
    if (text == "life") {
        return life();
    }
    std::array<int, 3> parts{0, 0, 0};
    std::size_t next_unit = 0;
    bool any = false;
    while (true) {
        const std::string_view count = next_word(text);
        if (count.empty()) {
            break;
        }
        int value = 0;
        const auto [end, error] = std::from_chars(count.data(), count.data() + count.size(), value);
        const std::size_t unit = unit_index(next_word(text));
        if (error != std::errc{} || end != count.data() + count.size() || count.front() == '-' ||
            value > greatest_part || unit < next_unit || unit > 2) {
            return malformed();
        }
        parts.at(unit) = value;
        next_unit = unit + 1;
        any = true;
    }
    if (!any) {
        return malformed();
    }
    return make(parts[0], parts[1], parts[2]);
}

Duration Duration::from_ordering_days(std::int64_t days) {
    std::int64_t rest = std::max<std::int64_t>(days, 0);
    // What does not fit into the years goes into the months, and what does not fit there into the days.
    const auto take = [&rest](std::int64_t unit) {
        const std::int64_t count = std::min<std::int64_t>(rest / unit, greatest_part);
        rest -= count * unit;
        return static_cast<std::int16_t>(count);
    };
    Duration duration;
    duration.years_ = take(days_per_year);
    duration.months_ = take(days_per_month);
    duration.days_ = take(1);
    return duration;
}

std::int64_t Duration::ordering_days() const {
    if (life_) {
        return std::numeric_limits<std::int64_t>::max();
    }
    return years_ * days_per_year + months_ * days_per_month + days_;
}

std::string Duration::to_string() const {
    if (life_) {
        return "life";
    }
    std::string text;
    append_part(text, years_, "year");
    append_part(text, months_, "month");
    append_part(text, days_, "day");
    return text.empty() ? "0 days" : text;
}

std::weak_ordering by_length(const Duration& a, const Duration& b) {
    return a.ordering_days() <=> b.ordering_days();
}

}  // namespace lacuna

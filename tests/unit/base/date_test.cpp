#include "lacuna/base/date.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace lacuna {
namespace {

using Precision = Date::Precision;
using Bound = Date::Bound;

Date date(std::string_view text) {
    const auto parsed = Date::parse(text);
    EXPECT_TRUE(parsed) << text;
    return parsed ? *parsed : Date{};
}

// The calendar told naively, one day after the other.
struct SlowCalendar {
    int year = 1;
    int month = 1;
    int day = 1;

    static int length(int year, int month) {
        switch (month) {
            case 2:
                return year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) ? 29 : 28;
            case 4:
            case 6:
            case 9:
            case 11:
                return 30;
            default:
                return 31;
        }
    }

    void advance() {
        if (++day > length(year, month)) {
            day = 1;
            if (++month > 12) {
                month = 1;
                ++year;
            }
        }
    }
};

struct Form {
    const char* text;
    int year;
    int month;
    int day;
    Precision precision;
    Bound bound;
    bool uncertain;
    bool approximate;
    const char* canonical;
};

constexpr Form forms[] = {
    {"2023-04-01", 2023, 4, 1, Precision::day, Bound::exact, false, false, "2023-04-01"},
    {"2023-04", 2023, 4, 0, Precision::month, Bound::exact, false, false, "2023-04"},
    {"2023", 2023, 0, 0, Precision::year, Bound::exact, false, false, "2023"},
    {"2023-04-01?", 2023, 4, 1, Precision::day, Bound::exact, true, false, "2023-04-01?"},
    {"2023-04?", 2023, 4, 0, Precision::month, Bound::exact, true, false, "2023-04?"},
    {"2023?", 2023, 0, 0, Precision::year, Bound::exact, true, false, "2023?"},
    {"2023-04-01~", 2023, 4, 1, Precision::day, Bound::exact, false, true, "2023-04-01~"},
    {"2023-04~", 2023, 4, 0, Precision::month, Bound::exact, false, true, "2023-04~"},
    {"2023~", 2023, 0, 0, Precision::year, Bound::exact, false, true, "2023~"},
    {"2023-04-01%", 2023, 4, 1, Precision::day, Bound::exact, true, true, "2023-04-01%"},
    {"2023%", 2023, 0, 0, Precision::year, Bound::exact, true, true, "2023%"},
    {"..2023-04-01", 2023, 4, 1, Precision::day, Bound::on_or_before, false, false, "..2023-04-01"},
    {"..2023-04", 2023, 4, 0, Precision::month, Bound::on_or_before, false, false, "..2023-04"},
    {"..2023", 2023, 0, 0, Precision::year, Bound::on_or_before, false, false, "..2023"},
    {"2023-04-01..", 2023, 4, 1, Precision::day, Bound::on_or_after, false, false, "2023-04-01.."},
    {"2023..", 2023, 0, 0, Precision::year, Bound::on_or_after, false, false, "2023.."},
    {"[..2023-04-01]", 2023, 4, 1, Precision::day, Bound::on_or_before, false, false, "..2023-04-01"},
    {"[2023-04-01..]", 2023, 4, 1, Precision::day, Bound::on_or_after, false, false, "2023-04-01.."},
    {"..2023-04~", 2023, 4, 0, Precision::month, Bound::on_or_before, false, true, "..2023-04~"},
    {"2023%..", 2023, 0, 0, Precision::year, Bound::on_or_after, true, true, "2023%.."},
    {"[2023?..]", 2023, 0, 0, Precision::year, Bound::on_or_after, true, false, "2023?.."},
    {"0001-01-01", 1, 1, 1, Precision::day, Bound::exact, false, false, "0001-01-01"},
    {"9999-12-31", 9999, 12, 31, Precision::day, Bound::exact, false, false, "9999-12-31"},
    {"2024-02-29", 2024, 2, 29, Precision::day, Bound::exact, false, false, "2024-02-29"},
    {"2000-02-29", 2000, 2, 29, Precision::day, Bound::exact, false, false, "2000-02-29"},
};

TEST(Date, ReadsEveryForm) {
    for (const Form& form : forms) {
        const Date read = date(form.text);
        EXPECT_EQ(read.year(), form.year) << form.text;
        EXPECT_EQ(read.month(), form.month) << form.text;
        EXPECT_EQ(read.day(), form.day) << form.text;
        EXPECT_EQ(read.precision(), form.precision) << form.text;
        EXPECT_EQ(read.bound(), form.bound) << form.text;
        EXPECT_EQ(read.is_uncertain(), form.uncertain) << form.text;
        EXPECT_EQ(read.is_approximate(), form.approximate) << form.text;
        EXPECT_EQ(read.to_string(), form.canonical) << form.text;
        EXPECT_EQ(date(read.to_string()), read) << form.text;
        const auto again =
            Date::from_parts(form.year, form.month, form.day, form.bound, form.uncertain, form.approximate);
        ASSERT_TRUE(again) << form.text;
        EXPECT_EQ(*again, read) << form.text;
    }
}

struct Wrong {
    const char* text;
    const char* message;
};

constexpr Wrong wrong_forms[] = {
    {"", "'' is not a date"},
    {"x", "'x' is not a date"},
    {"..", "'..' is not a date"},
    {"?", "'?' is not a date"},
    {"[]", "'[]' is not a date"},
    {"[", "'[' is not a date"},
    {"]", "']' is not a date"},
    {"[2023]", "'[2023]' is not a date"},
    {"[..2023", "'[..2023' is not a date"},
    {"..2023]", "'..2023]' is not a date"},
    {"..2023..", "'..2023..' is not a date"},
    {"...2023", "'...2023' is not a date"},
    {"2023?~", "'2023?~' is not a date"},
    {"2023~?", "'2023~?' is not a date"},
    {"2023%%", "'2023%%' is not a date"},
    {"2023..?", "'2023..?' is not a date"},
    {"?2023", "'?2023' is not a date"},
    {"23-04-01", "'23-04-01' is not a date"},
    {"2023-4-1", "'2023-4-1' is not a date"},
    {"2023-04-1", "'2023-04-1' is not a date"},
    {"2023/04/01", "'2023/04/01' is not a date"},
    {"2023-04/01", "'2023-04/01' is not a date"},
    {"20230401", "'20230401' is not a date"},
    {"2023-04-01T00:00", "'2023-04-01T00:00' is not a date"},
    {"2023-04-", "'2023-04-' is not a date"},
    {"2023-", "'2023-' is not a date"},
    {"-023", "'-023' is not a date"},
    {"+023", "'+023' is not a date"},
    {"2023--1", "'2023--1' is not a date"},
    {"2023-04--1", "'2023-04--1' is not a date"},
    {" 2023", "' 2023' is not a date"},
    {"2023 ", "'2023 ' is not a date"},
    {"202x", "'202x' is not a date"},
    {"20XX", "'20XX' is not a date"},
    {"1 April 2023", "'1 April 2023' is not a date"},
    {"2023-00", "there is no month 0 in '2023-00'"},
    {"2023-00-10", "there is no month 0 in '2023-00-10'"},
    {"2023-04-00", "there is no day 0 in '2023-04-00'"},
    {"2023-13", "there is no month 13"},
    {"2023-13-01", "there is no month 13"},
    {"2023-02-29", "there is no day 29 in 2023-02"},
    {"2023-02-30", "there is no day 30 in 2023-02"},
    {"1900-02-29", "there is no day 29 in 1900-02"},
    {"2023-04-31", "there is no day 31 in 2023-04"},
    {"2023-12-32", "there is no day 32 in 2023-12"},
    {"0000", "the year 0 is not between 1 and 9999"},
    {"0000-01-01", "the year 0 is not between 1 and 9999"},
    {"..0000", "the year 0 is not between 1 and 9999"},
};

TEST(Date, RefusesWhatIsNoDate) {
    for (const Wrong& wrong : wrong_forms) {
        const auto parsed = Date::parse(wrong.text);
        ASSERT_FALSE(parsed) << wrong.text;
        EXPECT_EQ(parsed.error().category, ErrorCategory::data);
        EXPECT_EQ(parsed.error().code, "no-such-date");
        EXPECT_EQ(parsed.error().message, wrong.message);
        EXPECT_EQ(parsed.error().advice,
                  "write a date such as 2021-07-15, 2021-07 or 2021, if need be with ?, ~ or .. before or behind");
    }
}

TEST(Date, DoesNotRepeatAnEndlessText) {
    const auto parsed = Date::parse(std::string(1'000'000, '2'));
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().message, "this text is too long for a date");
}

TEST(Date, IsMadeOfNumbers) {
    EXPECT_EQ(Date::make(2021)->to_string(), "2021");
    EXPECT_EQ(Date::make(2021, 7)->to_string(), "2021-07");
    EXPECT_EQ(Date::make(2021, 7, 15)->to_string(), "2021-07-15");
    EXPECT_EQ(Date::make(0).error().message, "the year 0 is not between 1 and 9999");
    EXPECT_EQ(Date::make(10000).error().message, "the year 10000 is not between 1 and 9999");
    EXPECT_EQ(Date::make(-1).error().message, "the year -1 is not between 1 and 9999");
    EXPECT_EQ(Date::make(2021, 13).error().message, "there is no month 13");
    EXPECT_EQ(Date::make(2021, -1).error().message, "there is no month -1");
    EXPECT_EQ(Date::make(2021, 0, 5).error().message, "a day (5) needs a month");
    EXPECT_EQ(Date::make(2021, 7, -1).error().message, "there is no day -1 in 2021-07");
    EXPECT_EQ(Date::make(2021, 2, 29).error().message, "there is no day 29 in 2021-02");
    EXPECT_EQ(Date::make(INT32_MIN, INT32_MIN, INT32_MIN).error().code, "no-such-date");
    EXPECT_EQ(Date::make(2021, INT32_MAX, INT32_MAX).error().code, "no-such-date");
    EXPECT_EQ(Date{}.to_string(), "1970-01-01");
    EXPECT_EQ(Date{}.earliest(), 0);
}

TEST(Date, CountsDaysAsTheCalendarDoes) {
    // Every day from the first to the last; 1970-01-01 is the day 719162 after 0001-01-01.
    SlowCalendar calendar;
    DayNumber number = -719162;
    for (; calendar.year <= 9999; calendar.advance(), ++number) {
        const Date counted = Date::from_day_number(number);
        ASSERT_EQ(counted.year(), calendar.year) << number;
        ASSERT_EQ(counted.month(), calendar.month) << number;
        ASSERT_EQ(counted.day(), calendar.day) << number;
        ASSERT_EQ(counted.earliest(), number) << counted.to_string();
        ASSERT_EQ(counted.latest(), number) << counted.to_string();
    }
    EXPECT_EQ(number, 2932897);
}

TEST(Date, StaysWithinItsYearsWhateverTheDayNumber) {
    EXPECT_EQ(Date::from_day_number(earliest_day).to_string(), "0001-01-01");
    EXPECT_EQ(Date::from_day_number(latest_day).to_string(), "9999-12-31");
}

TEST(Date, KnowsHistoricalDayNumbers) {
    EXPECT_EQ(date("1970-01-02").earliest(), 1);
    EXPECT_EQ(date("1969-12-31").earliest(), -1);
    EXPECT_EQ(date("2000-03-01").earliest(), 11017);
    EXPECT_EQ(date("2021-07-15").earliest(), 18823);
    EXPECT_EQ(date("2038-01-19").earliest(), 24855);
}

struct Span {
    const char* text;
    const char* first;  // null: no bound
    const char* last;
};

constexpr Span spans[] = {
    {"2021-07-15", "2021-07-15", "2021-07-15"}, {"2021-07", "2021-07-01", "2021-07-31"},
    {"2021-02", "2021-02-01", "2021-02-28"},    {"2020-02", "2020-02-01", "2020-02-29"},
    {"2100-02", "2100-02-01", "2100-02-28"},    {"2021", "2021-01-01", "2021-12-31"},
    {"2021-07~", "2021-07-01", "2021-07-31"},   {"..2021-07-15", nullptr, "2021-07-15"},
    {"..2021-07", nullptr, "2021-07-31"},       {"..2021", nullptr, "2021-12-31"},
    {"2021-07-15..", "2021-07-15", nullptr},    {"2021-07..", "2021-07-01", nullptr},
    {"2021..", "2021-01-01", nullptr},
};

TEST(Date, StandsForASpanOfDays) {
    for (const Span& span : spans) {
        const Date read = date(span.text);
        EXPECT_EQ(read.earliest(), span.first == nullptr ? earliest_day : date(span.first).earliest()) << span.text;
        EXPECT_EQ(read.latest(), span.last == nullptr ? latest_day : date(span.last).earliest()) << span.text;
    }
}

struct Comparison {
    const char* a;
    const char* b;
    Kleene before;
    Kleene not_after;
    Kleene same;
};

constexpr Kleene no = Kleene::no;
constexpr Kleene unknown = Kleene::unknown;
constexpr Kleene yes = Kleene::yes;

constexpr Comparison comparisons[] = {
    {"2021-07-15", "2021-07-15", no, yes, yes},
    {"2021-07-14", "2021-07-15", yes, yes, no},
    {"2021-07-15", "2021-07-14", no, no, no},
    {"2021-07-15", "2021-07-15?", no, yes, yes},
    {"2021", "2021-07-15", unknown, unknown, unknown},
    {"2021", "2021", unknown, unknown, unknown},
    {"2021", "2022", yes, yes, no},
    {"2022", "2021", no, no, no},
    {"2021", "2021-01-01", no, unknown, unknown},
    {"2021", "2021-12-31", unknown, yes, unknown},
    {"2021-01-01", "2021", unknown, yes, unknown},
    {"2021-12-31", "2021", no, unknown, unknown},
    {"2021-06", "2021-07", yes, yes, no},
    {"2021-07", "2021", unknown, unknown, unknown},
    {"..2023-04-01", "2020-01-01", unknown, unknown, unknown},
    {"..2023-04-01", "2023-04-01", unknown, yes, unknown},
    {"..2023-04-01", "2023-04-02", yes, yes, no},
    {"2023-04-02", "..2023-04-01", no, no, no},
    {"2023-04-01", "..2023-04-01", no, unknown, unknown},
    {"2021-03-31..", "2021-03-30", no, no, no},
    {"2021-03-31..", "2021-03-31", no, unknown, unknown},
    {"2021-03-31..", "2030-01-01", unknown, unknown, unknown},
    {"2021-03-30", "2021-03-31..", yes, yes, no},
    {"..2023-04-01", "..2023-04-01", unknown, unknown, unknown},
    {"..2020", "2021..", yes, yes, no},
    {"..2021", "2021..", unknown, unknown, unknown},
    {"2021..", "..2020", no, no, no},
    {"2021..", "2021..", unknown, unknown, unknown},
};

TEST(Date, IsComparedBySpansAndNeverGuessed) {
    for (const Comparison& row : comparisons) {
        const Date a = date(row.a);
        const Date b = date(row.b);
        EXPECT_EQ(is_before(a, b), row.before) << row.a << " < " << row.b;
        EXPECT_EQ(is_not_after(a, b), row.not_after) << row.a << " <= " << row.b;
        EXPECT_EQ(is_same_day(a, b), row.same) << row.a << " = " << row.b;
        EXPECT_EQ(is_same_day(b, a), row.same) << row.b << " = " << row.a;
    }
}

// What the spans say must be what every pair of days in them says.
TEST(Date, ComparesAsEveryDayOfItsSpanDoes) {
    std::vector<Date> dates;
    for (const char* text : {"2021-02-27", "2021-02-28", "2021-03-01", "2021-02", "2021-03", "2021-01"}) {
        dates.push_back(date(text));
    }
    for (const Date& a : dates) {
        for (const Date& b : dates) {
            int before = 0;
            int same = 0;
            int pairs = 0;
            for (DayNumber i = a.earliest(); i <= a.latest(); ++i) {
                for (DayNumber j = b.earliest(); j <= b.latest(); ++j) {
                    before += i < j ? 1 : 0;
                    same += i == j ? 1 : 0;
                    ++pairs;
                }
            }
            const auto verdict = [pairs](int count) { return count == 0 ? no : (count == pairs ? yes : unknown); };
            EXPECT_EQ(is_before(a, b), verdict(before)) << a.to_string() << " < " << b.to_string();
            EXPECT_EQ(is_same_day(a, b), verdict(same)) << a.to_string() << " = " << b.to_string();
        }
    }
}

TEST(Date, EqualityIsOfNotation) {
    EXPECT_EQ(date("2021-07-15"), date("2021-07-15"));
    EXPECT_NE(date("2021-07-15"), date("2021-07-15?"));
    EXPECT_NE(date("2021-07"), date("2021-07-01"));
    EXPECT_NE(date("2021"), date("..2021"));
    EXPECT_EQ(date("[..2021]"), date("..2021"));
}

}  // namespace
}  // namespace lacuna

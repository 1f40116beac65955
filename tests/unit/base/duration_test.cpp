#include "lacuna/base/duration.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>

namespace lacuna {
namespace {

Duration duration(std::string_view text) {
    const auto parsed = Duration::parse(text);
    EXPECT_TRUE(parsed) << text;
    return parsed ? *parsed : Duration{};
}

struct Form {
    const char* text;
    int years;
    int months;
    int days;
    const char* canonical;
};

constexpr Form forms[] = {
    {"6 months", 0, 6, 0, "6 months"},
    {"1 month", 0, 1, 0, "1 month"},
    {"1 months", 0, 1, 0, "1 month"},
    {"2 month", 0, 2, 0, "2 months"},
    {"1 year 6 months", 1, 6, 0, "1 year 6 months"},
    {"1 year", 1, 0, 0, "1 year"},
    {"12 months", 0, 12, 0, "12 months"},
    {"30 days", 0, 0, 30, "30 days"},
    {"1 day", 0, 0, 1, "1 day"},
    {"2 years 3 months 4 days", 2, 3, 4, "2 years 3 months 4 days"},
    {"2 years 4 days", 2, 0, 4, "2 years 4 days"},
    {"0 days", 0, 0, 0, "0 days"},
    {"0 years 0 months", 0, 0, 0, "0 days"},
    {"0 years 5 months", 0, 5, 0, "5 months"},
    {"9999 years 9999 months 9999 days", 9999, 9999, 9999, "9999 years 9999 months 9999 days"},
    {"1  year   6 months", 1, 6, 0, "1 year 6 months"},
    {" 1 year", 1, 0, 0, "1 year"},
};

TEST(Duration, ReadsYearsMonthsAndDaysAsWritten) {
    for (const Form& form : forms) {
        const Duration read = duration(form.text);
        EXPECT_EQ(read.years(), form.years) << form.text;
        EXPECT_EQ(read.months(), form.months) << form.text;
        EXPECT_EQ(read.days(), form.days) << form.text;
        EXPECT_FALSE(read.is_life()) << form.text;
        EXPECT_EQ(read.to_string(), form.canonical);
        EXPECT_EQ(duration(read.to_string()), read);
    }
}

TEST(Duration, ReadsLife) {
    EXPECT_TRUE(duration("life").is_life());
    EXPECT_EQ(duration("life"), Duration::life());
    EXPECT_EQ(Duration::life().to_string(), "life");
}

TEST(Duration, RefusesWhatIsNoLengthOfTime) {
    for (const char* text : {"",
                             " ",
                             "6",
                             "months",
                             "6 weeks",
                             "six months",
                             "6months",
                             "6 months 1 year",
                             "1 day 1 month",
                             "1 year 1 year",
                             "1 month 2 months",
                             "-1 years",
                             "-0 days",
                             "+1 years",
                             "1.5 years",
                             "10000 years",
                             "99999999999 days",
                             "1 year and 6 months",
                             "Life",
                             "LIFE",
                             "life ",
                             "life sentence",
                             "1 year life",
                             "1 Year",
                             "1 year 6",
                             "1,5 years",
                             "0x1 years"}) {
        const auto parsed = Duration::parse(text);
        ASSERT_FALSE(parsed) << text;
        EXPECT_EQ(parsed.error().category, ErrorCategory::data);
        EXPECT_EQ(parsed.error().code, "not-a-duration");
        EXPECT_EQ(parsed.error().message, "'" + std::string{text} + "' is not a length of time");
        EXPECT_EQ(parsed.error().advice,
                  "write years, months and days in this order, such as 1 year 6 months, 30 days or life");
    }
}

TEST(Duration, CutsALongTextBetweenCharacters) {
    std::string text;
    for (int i = 0; i < 1000; ++i) {
        text += "ж";
    }
    const auto parsed = Duration::parse(text);
    ASSERT_FALSE(parsed);
    std::string cut;
    for (int i = 0; i < 63; ++i) {
        cut += "ж";
    }
    EXPECT_EQ(parsed.error().message, "'" + cut + "…' is not a length of time");
}

TEST(Duration, IsMadeOfParts) {
    EXPECT_EQ(Duration::make(1, 6, 0)->to_string(), "1 year 6 months");
    EXPECT_EQ(Duration::make(-1, 0, 0).error().message, "-1 is not between 0 and 9999");
    EXPECT_EQ(Duration::make(0, 10000, 0).error().message, "10000 is not between 0 and 9999");
    EXPECT_EQ(Duration::make(0, 0, INT32_MIN).error().code, "not-a-duration");
    EXPECT_EQ(Duration{}.to_string(), "0 days");
}

TEST(Duration, IsOrderedByTheMeasureOfTheLaw) {
    // Equivalent without being equal.
    for (const auto& [a, b] : {std::pair{"1 year", "12 months"},
                               {"1 month", "30 days"},
                               {"360 days", "1 year"},
                               {"1 year 6 months", "18 months"},
                               {"0 days", "0 years"}}) {
        EXPECT_TRUE(std::is_eq(by_length(duration(a), duration(b)))) << a << ", " << b;
    }
    EXPECT_NE(duration("1 year"), duration("12 months"));
    const char* ascending[] = {"0 days",    "1 day",  "29 days",  "1 month",   "31 days",
                               "11 months", "1 year", "365 days", "13 months", "9999 years 9999 months 9999 days",
                               "life"};
    for (std::size_t i = 0; i < std::size(ascending); ++i) {
        for (std::size_t j = 0; j < std::size(ascending); ++j) {
            const auto order = by_length(duration(ascending[i]), duration(ascending[j]));
            EXPECT_EQ(order < 0, i < j) << ascending[i] << ", " << ascending[j];
            EXPECT_EQ(order > 0, i > j) << ascending[i] << ", " << ascending[j];
        }
    }
    EXPECT_EQ(duration("2 years 3 months 4 days").ordering_days(), 2 * 360 + 3 * 30 + 4);
    EXPECT_EQ(Duration::life().ordering_days(), std::numeric_limits<std::int64_t>::max());
}

TEST(Duration, ComesBackFromItsMeasure) {
    EXPECT_EQ(Duration::from_ordering_days(0).to_string(), "0 days");
    EXPECT_EQ(Duration::from_ordering_days(29).to_string(), "29 days");
    EXPECT_EQ(Duration::from_ordering_days(30).to_string(), "1 month");
    EXPECT_EQ(Duration::from_ordering_days(359).to_string(), "11 months 29 days");
    EXPECT_EQ(Duration::from_ordering_days(360 + 180 + 2).to_string(), "1 year 6 months 2 days");
    for (std::int64_t days = 0; days <= duration("9999 years 9999 months 9999 days").ordering_days(); days += 97) {
        ASSERT_EQ(Duration::from_ordering_days(days).ordering_days(), days);
    }
}

TEST(Duration, KeepsWithinBoundsWhateverTheMeasure) {
    const std::string most = "9999 years 9999 months 9999 days";
    EXPECT_EQ(Duration::from_ordering_days(duration(most).ordering_days()).to_string(), most);
    EXPECT_EQ(Duration::from_ordering_days(std::numeric_limits<std::int64_t>::max()).to_string(), most);
    EXPECT_EQ(Duration::from_ordering_days(-1).to_string(), "0 days");
    EXPECT_EQ(Duration::from_ordering_days(std::numeric_limits<std::int64_t>::min()).to_string(), "0 days");
}

}  // namespace
}  // namespace lacuna

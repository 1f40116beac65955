#include "lacuna/base/money.hpp"

#include <gtest/gtest.h>

#include <string>

namespace lacuna {
namespace {

struct Form {
    const char* text;
    std::int64_t hundredths;
    const char* unit;
    const char* canonical;
};

constexpr Form forms[] = {
    {"5000 EUR", 500'000, "EUR", "5000 EUR"},
    {"12.50 EUR", 1'250, "EUR", "12.50 EUR"},
    {"12.5 EUR", 1'250, "EUR", "12.50 EUR"},
    {"12.05 EUR", 1'205, "EUR", "12.05 EUR"},
    {"12.00 EUR", 1'200, "EUR", "12 EUR"},
    {"0 MKD", 0, "MKD", "0 MKD"},
    {"0.01 MKD", 1, "MKD", "0.01 MKD"},
    {"007 MKD", 700, "MKD", "7 MKD"},
    {"360 day_fines", 36'000, "day_fines", "360 day_fines"},
    {"5000  EUR", 500'000, "EUR", "5000 EUR"},
    {"999999999999999.99 ALL", 99'999'999'999'999'999, "ALL", "999999999999999.99 ALL"},
};

TEST(Money, ReadsAmountAndUnit) {
    for (const Form& form : forms) {
        const auto read = Money::parse(form.text);
        ASSERT_TRUE(read) << form.text;
        EXPECT_EQ(read->hundredths, form.hundredths) << form.text;
        EXPECT_EQ(read->unit, form.unit) << form.text;
        EXPECT_EQ(read->to_string(), form.canonical);
        EXPECT_EQ(*Money::parse(read->to_string()), *read);
    }
}

TEST(Money, RefusesWhatIsNoAmount) {
    for (const char* text : {"",
                             " ",
                             "  ",
                             "5000",
                             "5000 ",
                             "5000  ",
                             "EUR",
                             " EUR",
                             "EUR 5000",
                             "5000EUR",
                             "5000 eur",
                             "5000 EURO",
                             "5000 EU",
                             "5000 €",
                             "-5 EUR",
                             "+5 EUR",
                             "5. EUR",
                             ".5 EUR",
                             "1.234 EUR",
                             "1,5 EUR",
                             "1.2.3 EUR",
                             "5000 EUR ",
                             " 5000 EUR",
                             "5e3 EUR",
                             "5000 fines",
                             "5000 DAY_FINES",
                             "1000000000000000 EUR",
                             "99999999999999999999999999 EUR"}) {
        const auto read = Money::parse(text);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().category, ErrorCategory::data);
        EXPECT_EQ(read.error().code, "not-an-amount");
        EXPECT_EQ(read.error().message, "'" + std::string{text} + "' is not an amount of money");
        EXPECT_EQ(read.error().advice,
                  "write a number and a currency's three capital letters, or daily units: 5000 EUR, 12.50 EUR, 360 "
                  "day_fines");
    }
}

TEST(Money, CutsALongTextBetweenCharacters) {
    std::string text;
    for (int i = 0; i < 100; ++i) {
        text += "€";
    }
    const auto read = Money::parse(text);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().message, "'" + text.substr(0, 63 * 3) + "…' is not an amount of money");
}

}  // namespace
}  // namespace lacuna

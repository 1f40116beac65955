// The schemas say by regular expressions what the reader says by functions.

#include "exchange/notation.hpp"

#include "lacuna/base/date.hpp"
#include "lacuna/base/duration.hpp"
#include "lacuna/base/money.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <regex>
#include <string>
#include <vector>

namespace lacuna::exchange {
namespace {

struct Notation {
    std::string name;
    std::function<bool(std::string_view)> is_valid;
    std::string_view pattern;
    std::vector<std::string> right;
    std::vector<std::string> wrong;
};

const std::vector<Notation>& notations() {
    static const std::vector<Notation> all{
        {"Name",
         is_name,
         name_pattern,
         {"a", "penalty_unit", "a1_2011_93"},
         {"", "A", "1a", "a_", "_a", "a__b", "a-b", "a.b", "ä", "a b"}},
        {"DottedName",
         is_dotted_name,
         dotted_name_pattern,
         {"a", "licence.dog", "a_b.c_1.d"},
         {"", ".", "a.", ".a", "a..b", "a.1", "A.b", "a-b"}},
        {"CollectionName",
         is_collection_name,
         collection_name_pattern,
         {"dog-licences", "a", "a_b-1"},
         {"", "-a", "a-", "Dog", "a--b", "a.b"}},
        {"JurisdictionCode",
         is_jurisdiction_code,
         jurisdiction_code_pattern,
         {"XA", "XA-B", "XA-1B2"},
         {"", "X", "xa", "XAA", "XA-", "XA-ABCD", "XA-b", "XA-A-B", "X1"}},
        {"LanguageTag",
         is_language_tag,
         language_tag_pattern,
         {"en", "cnr", "sr-Latn", "zh-Hant-TW", "no"},
         {"", "e", "english", "EN", "en-", "en-a", "en-abcdefghi", "en_GB"}},
        {"Address",
         is_address,
         address_pattern,
         {"http://a", "https://example.org/a?b#c"},
         {"", "http://", "ftp://a", "example.org", "https://a b", "https://a\nb", " https://a"}},
        {"Date",
         [](auto text) { return Date::parse(text).has_value(); },
         date_pattern,
         {"2023", "2023-04", "2023-04-01", "2023~", "2023-04?", "2023-04-01%", "..2023", "2023-04..", "[..2023]",
          "[2023-04-01~..]"},
         {"", "23", "2023-4", "..2023..", "[2023]", "[..2023", "2023-04-01T00", "2023/04"}},
        {"Duration",
         [](auto text) { return Duration::parse(text).has_value(); },
         duration_pattern,
         {"life", "1 year", "2 years 6 months", "30 days", "1 year 1 month 1 day", "1 year 2 days"},
         {"", "5", "1 yr", "6 months 1 year", "1 year,", "-1 year", "1year", "Life"}},
        {"Money",
         [](auto text) { return Money::parse(text).has_value(); },
         money_pattern,
         {"5000 EUR", "12.50 EUR", "0.5 USD", "360 day_fines"},
         {"", "5000", "EUR 5", "5 eur", "1.234 EUR", "5EUR"}},
    };
    return all;
}

TEST(Notation, PatternsAndFunctionsAgree) {
    for (const Notation& notation : notations()) {
        const std::regex pattern{std::string{notation.pattern}, std::regex::ECMAScript};
        for (const std::string& text : notation.right) {
            EXPECT_TRUE(notation.is_valid(text)) << notation.name << ": " << text;
            EXPECT_TRUE(std::regex_search(text, pattern)) << notation.name << ": " << text;
        }
        for (const std::string& text : notation.wrong) {
            EXPECT_FALSE(notation.is_valid(text)) << notation.name << ": " << text;
            EXPECT_FALSE(std::regex_search(text, pattern)) << notation.name << ": " << text;
        }
    }
}

}  // namespace
}  // namespace lacuna::exchange

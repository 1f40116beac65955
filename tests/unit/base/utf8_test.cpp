#include "lacuna/base/utf8.hpp"

#include <gtest/gtest.h>

#include <string>

namespace lacuna::utf8 {
namespace {

struct Validity {
    std::string text;
    std::optional<std::size_t> first_invalid;
};

TEST(Utf8, FindsTheFirstInvalidByte) {
    const Validity rows[] = {
        {"", std::nullopt},
        {"plain", std::nullopt},
        {"Кривичен законик", std::nullopt},
        {"Ποινικός Κώδικας", std::nullopt},
        {"刑法", std::nullopt},
        {"👩‍⚖️", std::nullopt},
        {std::string("a\0b", 3), std::nullopt},
        {"\xf4\x8f\xbf\xbf", std::nullopt},  // U+10FFFF
        {"ab\x80", 2},                       // continuation without a beginning
        {"ab\xff", 2},
        {"ab\xfe", 2},
        {"ab\xc3", 2},                // cut off
        {"ab\xe2\x82", 2},            // cut off
        {"ab\xf0\x9f\x91", 2},        // cut off
        {"ab\xc3(", 2},               // not a continuation
        {"\xc0\xaf", 0},              // overlong '/'
        {"\xc1\xbf", 0},              // overlong
        {"\xe0\x80\xaf", 0},          // overlong
        {"\xf0\x80\x80\xaf", 0},      // overlong
        {"ж\xed\xa0\x80", 2},         // surrogate U+D800
        {"ж\xed\xbf\xbf", 2},         // surrogate U+DFFF
        {"\xf4\x90\x80\x80", 0},      // U+110000
        {"\xf5\x80\x80\x80", 0},      // beyond
        {"\xf8\x88\x80\x80\x80", 0},  // five bytes
    };
    for (const Validity& row : rows) {
        EXPECT_EQ(first_invalid(row.text), row.first_invalid) << visible(row.text);
    }
    EXPECT_EQ(first_invalid({}), std::nullopt);
}

struct Width {
    std::string text;
    std::size_t columns;
};

TEST(Utf8, CountsColumns) {
    const Width rows[] = {
        {"", 0},         {"abc", 3},  {"Закон", 5},    {"νόμος", 5},
        {"e\u0301", 1},                                                  // a letter and a combining accent
        {"\u0301", 0},   {"刑法", 4}, {"ｆｕｌｌ", 8}, {"a\u200bb", 2},  // zero-width space
        {"\xff\xfe", 2},                                                 // invalid bytes
        {"a\tb", 2},                                                     // controls take no column
        {"Ł", 1},
    };
    for (const Width& row : rows) {
        EXPECT_EQ(display_width(row.text), row.columns) << visible(row.text);
    }
    EXPECT_EQ(display_width({}), 0U);
}

struct Cut {
    std::string text;
    std::size_t width;
    std::string cut;
};

TEST(Utf8, ShortensBetweenCharacters) {
    const Cut rows[] = {
        {"abc", 3, "abc"},
        {"abcd", 3, "ab…"},
        {"Законик", 4, "Зак…"},
        {"刑法典", 6, "刑法典"},
        {"刑法典", 5, "刑法…"},
        {"刑法典", 4, "刑…"},  // a wide character is not halved
        {"刑法典", 2, "…"},
        {"e\u0301e\u0301e\u0301", 2, "e\u0301…"},  // an accent stays with its letter
        {"abc", 1, "…"},
        {"abc", 0, ""},
        {"", 0, ""},
        {"\u0301", 0, "\u0301"},
    };
    for (const Cut& row : rows) {
        const std::string cut = shortened(row.text, row.width);
        EXPECT_EQ(cut, row.cut) << row.text << " to " << row.width;
        EXPECT_LE(display_width(cut), row.width);
    }
    EXPECT_EQ(shortened("abcdef", 5, "..."), "ab...");
    EXPECT_EQ(shortened("abcdef", 2, "..."), "ab");
    EXPECT_EQ(shortened("abcdef", 2, ""), "ab");
}

TEST(Utf8, ShortensInvalidTextWithoutFail) {
    EXPECT_EQ(shortened("\xff\xff\xff\xff", 2), "\xff…");
}

TEST(Utf8, FoldsNamesAsPeopleCompareThem) {
    EXPECT_EQ(folded("Dog"), "dog");
    EXPECT_EQ(folded("ЗАКОН"), "закон");
    EXPECT_EQ(folded("ΝΌΜΟΣ"), folded("νόμος"));
    EXPECT_EQ(folded("STRASSE"), folded("Straße"));
    EXPECT_EQ(folded("e\u0301"), folded("é"));
    EXPECT_EQ(folded("ﬁne"), "fine");
    EXPECT_EQ(folded("soft\u00adhyphen"), "softhyphen");
    EXPECT_EQ(folded(""), "");
    EXPECT_EQ(folded({}), "");
    EXPECT_EQ(folded("A\xff"), "A\xff");
    EXPECT_NE(folded("Š"), folded("S"));
}

TEST(Utf8, FindsWhatIsNotInNormalFormC) {
    EXPECT_EQ(first_not_normalised(""), std::nullopt);
    EXPECT_EQ(first_not_normalised("plain"), std::nullopt);
    EXPECT_EQ(first_not_normalised("Законик é"), std::nullopt);
    EXPECT_EQ(first_not_normalised("abe\u0301"), 2U);  // e and accent instead of é
    EXPECT_EQ(first_not_normalised("\u212b"), 0U);     // the Ångström sign instead of the letter
    EXPECT_EQ(first_not_normalised("e\u0301\xff"), std::nullopt);
}

TEST(Utf8, MakesControlCharactersVisible) {
    EXPECT_EQ(visible("plain Закон 刑"), "plain Закон 刑");
    EXPECT_EQ(visible("a\tb\nc"), "a␉b␊c");
    EXPECT_EQ(visible(std::string("\0", 1)), "␀");
    EXPECT_EQ(visible("\x1b[31m"), "␛[31m");
    EXPECT_EQ(visible("\x7f"), "␡");
    EXPECT_EQ(visible("\u0085"), "␡");
    EXPECT_EQ(visible("a\xff"), "a\ufffd");
    EXPECT_EQ(visible({}), "");
}

}  // namespace
}  // namespace lacuna::utf8

#include "report/wrap.hpp"

#include "lacuna/base/utf8.hpp"

#include <gmock/gmock.h>

namespace lacuna::report {
namespace {

using testing::ElementsAre;

TEST(Wrap, BreaksAtSpaces) {
    EXPECT_THAT(wrap("one two three", 8), ElementsAre("one two", "three"));
}

TEST(Wrap, LeavesTextThatFitsAsItIs) {
    EXPECT_THAT(wrap("one  two", 8), ElementsAre("one  two"));
    EXPECT_THAT(wrap("one two three", 0), ElementsAre("one two three"));
    EXPECT_THAT(wrap("", 5), ElementsAre(""));
}

TEST(Wrap, BreaksInsideAWordOnlyWhereItAloneIsTooWide) {
    EXPECT_THAT(wrap("a abcdefgh", 4), ElementsAre("a", "abcd", "efgh"));
}

TEST(Wrap, CountsColumnsAndNotBytes) {
    EXPECT_THAT(wrap("Кривичен законик", 8), ElementsAre("Кривичен", "законик"));
    EXPECT_THAT(wrap("Ποινικός Κώδικας", 8), ElementsAre("Ποινικός", "Κώδικας"));
}

TEST(Wrap, WideGlyphsTakeTwoColumns) {
    EXPECT_THAT(wrap("刑法典第三条", 4), ElementsAre("刑法", "典第", "三条"));
}

TEST(Wrap, NeverPartsACharacterFromItsCombiningMarks) {
    const std::string accented = "e\u0301e\u0301e\u0301";
    EXPECT_THAT(wrap(accented, 2), ElementsAre("e\u0301e\u0301", "e\u0301"));
}

TEST(Wrap, EndsOnAGlyphWiderThanTheLine) {
    EXPECT_THAT(wrap("刑法", 1), ElementsAre("刑", "法"));
}

TEST(Wrap, EndsOnTextThatIsNotUtf8) {
    std::size_t bytes = 0;
    for (const std::string& line : wrap("\xff\xfe\x80\x80\x80 abc\xc3", 2)) {
        bytes += line.size();
    }
    EXPECT_EQ(bytes, 9U);
}

TEST(WrapBehind, IndentsFurtherLines) {
    EXPECT_EQ(wrap_behind("[1] ", "one two three", 12), "[1] one two\n    three\n");
    EXPECT_EQ(wrap_behind("[1] ", "one two three", 0), "[1] one two three\n");
}

TEST(WrapBehind, PutsTheTextBelowAHeadThatTakesMostOfTheWidth) {
    EXPECT_EQ(wrap_behind("warning: ", "one two", 10), "warning: \n  one two\n");
}

}  // namespace
}  // namespace lacuna::report

#include "report/grid.hpp"

#include "lacuna/base/utf8.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <sstream>

namespace lacuna::report {
namespace {

using testing::HasSubstr;
using testing::Not;

CellText cell(std::string text, Tone tone = Tone::plain) {
    return {.text = std::move(text), .tone = tone};
}

Grid countries() {
    return {.headings = {"Country", "Law"},
            .align_right = {false, false},
            .rows = {{cell("Κύπρος"), cell("Ποινικός Κώδικας")},
                     {cell("Северна Македонија"), cell("Кривичен законик")},
                     {cell("日本"), cell("刑法 第百七十六条")}}};
}

std::size_t widest_line(const std::string& text) {
    std::size_t widest = 0;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        widest = std::max(widest, utf8::display_width(line));
    }
    return widest;
}

TEST(Grid, AlignsAnyScript) {
    EXPECT_EQ(draw(countries(), {}),
              "Country            │ Law\n"
              "───────────────────┼──────────────────\n"
              "Κύπρος             │ Ποινικός Κώδικας\n"
              "Северна Македонија │ Кривичен законик\n"
              "日本               │ 刑法 第百七十六条\n");
}

TEST(Grid, WrapsInsideCellsToTheWidthAndRulesTheRowsOff) {
    EXPECT_EQ(draw(countries(), {.width = 25}),
              "Country    │ Law\n"
              "───────────┼─────────────\n"
              "Κύπρος     │ Ποινικός\n"
              "           │ Κώδικας\n"
              "┄┄┄┄┄┄┄┄┄┄┄┼┄┄┄┄┄┄┄┄┄┄┄┄┄\n"
              "Северна    │ Кривичен\n"
              "Македонија │ законик\n"
              "┄┄┄┄┄┄┄┄┄┄┄┼┄┄┄┄┄┄┄┄┄┄┄┄┄\n"
              "日本       │ 刑法\n"
              "           │ 第百七十六条\n");
}

TEST(Grid, NeverWiderThanTheTerminalAndNeverShortOfAWord) {
    const Grid grid = countries();
    for (std::size_t width = 20; width < 60; ++width) {
        const std::string drawn = draw(grid, {.width = width});
        EXPECT_LE(widest_line(drawn), width);
        EXPECT_THAT(drawn, HasSubstr("Κώδικας"));
        EXPECT_THAT(drawn, HasSubstr("законик"));
    }
}

TEST(Grid, RowsBecomeBlocksWhereColumnsCannotStandSideBySide) {
    EXPECT_EQ(draw(countries(), {.width = 18}),
              "── Κύπρος (1 of 3)\n"
              "Law     Ποινικός\n"
              "        Κώδικας\n"
              "── Северна\n"
              "   Македонија (2\n"
              "   of 3)\n"
              "Law     Кривичен\n"
              "        законик\n"
              "── 日本 (3 of 3)\n"
              "Law     刑法\n"
              "        第百七十六\n"
              "        条\n");
}

TEST(Grid, BlocksLeaveEmptyCellsOut) {
    Grid grid = countries();
    grid.rows = {{cell("Κύπρος"), cell("")}, {cell(""), cell("刑法")}};
    EXPECT_EQ(draw(grid, {.width = 12}), "── Κύπρος (1\n   of 2)\n── 2 of 2\nLaw   刑法\n");
}

TEST(Grid, BecomesBlocksWhereColumnsWouldBeAllTooNarrow) {
    Grid grid{
        .headings = {"Code", "Required", "Found", "Law"}, .align_right = {false, false, false, false}, .rows = {}};
    std::string words;
    for (int i = 0; i < 40; ++i) {
        words += "word ";
    }
    grid.rows.push_back({cell("XA"), cell("a_name_that_is_not_broken"), cell(words), cell("Art. 1")});
    EXPECT_THAT(draw(grid, {.width = 60}), testing::StartsWith("── XA (1 of 1)\n"));
    EXPECT_THAT(draw(grid, {.width = 100}), testing::StartsWith("Code │ "));
}

TEST(Grid, NamesThatWrapAreIndentedAndNeedNoRules) {
    Grid grid = countries();
    for (auto& row : grid.rows) {
        row[1] = cell("✓");
    }
    EXPECT_EQ(draw(grid, {.width = 18}),
              "Country      │ Law\n"
              "─────────────┼────\n"
              "Κύπρος       │ ✓\n"
              "Северна      │ ✓\n"
              "  Македонија │\n"
              "日本         │ ✓\n");
}

TEST(Grid, EndsForEveryWidth) {
    for (std::size_t width = 1; width < 20; ++width) {
        EXPECT_FALSE(draw(countries(), {.width = width}).empty());
    }
}

TEST(Grid, PlainAscii) {
    const Grid grid{.headings = {"A", "B"}, .align_right = {false, true}, .rows = {{cell("x"), cell("10")}}};
    EXPECT_EQ(draw(grid, {.ascii = true}),
              "A |  B\n"
              "--+---\n"
              "x | 10\n");
}

TEST(Grid, NumbersStandRight) {
    const Grid grid{.headings = {"Count"}, .align_right = {true}, .rows = {{cell("5")}, {cell("120")}}};
    EXPECT_EQ(draw(grid, {}), "Count\n─────\n    5\n  120\n");
}

TEST(Grid, ColourChangesNoColumn) {
    Grid grid = countries();
    grid.rows[0][0].tone = Tone::good;
    grid.rows[1][0].tone = Tone::bad;
    const std::string plain = draw(grid, {.width = 30});
    std::string coloured = draw(grid, {.width = 30, .colour = true});
    EXPECT_THAT(plain, Not(HasSubstr("\x1b")));
    EXPECT_THAT(coloured, HasSubstr("\x1b[32mΚύπρος\x1b[0m"));
    for (std::size_t at = coloured.find('\x1b'); at != std::string::npos; at = coloured.find('\x1b')) {
        coloured.erase(at, coloured.find('m', at) - at + 1);
    }
    EXPECT_EQ(coloured, plain);
}

TEST(Grid, WithoutColumnsThereIsNothing) {
    EXPECT_EQ(draw({}, {}), "");
}

TEST(Grid, HeadingsAloneAreDrawn) {
    const Grid grid{.headings = {"A", "B"}, .align_right = {false, false}, .rows = {}};
    EXPECT_EQ(draw(grid, {}), "A │ B\n──┼──\n");
}

}  // namespace
}  // namespace lacuna::report

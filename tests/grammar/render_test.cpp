#include "lacuna/grammar/diagnostic.hpp"

#include <gtest/gtest.h>

namespace lacuna::grammar::test {
namespace {

Diagnostic at(std::uint32_t begin, std::uint32_t end) {
    Diagnostic diagnostic;
    diagnostic.code = "code";
    diagnostic.message = "message";
    diagnostic.span = {begin, end};
    return diagnostic;
}

TEST(Render, AsDocumented) {
    Diagnostic diagnostic = at(28, 42);
    diagnostic.code = "unknown-concept";
    diagnostic.message = "there is no concept 'fishing.nets'";
    diagnostic.suggestion = "did you mean 'fishing.net'?";
    diagnostic.notes = {"a note", "another"};
    EXPECT_EQ(render(diagnostic, "\n\nCOMPARE fine.max FOR      fishing.nets   ACROSS XA", "report.lq"),
              "error[unknown-concept]: there is no concept 'fishing.nets'\n"
              "  ┌ report.lq:3:27\n"
              "3 │ COMPARE fine.max FOR      fishing.nets   ACROSS XA\n"
              "  │                           ^^^^^^^^^^^^^^ did you mean 'fishing.net'?\n"
              "  = a note\n"
              "  = another\n");
}

TEST(Render, WarningsAndWideLineNumbers) {
    Diagnostic diagnostic = at(9, 10);
    diagnostic.severity = Severity::warning;
    EXPECT_EQ(render(diagnostic, "\n\n\n\n\n\n\n\n\nx", "f"),
              "warning[code]: message\n"
              "   ┌ f:10:1\n"
              "10 │ x\n"
              "   │ ^\n");
}

TEST(Render, CaretsAlignByDisplayWidth) {
    EXPECT_EQ(render(at(7, 13), "禁止 禁止 x", "f"),
              "error[code]: message\n"
              "  ┌ f:1:4\n"
              "1 │ 禁止 禁止 x\n"
              "  │      ^^^^\n");
    EXPECT_EQ(render(at(4, 5), "e\xcc\x81 x", "f"),
              "error[code]: message\n"
              "  ┌ f:1:4\n"
              "1 │ e\xcc\x81 x\n"
              "  │   ^\n");
}

TEST(Render, ControlCharactersAreVisible) {
    EXPECT_EQ(render(at(2, 3), "\ta\x1b[0m", "f\x1b"),
              "error[code]: message\n"
              "  ┌ f␛:1:3\n"
              "1 │ ␉a␛[0m\n"
              "  │   ^\n");
    // NOLINTNEXTLINE(misc-misleading-bidirectional): it is what is tested
    EXPECT_EQ(render(at(0, 1), "a\xe2\x80\xae", "f"),
              "error[code]: message\n"
              "  ┌ f:1:1\n"
              "1 │ a\xef\xbf\xbd\n"
              "  │ ^\n");
}

TEST(Render, InvalidBytesAreShownAsReplacement) {
    EXPECT_EQ(render(at(1, 2), "\xff\xfe\xfd", "f"),
              "error[code]: message\n"
              "  ┌ f:1:2\n"
              "1 │ \xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\n"
              "  │  ^\n");
}

TEST(Render, EndsAndPlacesOutsideTheSource) {
    EXPECT_EQ(render(at(3, 3), "abc", "f"),
              "error[code]: message\n"
              "  ┌ f:1:4\n"
              "1 │ abc\n"
              "  │    ^\n");
    EXPECT_EQ(render(at(100, 200), "abc\r\n", "f"),
              "error[code]: message\n"
              "  ┌ f:2:1\n"
              "2 │ \n"
              "  │ ^\n");
    EXPECT_EQ(render(at(0, 0), "", "f"),
              "error[code]: message\n"
              "  ┌ f:1:1\n"
              "1 │ \n"
              "  │ ^\n");
}

TEST(Render, ASpanOverLinesIsMarkedInTheFirst) {
    EXPECT_EQ(render(at(2, 8), "a bcd\r\nefg", "f"),
              "error[code]: message\n"
              "  ┌ f:1:3\n"
              "1 │ a bcd\n"
              "  │   ^^^\n");
}

TEST(Render, LongLinesAreCutAroundThePlace) {
    const std::string source = std::string(5000, 'a') + "X" + std::string(5000, 'b');
    EXPECT_EQ(render(at(5000, 5001), source, "f"), "error[code]: message\n  ┌ f:1:5001\n1 │ …" + std::string(60, 'a') +
                                                       "X" + std::string(38, 'b') + "…\n  │ " + std::string(61, ' ') +
                                                       "^\n");
    EXPECT_EQ(render(at(0, 5000), source, "f"), "error[code]: message\n  ┌ f:1:1\n1 │ " + std::string(100, 'a') +
                                                    "…\n  │ " + std::string(100, '^') + "\n");
}

TEST(Render, SeveralAreSeparatedByAnEmptyLine) {
    EXPECT_EQ(render({at(0, 1), at(1, 2)}, "ab", "f"),
              "error[code]: message\n  ┌ f:1:1\n1 │ ab\n  │ ^\n\nerror[code]: message\n  ┌ f:1:2\n1 │ ab\n  │  ^\n");
    EXPECT_EQ(render(std::vector<Diagnostic>{}, "ab", "f"), "");
}

TEST(Render, PositionsCountCharacters) {
    EXPECT_EQ(position_of("é\nüx", 5), (Position{2, 2}));
    EXPECT_EQ(position_of("", 7), (Position{1, 1}));
}

}  // namespace
}  // namespace lacuna::grammar::test

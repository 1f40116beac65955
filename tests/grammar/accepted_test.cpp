#include "golden.hpp"
#include "lacuna/grammar/parse.hpp"
#include "lacuna/grammar/print.hpp"

#include <gtest/gtest.h>

namespace lacuna::grammar::test {
namespace {

class Accepted : public testing::TestWithParam<std::string> {};

TEST_P(Accepted, IsParsedPrintedAndParsedAgain) {
    const std::string source = content_of(folder("accepted") / (GetParam() + ".lq"));
    const ParsedScript parsed = parse_script(source);
    ASSERT_TRUE(parsed.is_valid()) << render(parsed.diagnostics, source, GetParam());
    ASSERT_FALSE(parsed.script.statements.empty());

    const std::string printed = print(parsed.script);
    expect_golden(folder("accepted") / (GetParam() + ".canonical"), printed);

    const ParsedScript again = parse_script(printed);
    ASSERT_TRUE(again.is_valid()) << render(again.diagnostics, printed, "printed");
    EXPECT_EQ(again.script, parsed.script) << printed;
    EXPECT_EQ(print(again.script), printed);
}

TEST_P(Accepted, KeepsItsMeaningWhenFormatted) {
    const std::string source = content_of(folder("accepted") / (GetParam() + ".lq"));
    const ParsedScript parsed = parse_script(source);
    ASSERT_TRUE(parsed.is_valid());
    const std::string formatted = format(source, parsed.script);
    const ParsedScript again = parse_script(formatted);
    ASSERT_TRUE(again.is_valid()) << render(again.diagnostics, formatted, "formatted");
    EXPECT_EQ(again.script, parsed.script) << formatted;
    EXPECT_EQ(format(formatted, again.script), formatted);
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
    std::string name = info.param;
    for (char& character : name) {
        character = character == '-' ? '_' : character;
    }
    return name;
}

INSTANTIATE_TEST_SUITE_P(Statements, Accepted, testing::ValuesIn(cases_in("accepted")), test_name);

}  // namespace
}  // namespace lacuna::grammar::test

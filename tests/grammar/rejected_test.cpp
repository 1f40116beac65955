#include "golden.hpp"
#include "lacuna/grammar/parse.hpp"

#include <gtest/gtest.h>

namespace lacuna::grammar::test {
namespace {

class Rejected : public testing::TestWithParam<std::string> {};

// What the user reads is behaviour: the golden file holds all of it.
TEST_P(Rejected, IsExplained) {
    const std::string source = content_of(folder("rejected") / (GetParam() + ".lq"));
    const ParsedScript parsed = parse_script(source);
    EXPECT_FALSE(parsed.is_valid());
    EXPECT_TRUE(parsed.script.statements.empty());
    expect_golden(folder("rejected") / (GetParam() + ".expected"),
                  render(parsed.diagnostics, source, GetParam() + ".lq"));
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
    std::string name = info.param;
    for (char& character : name) {
        character = character == '-' ? '_' : character;
    }
    return name;
}

INSTANTIATE_TEST_SUITE_P(Statements, Rejected, testing::ValuesIn(cases_in("rejected")), test_name);

TEST(Rejected, ThereAreManyKindsOfMistakes) {
    EXPECT_GE(cases_in("rejected").size(), 40U);
}

}  // namespace
}  // namespace lacuna::grammar::test

#include "lacuna/grammar/parse.hpp"
#include "lacuna/grammar/print.hpp"
#include "random_tree.hpp"

#include <gtest/gtest.h>

#include <set>

namespace lacuna::grammar::test {
namespace {

constexpr std::uint32_t trees = 2'400;

TEST(Property, PrintedStatementsAreParsedToTheSameTree) {
    std::set<std::string> seen;
    for (std::uint32_t seed = 0; seed < trees; ++seed) {
        const Statement statement = RandomTree{seed}.statement();
        const std::string printed = print(statement);
        const ParsedScript parsed = parse_script(printed);
        ASSERT_TRUE(parsed.is_valid()) << "seed " << seed << "\n" << render(parsed.diagnostics, printed, "printed");
        ASSERT_EQ(parsed.script.statements.size(), 1U);
        ASSERT_EQ(parsed.script.statements.front(), statement) << "seed " << seed << "\n" << printed;
        ASSERT_EQ(print(parsed.script.statements.front()), printed) << "seed " << seed;
        seen.insert(printed);
    }
    EXPECT_GT(seen.size(), 2'000U) << "the generator repeats itself";
}

TEST(Property, PrintedExpressionsAreParsedToTheSameTree) {
    for (std::uint32_t seed = 0; seed < trees; ++seed) {
        const Expression expression = RandomTree{seed}.expression(5);
        const std::string printed = print(expression);
        const ParsedExpression parsed = parse_expression(printed);
        ASSERT_TRUE(parsed.is_valid()) << "seed " << seed << "\n" << render(parsed.diagnostics, printed, "printed");
        ASSERT_EQ(parsed.expression, expression) << "seed " << seed << "\n" << printed;
    }
}

TEST(Property, FormattedScriptsAreParsedToTheSameTree) {
    for (std::uint32_t seed = 0; seed < trees; seed += 10) {
        Script script;
        for (std::uint32_t at = 0; at < 3; ++at) {
            script.statements.push_back(RandomTree{seed + at}.statement());
        }
        const std::string source = print(script);
        const ParsedScript parsed = parse_script(source);
        ASSERT_EQ(parsed.script, script);
        const std::string formatted = format(source, parsed.script);
        const ParsedScript again = parse_script(formatted);
        ASSERT_EQ(again.script, script) << formatted;
        ASSERT_EQ(format(formatted, again.script), formatted);
    }
}

// What is cut off somewhere is a mistake that can be shown, or a shorter statement; never anything worse.
TEST(Property, StatementsCutAnywhereAreReadOrExplained) {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        const std::string whole = print(RandomTree{seed}.statement());
        for (std::size_t length = 0; length < whole.size(); length += 3) {
            const std::string_view source = std::string_view{whole}.substr(0, length);
            const ParsedScript parsed = parse_script(source);
            for (const Diagnostic& diagnostic : parsed.diagnostics) {
                ASSERT_LE(diagnostic.span.end, source.size()) << source;
                ASSERT_FALSE(render(diagnostic, source, "cut").empty());
            }
            ASSERT_TRUE(parsed.is_valid() || !parsed.diagnostics.empty());
        }
    }
}

}  // namespace
}  // namespace lacuna::grammar::test

#include "golden.hpp"
#include "lacuna/grammar/parse.hpp"
#include "lacuna/grammar/print.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace lacuna::grammar::test {
namespace {

// Every fenced block tagged `lql` in the language's reference is an accepted script.
TEST(Document, ItsExamplesAreAccepted) {
    const std::string document = content_of(std::filesystem::path{LACUNA_SOURCE_DIR} / "docs" / "language.md");
    constexpr std::string_view opening = "```lql\n";
    int examples = 0;
    for (std::size_t at = document.find(opening); at != std::string::npos; at = document.find(opening, at)) {
        at += opening.size();
        const std::size_t end = document.find("```", at);
        ASSERT_NE(end, std::string::npos);
        const std::string example = document.substr(at, end - at);
        const ParsedScript parsed = parse_script(example);
        EXPECT_TRUE(parsed.is_valid()) << render(parsed.diagnostics, example, "language.md example");
        EXPECT_FALSE(parsed.script.statements.empty()) << example;
        EXPECT_EQ(parse_script(print(parsed.script)).script, parsed.script);
        at = end;
        ++examples;
    }
    EXPECT_GE(examples, 9);
}

}  // namespace
}  // namespace lacuna::grammar::test

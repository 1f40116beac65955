#include "lacuna/script.hpp"

#include <gtest/gtest.h>

namespace lacuna {
namespace {

TEST(DescribeScript, TellsItsDocumentationAndItsParameters) {
    const auto described = describe_script(
        "\n-- A title\n--\n--  An indented line \r\n--no space\n\n-- no part of it\n"
        "PARAMETER $as_of date 'the day' DEFAULT today;\n"
        "PARAMETER $who jurisdictions DEFAULT XA, XB;\n"
        "PARAMETER $floor duration;\n"
        "SHOW concepts AS OF $as_of;");
    ASSERT_TRUE(described) << to_text(described.error());
    EXPECT_EQ(described->title, "A title");
    EXPECT_EQ(described->documentation, "A title\n\n An indented line\nno space\n");
    const std::vector<ScriptParameter> expected = {{"as_of", "date", "the day", "today"},
                                                   {"who", "jurisdictions", "", "XA, XB"},
                                                   {"floor", "duration", "", std::nullopt}};
    EXPECT_EQ(described->parameters, expected);
}

TEST(DescribeScript, OfAScriptThatSaysNothingOfItself) {
    const auto described = describe_script("SHOW concepts; -- a comment behind\n-- and one below");
    ASSERT_TRUE(described);
    EXPECT_EQ(described->title, "");
    EXPECT_EQ(described->documentation, "");
    EXPECT_TRUE(described->parameters.empty());
}

TEST(DescribeScript, AMistakeIsThatOfTheQuestion) {
    const auto described = describe_script("SHW concepts", "x.lq");
    ASSERT_FALSE(described);
    EXPECT_EQ(described.error().category, ErrorCategory::query);
    EXPECT_EQ(described.error().diagnostics.at(0).place, (Place{"x.lq", 1, 1}));
}

}  // namespace
}  // namespace lacuna

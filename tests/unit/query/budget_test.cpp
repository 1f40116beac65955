#include "ask.hpp"

#include <gtest/gtest.h>

namespace lacuna::query {
namespace {

using namespace std::chrono_literals;

TEST(Budget, TooManyRowsAreAnErrorAndNoPartOfTheAnswer) {
    const auto asked = testing::ask("COMPARE penalty.max FOR licence.dog ACROSS XA, XB, XC", testing::environment(),
                                    Bounds{30'000ms, 2});
    ASSERT_EQ(asked.errors.size(), 1U);
    EXPECT_TRUE(asked.answers.empty());
    EXPECT_EQ(asked.errors[0].category, ErrorCategory::limit);
    EXPECT_EQ(to_text(asked.errors[0]),
              "error[row-limit]: the answer has more than 2 rows, the number it may have\n"
              "  do: ask for fewer jurisdictions or concepts, narrow WHERE, or allow more rows\n");
}

TEST(Budget, TheBoundItselfIsAllowed) {
    const auto asked = testing::ask("COMPARE penalty.max FOR licence.dog ACROSS XA, XB, XC", testing::environment(),
                                    Bounds{30'000ms, 3});
    ASSERT_EQ(asked.answers.size(), 1U);
    EXPECT_EQ(asked.answers[0].tables[0].rows.size(), 3U);
}

TEST(Budget, EveryVerbStopsWhenTimeIsUp) {
    for (const char* statement :
         {"COMPARE penalty.max FOR licence.dog", "GAPS AGAINST convention", "FIND provisions", "FIND jurisdictions",
          "SHOW concepts", "SHOW coverage", "DESCRIBE licence.dog", "DESCRIBE convention"}) {
        const auto asked = testing::ask(statement, testing::environment(), Bounds{0ms, 1'000});
        ASSERT_EQ(asked.errors.size(), 1U) << statement;
        EXPECT_EQ(to_text(asked.errors[0]),
                  "error[time-limit]: the statement was stopped after 0 ms, the time it may take\n"
                  "  do: ask for fewer jurisdictions or concepts, or allow more time\n")
            << statement;
    }
}

}  // namespace
}  // namespace lacuna::query

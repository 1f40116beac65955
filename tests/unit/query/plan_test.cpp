#include "ask.hpp"

#include <gtest/gtest.h>

namespace lacuna::query {
namespace {

TEST(Plan, SaysWhatIsReadAndWhatIsDoneWithIt) {
    EXPECT_EQ(
        testing::ask("COMPARE penalty.max, min_age FOR licence.dog ACROSS XA, XD AGAINST XB "
                     "WHERE licence.cat:required ORDER BY min_age DESC, jurisdiction LIMIT 5 OFFSET 1")
            .plan,
        "1. read the provisions of 2 concepts (licence.dog and licence.cat) in 5 jurisdictions (XA, XD-N, XD-S, XD "
        "and XB)\n"
        "2. compare 2 attributes as of 2021-07-15, keeping rows where licence.cat:required\n"
        "3. sort by min_age descending, then jurisdiction\n"
        "4. keep 5 rows from row 2\n");
}

TEST(Plan, GapsReadWhatTheDemandsAskFor) {
    EXPECT_EQ(testing::ask("GAPS ACROSS XA AGAINST convention FOR licence.cat").plan,
              "1. read the provisions of 1 concept (licence.cat) in 1 jurisdiction (XA)\n"
              "2. judge 1 demand of convention as of 2021-07-15\n");
}

TEST(Plan, ListsOfTheCatalogueReadNoLaw) {
    EXPECT_EQ(testing::ask("FIND concepts SHOW label").plan, "1. list concepts as of 2021-07-15\n2. show label\n");
}

TEST(Plan, DescribeReadsOnlyWhatIsDescribed) {
    EXPECT_EQ(
        testing::ask("DESCRIBE XD").plan,
        "1. read the provisions of 3 concepts (licence.dog, licence.cat and tax.dog) in 3 jurisdictions (XD-N, XD-S "
        "and XD)\n"
        "2. describe XD\n");
    EXPECT_EQ(testing::ask("DESCRIBE fine.kind").plan, "1. describe fine.kind\n");
}

}  // namespace
}  // namespace lacuna::query

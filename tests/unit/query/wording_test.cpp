#include "query/bind/wording.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace lacuna::query {
namespace {

TEST(Wording, SuggestsOnlyWhatIsNear) {
    const std::vector<std::string> known{"western_balkans", "eu"};
    EXPECT_EQ(did_you_mean("westrn_balkans", known), "did you mean 'western_balkans'?");
    EXPECT_EQ(did_you_mean("antarctica", known), "");
    EXPECT_EQ(did_you_mean("eo", known), "") << "among two letters everything is near";
}

TEST(Wording, ListsWithACutWhereThereAreMany) {
    const std::vector<std::string> names{"a", "b", "c"};
    EXPECT_EQ(listed({}), "");
    EXPECT_EQ(listed(std::vector<std::string>{"a"}), "a");
    EXPECT_EQ(listed(names), "a, b and c");
    EXPECT_EQ(listed(names, 2), "a and 2 more");
}

TEST(Wording, GroupsDigits) {
    EXPECT_EQ(grouped(0), "0");
    EXPECT_EQ(grouped(999), "999");
    EXPECT_EQ(grouped(1'000), "1,000");
    EXPECT_EQ(grouped(59'319), "59,319");
    EXPECT_EQ(grouped(1'234'567), "1,234,567");
}

TEST(Wording, CountsInSingularAndPlural) {
    EXPECT_EQ(counted(0, "row"), "0 rows");
    EXPECT_EQ(counted(1, "row"), "1 row");
    EXPECT_EQ(counted(2, "entry", "entries"), "2 entries");
}

}  // namespace
}  // namespace lacuna::query

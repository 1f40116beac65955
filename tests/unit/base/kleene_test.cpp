#include "lacuna/base/kleene.hpp"

#include <gtest/gtest.h>

namespace lacuna {
namespace {

constexpr Kleene no = Kleene::no;
constexpr Kleene unknown = Kleene::unknown;
constexpr Kleene yes = Kleene::yes;

struct Row {
    Kleene a;
    Kleene b;
    Kleene conjunction;
    Kleene disjunction;
};

// Kleene 1952, § 64, the strong tables.
constexpr Row truth_table[] = {
    {no, no, no, no},           {no, unknown, no, unknown},           {no, yes, no, yes},
    {unknown, no, no, unknown}, {unknown, unknown, unknown, unknown}, {unknown, yes, unknown, yes},
    {yes, no, no, yes},         {yes, unknown, unknown, yes},         {yes, yes, yes, yes},
};

TEST(Kleene, FollowsTheStrongTables) {
    for (const Row& row : truth_table) {
        EXPECT_EQ(row.a & row.b, row.conjunction) << name(row.a) << " and " << name(row.b);
        EXPECT_EQ(row.a | row.b, row.disjunction) << name(row.a) << " or " << name(row.b);
    }
    EXPECT_EQ(!no, yes);
    EXPECT_EQ(!yes, no);
    EXPECT_EQ(!unknown, unknown);
}

TEST(Kleene, ObeysDeMorgan) {
    for (const Row& row : truth_table) {
        EXPECT_EQ(!(row.a & row.b), (!row.a) | (!row.b));
        EXPECT_EQ(!(row.a | row.b), (!row.a) & (!row.b));
    }
}

TEST(Kleene, ComesFromABoolean) {
    EXPECT_EQ(to_kleene(true), yes);
    EXPECT_EQ(to_kleene(false), no);
}

TEST(Kleene, HasNames) {
    EXPECT_EQ(name(no), "no");
    EXPECT_EQ(name(unknown), "unknown");
    EXPECT_EQ(name(yes), "yes");
}

}  // namespace
}  // namespace lacuna

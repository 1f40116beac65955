// Laws that hold for every condition, tried on many generated ones with a fixed seed.

#include "ask.hpp"

#include <gtest/gtest.h>

#include <random>

namespace lacuna {
namespace {

class Conditions {
public:
    explicit Conditions(std::uint32_t seed) : random_(seed) {}

    std::string make(int depth) {
        if (depth == 0 || pick(4) == 0) {
            return atom();
        }
        switch (pick(3)) {
            case 0:
                return "NOT (" + make(depth - 1) + ")";
            case 1:
                return "(" + make(depth - 1) + ") AND (" + make(depth - 1) + ")";
            default:
                return "(" + make(depth - 1) + ") OR (" + make(depth - 1) + ")";
        }
    }

private:
    std::size_t pick(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_); }

    std::string atom() {
        static const std::vector<std::string> atoms{"required",
                                                    "min_age >= 18",
                                                    "min_age BETWEEN 14 AND 17",
                                                    "penalty.max < 1 year",
                                                    "penalty.max >= life",
                                                    "fine.kind = alternative",
                                                    "fine.kind IN {none, cumulative}",
                                                    "fine.max > 600 EUR",
                                                    "covers HAS puppies",
                                                    "covers WITHIN {adult, working}",
                                                    "since < 2001-06-01",
                                                    "allowed > 2.5",
                                                    "fine.kind IS UNKNOWN",
                                                    "min_age IS ABSENT",
                                                    "licence.cat:penalty.max < penalty.max",
                                                    "coalesce(fine.max, 700 EUR) > 600 EUR",
                                                    "years_between(valid_from, today) > 5"};
        return atoms[pick(atoms.size())];
    }

    std::mt19937 random_;
};

struct Counted {
    std::size_t rows = 0;
    std::size_t undecided = 0;
};

Counted count(const std::string& condition) {
    const auto asked = testing::ask("FIND provisions FOR licence.dog ACROSS XA, XB, XC, XD, XE WHERE " + condition);
    EXPECT_EQ(asked.mistakes, "") << condition;
    EXPECT_EQ(asked.answers.size(), 1U) << condition;
    if (asked.answers.size() != 1) {
        return {};
    }
    return {asked.answers[0].tables[0].rows.size(), asked.answers[0].coverage.rows_undecided};
}

TEST(QueryProperties, EveryRowIsKeptRefusedOrUndecided) {
    Conditions conditions(20210715);
    for (int i = 0; i < 300; ++i) {
        const std::string condition = conditions.make(3);
        const Counted kept = count(condition);
        const Counted refused = count("NOT (" + condition + ")");
        EXPECT_EQ(kept.undecided, refused.undecided) << condition;
        EXPECT_EQ(kept.rows + refused.rows + kept.undecided, 6U) << condition;
    }
}

TEST(QueryProperties, DeMorganHolds) {
    Conditions conditions(17);
    for (int i = 0; i < 150; ++i) {
        const std::string a = conditions.make(2);
        const std::string b = conditions.make(2);
        const Counted left = count("NOT ((" + a + ") AND (" + b + "))");
        const Counted right = count("(NOT (" + a + ")) OR (NOT (" + b + "))");
        EXPECT_EQ(left.rows, right.rows) << a << " | " << b;
        EXPECT_EQ(left.undecided, right.undecided) << a << " | " << b;
    }
}

TEST(QueryProperties, LimitAndOffsetCutTheSameOrderedRows) {
    const auto whole = testing::ask("COMPARE penalty.max, min_age FOR licence.* ORDER BY penalty.max DESC, concept");
    const auto& all = whole.answers.at(0).tables[0].rows;
    for (std::size_t offset = 0; offset <= all.size() + 1; ++offset) {
        for (std::size_t limit = 0; limit <= all.size() + 1; ++limit) {
            const auto cut =
                testing::ask("COMPARE penalty.max, min_age FOR licence.* ORDER BY penalty.max DESC, concept LIMIT " +
                             std::to_string(limit) + " OFFSET " + std::to_string(offset));
            const auto& rows = cut.answers.at(0).tables[0].rows;
            const std::size_t expected = offset >= all.size() ? 0 : std::min(limit, all.size() - offset);
            ASSERT_EQ(rows.size(), expected) << offset << " " << limit;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                EXPECT_EQ(rows[i][0].value, all[offset + i][0].value);
            }
        }
    }
}

TEST(QueryProperties, CountsOfVerdictsAddUpAndEveryCitationIsUsed) {
    for (const char* day : {"1999-01-01", "2005-01-01", "2011", "2014-12-31", "2019-03", "2021-07-15", "2022-01-01"}) {
        const auto asked = testing::ask(std::string{"GAPS ACROSS XA, XB, XC, XD, XE AGAINST convention AS OF "} + day);
        const Answer& answer = asked.answers.at(0);
        for (const auto& row : answer.tables[1].rows) {
            std::int64_t sum = 0;
            for (std::size_t i = 1; i + 1 < row.size(); ++i) {
                sum += std::get<std::int64_t>(row[i].value);
            }
            EXPECT_EQ(sum, std::get<std::int64_t>(row.back().value)) << day;
        }
        std::vector<bool> used(answer.citations.size());
        for (const Table& table : answer.tables) {
            for (const auto& row : table.rows) {
                ASSERT_EQ(row.size(), table.columns.size());
                for (const Cell& cell : row) {
                    for (const std::size_t citation : cell.citations) {
                        ASSERT_LT(citation, used.size());
                        used[citation] = true;
                    }
                }
            }
        }
        EXPECT_TRUE(std::all_of(used.begin(), used.end(), [](bool is_used) { return is_used; })) << day;
    }
}

}  // namespace
}  // namespace lacuna

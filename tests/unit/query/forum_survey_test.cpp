// What the cases of tests/logic/forum are too small for: many jurisdictions, and the bounds.

#include "ask.hpp"
#include "memory_store.hpp"

#include "lacuna/grammar/parse.hpp"
#include "query/bind/bind.hpp"
#include "query/execute/execute.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace lacuna::query {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string code(std::size_t number) {
    return {'Q', static_cast<char>('A' + number / 26), static_cast<char>('A' + number % 26)};
}

model::Fact fact(std::string attribute, Scalar value) {
    model::Fact made;
    made.attribute = std::move(attribute);
    made.value = model::Value::known(std::move(value));
    return made;
}

model::Provision provision(std::string jurisdiction, std::string concept_id, std::vector<model::Fact> facts) {
    std::ranges::sort(facts, {}, &model::Fact::attribute);
    model::Version version;
    version.valid_from = *Date::parse("2000-01-01");
    version.facts = std::move(facts);
    version.citation = {"code", "Art. 1", ""};
    return {std::move(jurisdiction), std::move(concept_id), {std::move(version)}};
}

/// So many invented states under the dragons' codebook. Every second has the offence; `reaches` chooses those that
/// reach their nationals, and the victims of all that divide by five, abroad.
template <typename Predicate>
model::Collection states(std::size_t count, Predicate reaches) {
    model::Collection made;
    made.catalogue = testing::dragons().catalogue;
    made.catalogue.jurisdictions.clear();
    made.catalogue.groups.clear();
    for (std::size_t i = 0; i < count; ++i) {
        model::Jurisdiction jurisdiction;
        jurisdiction.code = code(i);
        jurisdiction.names = {{"en", code(i)}};
        made.catalogue.jurisdictions.push_back(jurisdiction);
        const NameSet theft{"theft"};
        const NameSet none;
        made.provisions.push_back(provision(code(i), "theft.egg", {fact("forbidden", i % 2 == 0)}));
        made.provisions.push_back(provision(code(i), "reach",
                                            {fact("at_home", theft), fact("by_subjects", reaches(i) ? theft : none),
                                             fact("against_subjects", i % 5 == 0 ? theft : none),
                                             fact("by_anyone", none), fact("abroad", std::string{"anywhere"}),
                                             fact("on_complaint", false), fact("must_be_caught", i % 3 == 0)}));
    }
    return made;
}

Result<Answer> ask(const model::Collection& collection, const std::string& statement, const Bounds& bounds = {}) {
    const auto snapshot = testing::snapshot_of(collection, storage::Commit{});
    const grammar::ParsedScript parsed = grammar::parse_script(statement);
    std::vector<grammar::Diagnostic> diagnostics;
    const auto bound =
        bind_statement(parsed.script.statements.at(0), *snapshot->catalogue(), testing::environment(), diagnostics);
    EXPECT_TRUE(bound) << grammar::render(diagnostics, statement, "statement");
    return bound ? execute(make_plan(*bound), *bound, *snapshot, {}, bounds) : Result<Answer>{Error{}};
}

const Cell& cell(const Table& table, std::size_t row, std::string_view column) {
    const auto found = std::ranges::find(table.columns, column, &Column::name);
    EXPECT_NE(found, table.columns.end()) << column;
    return table.rows.at(row).at(static_cast<std::size_t>(found - table.columns.begin()));
}

const Table& main_table(const Answer& answer) {
    return answer.tables[answer.main_table];
}

bool holds(const NameSet& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

TEST(ForumSurvey, ManyVictimsInOneRowAreWhatEachOfThemIs) {
    constexpr std::size_t count = 14;
    const model::Collection collection = states(count, [](std::size_t i) { return i % 3 == 0; });
    const auto grouped = ask(collection, "FORUM FOR theft.egg COMMITTED IN ANY BY ANY VICTIM ANY");
    ASSERT_TRUE(grouped) << to_text(grouped.error());
    const Table& rows = main_table(*grouped);
    ASSERT_EQ(rows.rows.size(), count * count) << "2,744 combinations are too many to be listed";
    EXPECT_TRUE(rows.is_detail);
    std::size_t nobody = 0;
    for (std::size_t row = 0; row < rows.rows.size(); row += 5) {
        const std::string place = to_string(cell(rows, row, "place").value);
        const std::string offender = to_string(cell(rows, row, "offender").value);
        const auto listed =
            ask(collection, "FORUM FOR theft.egg COMMITTED IN " + place + " BY " + offender + " VICTIM ANY");
        ASSERT_TRUE(listed);
        const Table& list = main_table(*listed);
        ASSERT_EQ(list.rows.size(), count);
        const auto& always = std::get<NameSet>(cell(rows, row, "can_act").value);
        std::map<std::string, std::int64_t> counts;
        for (std::size_t i = 0; i < count; ++i) {
            const std::string victim = to_string(cell(list, i, "victim").value);
            const std::string verdict = to_string(cell(list, i, "verdict").value);
            ++counts[verdict];
            EXPECT_EQ(verdict == "nobody", holds(std::get<NameSet>(cell(rows, row, "nobody_for").value), victim));
            EXPECT_EQ(verdict == "cannot_tell",
                      holds(std::get<NameSet>(cell(rows, row, "cannot_tell_for").value), victim));
            NameSet can = always;
            if (holds(std::get<NameSet>(cell(rows, row, "victims_own").value), victim)) {
                can.push_back(victim);
                std::ranges::sort(can);
            }
            EXPECT_EQ(can, std::get<NameSet>(cell(list, i, "can_act").value)) << place << offender << victim;
        }
        for (const char* verdict : {"nobody", "only_place", "only_elsewhere", "several", "cannot_tell"}) {
            EXPECT_EQ(std::get<std::int64_t>(cell(rows, row, verdict).value), counts[verdict]);
        }
        nobody += static_cast<std::size_t>(counts["nobody"]);
    }
    EXPECT_GT(nobody, 0U);
    EXPECT_THAT(grouped->sentences.front(), HasSubstr(" of 2,744 combinations nobody can act"));
}

TEST(ForumSurvey, CountsAddUp) {
    const auto answer = ask(states(14, [](std::size_t i) { return i % 3 == 0; }),
                            "FORUM FOR theft.egg COMMITTED IN ANY BY ANY VICTIM ANY");
    ASSERT_TRUE(answer);
    const auto counts = std::ranges::find(answer->tables, "counts", &Table::id);
    const auto matrix = std::ranges::find(answer->tables, "matrix", &Table::id);
    const auto nobody = std::ranges::find(answer->tables, "nobody", &Table::id);
    ASSERT_NE(counts, answer->tables.end());
    ASSERT_NE(matrix, answer->tables.end());
    ASSERT_NE(nobody, answer->tables.end());
    std::int64_t in_counts = 0;
    for (std::size_t row = 0; row < counts->rows.size(); ++row) {
        in_counts += std::get<std::int64_t>(cell(*counts, row, "nobody").value);
        EXPECT_EQ(std::get<std::int64_t>(cell(*counts, row, "combinations").value), 14 * 14);
    }
    std::int64_t in_list = 0;
    for (std::size_t row = 0; row < nobody->rows.size(); ++row) {
        in_list += static_cast<std::int64_t>(std::get<NameSet>(cell(*nobody, row, "victim_states").value).size());
    }
    EXPECT_GT(in_list, 0);
    EXPECT_EQ(in_counts, in_list);
    EXPECT_EQ(matrix->rows.size(), 14U);
}

TEST(ForumSurvey, AWideMatrixIsNotDrawn) {
    const auto answer =
        ask(states(20, [](std::size_t) { return true; }), "FORUM FOR theft.egg COMMITTED IN ANY BY ANY");
    ASSERT_TRUE(answer);
    EXPECT_EQ(std::ranges::find(answer->tables, "matrix", &Table::id), answer->tables.end());
    const auto narrow =
        ask(states(20, [](std::size_t) { return true; }), "FORUM FOR theft.egg COMMITTED IN QAA, QAB BY ANY");
    ASSERT_TRUE(narrow);
    const auto matrix = std::ranges::find(narrow->tables, "matrix", &Table::id);
    ASSERT_NE(matrix, narrow->tables.end()) << "turned, two columns fit";
    EXPECT_EQ(matrix->rows.size(), 2U);
}

TEST(ForumSurvey, RefusesMoreCombinationsThanTheAnswerMayHaveRows) {
    const model::Collection collection = states(12, [](std::size_t) { return true; });
    const std::string statement = "FORUM FOR theft.egg COMMITTED IN ANY BY ANY VICTIM ANY";
    const auto refused = ask(collection, statement, {.time = std::chrono::seconds{30}, .rows = 1'000});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().category, ErrorCategory::limit);
    EXPECT_EQ(refused.error().code, "row-limit");
    EXPECT_EQ(refused.error().message,
              "the statement asks for 1728 combinations; 1000 is the number of rows it may have");
    EXPECT_TRUE(ask(collection, statement, {.time = std::chrono::seconds{30}, .rows = 2'000}));
}

TEST(ForumSurvey, StopsInTime) {
    const auto stopped =
        ask(states(12, [](std::size_t) { return true; }), "FORUM FOR theft.egg COMMITTED IN ANY BY ANY VICTIM ANY",
            {.time = std::chrono::milliseconds{0}, .rows = 1'000'000});
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, "time-limit");
    const auto detail = ask(states(12, [](std::size_t) { return true; }), "FORUM FOR theft.egg COMMITTED IN QAA",
                            {.time = std::chrono::seconds{30}, .rows = 3});
    ASSERT_FALSE(detail);
    EXPECT_EQ(detail.error().code, "row-limit");
}

TEST(ForumSurvey, NothingCodedIsNoGap) {
    model::Collection uncoded = states(3, [](std::size_t) { return true; });
    uncoded.provisions.clear();
    const auto silent = ask(uncoded, "FORUM FOR theft.egg COMMITTED IN ANY BY ANY");
    ASSERT_TRUE(silent);
    EXPECT_THAT(silent->sentences.front(), StartsWith("Theft of an egg: there is no combination"));
    const auto named = ask(uncoded, "FORUM FOR theft.egg COMMITTED IN QAA BY QAB");
    ASSERT_TRUE(named);
    EXPECT_THAT(named->sentences.front(), HasSubstr("it cannot be told whether anybody can act"));
}

}  // namespace
}  // namespace lacuna::query

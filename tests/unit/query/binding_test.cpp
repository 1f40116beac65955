#include "ask.hpp"
#include "lacuna/grammar/parse.hpp"
#include "memory_store.hpp"
#include "query/bind/bind.hpp"

#include <gtest/gtest.h>

namespace lacuna::query {
namespace {

/// Binds one statement against a changed catalogue of the pets.
template <typename Change>
std::vector<grammar::Diagnostic> mistakes(std::string_view statement, Change change) {
    auto catalogue = std::make_shared<model::Catalogue>(testing::pets().catalogue);
    change(*catalogue);
    const auto parsed = grammar::parse_script(statement);
    std::vector<grammar::Diagnostic> diagnostics;
    const auto bound = bind_statement(parsed.script.statements.at(0), catalogue, testing::environment(), diagnostics);
    EXPECT_EQ(bound.has_value(), diagnostics.empty());
    return diagnostics;
}

TEST(Binding, ADemandThatCannotBeReadIsShownAtTheBaseline) {
    const auto found = mistakes("GAPS AGAINST convention", [](model::Catalogue& catalogue) {
        catalogue.baselines[0].demands[0].require = "requird";
    });
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].code, "broken-demand");
    EXPECT_EQ(found[0].message,
              "the demand 'dog_licence' of the baseline 'convention' cannot be read: there is no attribute 'requird'");
    EXPECT_EQ(found[0].span.begin, 13U);
}

TEST(Binding, ADemandOnNoConceptIsShownToo) {
    const auto found = mistakes("GAPS AGAINST convention", [](model::Catalogue& catalogue) {
        catalogue.baselines[0].demands[0].concept_id = "licence.fish";
    });
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].message,
              "the demand 'dog_licence' of the baseline 'convention' cannot be read: there is no concept "
              "'licence.fish'");
}

// The parser makes no such limit; a program that makes statements itself may.
TEST(Binding, ALimitThatIsNoCountIsRefused) {
    auto catalogue = std::make_shared<model::Catalogue>(testing::pets().catalogue);
    grammar::Show show;
    show.clauses.limit = grammar::LimitClause{grammar::NumberLiteral{"2.5", {}}, std::nullopt, {}};
    std::vector<grammar::Diagnostic> diagnostics;
    EXPECT_FALSE(bind_statement(show, catalogue, testing::environment(), diagnostics));
    ASSERT_EQ(diagnostics.size(), 1U);
    EXPECT_EQ(diagnostics[0].code, "not-a-count");
}

TEST(Binding, AGroupWithoutAnyMembershipSaysSo) {
    auto catalogue = std::make_shared<model::Catalogue>(testing::pets().catalogue);
    catalogue->groups.push_back({"nobody", "Nobody", "", {}});
    const auto parsed = grammar::parse_script("FIND provisions ACROSS nobody");
    std::vector<grammar::Diagnostic> diagnostics;
    const auto bound = bind_statement(parsed.script.statements.at(0), catalogue, testing::environment(), diagnostics);
    ASSERT_TRUE(bound);
    ASSERT_EQ(bound->territory.warnings.size(), 1U);
    EXPECT_EQ(bound->territory.warnings[0].message,
              "the group 'nobody' has no member on 2021-07-15; no membership is recorded at all");
}

TEST(Binding, TheDateComesFromTheStatementThenTheCallerThenToday) {
    auto environment = testing::environment();
    EXPECT_EQ(testing::ask("SHOW groups", environment).answers.at(0).as_of, "2021-07-15");
    environment.as_of = Date::make(2019).value();
    EXPECT_EQ(testing::ask("SHOW groups", environment).answers.at(0).as_of, "2019");
    EXPECT_EQ(testing::ask("SHOW groups AS OF 2018-02", environment).answers.at(0).as_of, "2018-02");
    EXPECT_EQ(testing::ask("SHOW groups AS OF today", environment).answers.at(0).as_of, "2021-07-15");
}

TEST(Binding, KnownOnIsTheLastMomentOfTheDay) {
    const auto parsed = grammar::parse_script("SHOW groups AS KNOWN ON 1970-01-02; SHOW groups");
    std::vector<grammar::Diagnostic> diagnostics;
    std::optional<std::int64_t> known_on;
    ASSERT_TRUE(bind_known_on(parsed.script.statements.at(0), testing::environment(), diagnostics, known_on));
    EXPECT_EQ(known_on, 2 * 86'400'000 - 1);
    ASSERT_TRUE(bind_known_on(parsed.script.statements.at(1), testing::environment(), diagnostics, known_on));
    EXPECT_EQ(known_on, std::nullopt);
}

TEST(Binding, GapsDecideTheExitCode) {
    EXPECT_TRUE(testing::ask("GAPS ACROSS XA AGAINST convention").answers.at(0).has_gaps);
    EXPECT_FALSE(testing::ask("GAPS ACROSS XE AGAINST convention").answers.at(0).has_gaps)
        << "what is unknown is no gap";
    EXPECT_EQ(testing::ask("GAPS ACROSS XA AGAINST convention").answers.at(0).main_table, 2U);
}

}  // namespace
}  // namespace lacuna::query

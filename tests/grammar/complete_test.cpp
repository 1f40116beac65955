#include "lacuna/grammar/complete.hpp"

#include "golden.hpp"
#include "lacuna/grammar/parse.hpp"
#include "lacuna/grammar/print.hpp"
#include "random_tree.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cctype>
#include <set>

namespace lacuna::grammar::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

/// Keywords and symbols as they are written, other things as their kind.
std::vector<std::string> offered(std::string_view text) {
    std::vector<std::string> shown;
    for (const Continuation& continuation : continuations(text)) {
        switch (continuation.kind) {
            case ContinuationKind::keyword:
            case ContinuationKind::symbol:
                shown.emplace_back(continuation.text);
                break;
            case ContinuationKind::concept_pattern:
                shown.emplace_back("<concepts>");
                break;
            case ContinuationKind::concept_name:
                shown.emplace_back("<concept>");
                break;
            case ContinuationKind::attribute:
                shown.emplace_back("<attribute " + continuation.context + ">");
                break;
            case ContinuationKind::column:
                shown.emplace_back("<column>");
                break;
            case ContinuationKind::key:
                shown.emplace_back("<key>");
                break;
            case ContinuationKind::value:
                shown.emplace_back("<value " + continuation.context + ">");
                break;
            case ContinuationKind::measure:
                shown.emplace_back("<measure>");
                break;
            case ContinuationKind::jurisdiction:
                shown.emplace_back("<jurisdiction>");
                break;
            case ContinuationKind::yardstick:
                shown.emplace_back("<yardstick>");
                break;
            case ContinuationKind::any_name:
                shown.emplace_back("<name>");
                break;
            case ContinuationKind::new_name:
                shown.emplace_back("<new name>");
                break;
            case ContinuationKind::parameter:
                shown.emplace_back("<parameter>");
                break;
            case ContinuationKind::date:
                shown.emplace_back("<date>");
                break;
            case ContinuationKind::number:
                shown.emplace_back("<number>");
                break;
            case ContinuationKind::text:
                shown.emplace_back("<text>");
                break;
            case ContinuationKind::end:
                shown.emplace_back("<end>");
                break;
        }
    }
    return shown;
}

TEST(Continuations, AStatementBeginsWithItsVerb) {
    const std::vector<std::string> verbs = {"FIND",    "COMPARE",         "GAPS",      "SHOW", "DESCRIBE", "DIFF",
                                            "CHANGES", "TREND",           "SUMMARISE", "RANK", "FORUM",    "EXPLAIN",
                                            "LET",     "DEFINE BASELINE", "PARAMETER"};
    EXPECT_EQ(offered(""), verbs);
    EXPECT_EQ(offered("SHOW concepts; "), verbs);
    EXPECT_EQ(offered("-- a question\n"), verbs);
}

TEST(Continuations, NamesStandWhereTheGrammarAllowsThem) {
    EXPECT_THAT(offered("GAPS ACROSS"), ElementsAre("<jurisdiction>", "<parameter>"));
    EXPECT_THAT(offered("GAPS ACROSS XA,"), ElementsAre("<jurisdiction>", "<parameter>"));
    EXPECT_THAT(offered("GAPS AGAINST"), ElementsAre("<yardstick>", "<parameter>"));
    EXPECT_THAT(offered("FIND provisions FOR"), ElementsAre("<concepts>", "<parameter>"));
    EXPECT_THAT(offered("DESCRIBE"), ElementsAre("<name>"));
    EXPECT_THAT(offered("GAPS AS OF"), ElementsAre("<date>", "today", "<parameter>"));
    EXPECT_THAT(offered("GAPS LIMIT"), ElementsAre("<number>", "<parameter>"));
    EXPECT_THAT(offered("SUMMARISE count() BY"), ElementsAre("<key>"));
    EXPECT_THAT(offered("TREND"), ElementsAre("<measure>"));
    EXPECT_THAT(offered("FIND concepts SHOW"), ElementsAre("<column>"));
    EXPECT_THAT(offered("LET"), ElementsAre("<new name>"));
    EXPECT_THAT(offered("DEFINE BASELINE mine AS REQUIRE"), ElementsAre("<concept>"));
    EXPECT_THAT(offered("RANK"), ElementsAre("jurisdictions"));
    EXPECT_THAT(offered("GAPS WITH"), ElementsAre("citations", "summaries", "notes", "sources"));
}

TEST(Continuations, AClauseIsOfferedOnceAndOnlyWhereTheVerbTakesIt) {
    EXPECT_THAT(offered("RANK jurisdictions FOR a.b"),
                ElementsAre(",", "EXCEPT", "ACROSS", "AGAINST", "AS OF", "AS KNOWN ON", "LIMIT", "WITH", "<end>"));
    EXPECT_THAT(offered("GAPS AS OF today AS"), ElementsAre("KNOWN ON"));
    EXPECT_THAT(offered("GAPS AS OF today AS KNOWN"), ElementsAre("ON"));
    EXPECT_THAT(offered("EXPLAIN SHOW concepts"),
                ElementsAre("FOR", "ACROSS", "AS OF", "AS KNOWN ON", "LIMIT", "<end>"));
}

TEST(Continuations, BothSidesOfDiffMayHaveADate) {
    EXPECT_THAT(offered("DIFF XA"), ElementsAre("AS OF", "WITH"));
    EXPECT_THAT(offered("DIFF XA AS OF 2014 WITH XA"), Contains("AS OF"));
}

TEST(Continuations, AnAttributeKnowsItsConcept) {
    EXPECT_THAT(offered("COMPARE fishing.net:"), ElementsAre("<attribute fishing.net>"));
    EXPECT_THAT(offered("FIND provisions WHERE fishing.net:"), ElementsAre("<attribute fishing.net>"));
    EXPECT_THAT(offered("FIND provisions WHERE"), Contains("<value >"));
}

TEST(Continuations, AValueKnowsWhatItIsComparedWith) {
    EXPECT_THAT(offered("FIND provisions WHERE kind ="), Contains("<value kind>"));
    EXPECT_THAT(offered("FIND provisions WHERE licensed AND gear HAS"), Contains("<value gear>"));
    EXPECT_THAT(offered("FIND provisions WHERE gear WITHIN {net, rod,"), Contains("<value gear>"));
    EXPECT_THAT(offered("FIND provisions WHERE fishing.net:kind IN {"), Contains("<value kind>"));
    EXPECT_THAT(offered("FIND provisions WHERE kind = net AND"), Contains("<value >"));
}

TEST(Continuations, UnitsFollowNumbersAndOperatorsAttributes) {
    EXPECT_THAT(offered("FIND provisions WHERE fine.max < 2"),
                testing::IsSupersetOf({"years", "months", "days", "day_fines", "EUR", "AND"}));
    EXPECT_THAT(offered("FIND provisions WHERE fine.max"),
                testing::IsSupersetOf({"<", ">=", "IN", "HAS", "IS", "BETWEEN", "AND", "OR", "AS OF", "<end>"}));
    EXPECT_THAT(offered("FIND provisions WHERE fine.max IS NOT"), ElementsAre("ABSENT", "UNKNOWN"));
    // A comparison cannot be compared again.
    EXPECT_THAT(offered("FIND provisions WHERE a < b"), Not(Contains("<")));
}

// What LET gives a name to turns out only at its end.
TEST(Continuations, ADefinitionCanBecomeAnythingThatItCouldMean) {
    EXPECT_THAT(offered("LET x ="), testing::IsSupersetOf({"<jurisdiction>", "<value >", "<date>"}));
    EXPECT_THAT(offered("LET x = fine.max"), testing::IsSupersetOf({",", "EXCEPT", "<", "AND", "<end>"}));
    EXPECT_THAT(offered("PARAMETER $p concepts DEFAULT"), testing::IsSupersetOf({"<name>", "today"}));
}

TEST(Continuations, NothingFollowsAMistakeNorStandsInQuotesOrComments) {
    EXPECT_THAT(continuations("GAPS ACCROSS XA"), IsEmpty());
    EXPECT_THAT(continuations("GAPS AS OF 2021-02-30"), IsEmpty());
    EXPECT_THAT(continuations("FIND provisions WHERE title = 'the"), IsEmpty());
    EXPECT_THAT(continuations("GAPS -- ACROSS"), IsEmpty());
    EXPECT_THAT(continuations("FIND provisions WHERE a < b < c"), IsEmpty());
    EXPECT_THAT(continuations(std::string_view{"GAPS \0", 6}), IsEmpty());
}

TEST(BeginOfWord, IsThatOfTheNameUnderTheCursor) {
    EXPECT_EQ(begin_of_word("GAPS AC"), 5U);
    EXPECT_EQ(begin_of_word("GAPS "), 5U);
    EXPECT_EQ(begin_of_word("GAPS ACROSS XA,"), 15U);
    EXPECT_EQ(begin_of_word("COMPARE fishing."), 8U);
    EXPECT_EQ(begin_of_word("COMPARE fishing.net:fi"), 20U);
    EXPECT_EQ(begin_of_word("GAPS ACROSS $m"), 12U);
    EXPECT_EQ(begin_of_word("GAPS ACROSS $"), 12U);
    EXPECT_EQ(begin_of_word("SHOW concepts;"), 14U);
    EXPECT_EQ(begin_of_word("WHERE a = 'it"), std::nullopt);
    EXPECT_EQ(begin_of_word("GAPS -- no"), std::nullopt);
    EXPECT_EQ(begin_of_word(""), 0U);
}

TEST(IsClosed, WhenTheLastStatementHasItsSemicolon) {
    EXPECT_TRUE(is_closed("SHOW concepts;"));
    EXPECT_TRUE(is_closed("SHOW concepts; -- all of them\n  "));
    EXPECT_TRUE(is_closed("SHOW concepts; SHOW groups;;"));
    EXPECT_FALSE(is_closed("SHOW concepts"));
    EXPECT_FALSE(is_closed("SHOW concepts; SHOW"));
    EXPECT_FALSE(is_closed("FIND provisions WHERE a = ';"));
    EXPECT_FALSE(is_closed("SHOW -- all;"));
    EXPECT_FALSE(is_closed(";"));
    EXPECT_FALSE(is_closed(""));
    EXPECT_EQ(begin_of_statement("SHOW concepts; GAPS"), 14U);
    EXPECT_EQ(begin_of_statement("SHOW ';"), 0U);
}

TEST(DefinedNames, AreFoundAmongMistakesToo) {
    const std::vector<DefinedName> found =
        defined_names("LET a = XA; -- LET b\nPARAMETER $c date; define baseline d AS; GAPS ACCROSS; LET; LET e");
    EXPECT_THAT(found, ElementsAre(DefinedName{DefinitionKind::let, "a"}, DefinedName{DefinitionKind::parameter, "c"},
                                   DefinedName{DefinitionKind::baseline, "d"}, DefinedName{DefinitionKind::let, "e"}));
}

// -- properties -------------------------------------------------------------------------------------------------------

std::string sample(const Continuation& continuation) {
    switch (continuation.kind) {
        case ContinuationKind::keyword:
        case ContinuationKind::symbol:
            return std::string{continuation.text};
        case ContinuationKind::parameter:
            return "$zz";
        case ContinuationKind::date:
            return "2021-07-15";
        case ContinuationKind::number:
            return "7";
        case ContinuationKind::text:
            return "'zz'";
        case ContinuationKind::measure:
            return "zz()";
        case ContinuationKind::end:
            return ";";
        default:
            return "zz";
    }
}

std::string lower(std::string_view text) {
    std::string small{text};
    std::ranges::transform(small, small.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return small;
}

/// Could `next`, the rest of an accepted statement, begin with what is offered?
bool allows(const Continuation& continuation, std::string_view next) {
    const std::string first = lower(next.substr(0, next.find_first_of(" \n(),:{}")));
    const auto begin = static_cast<unsigned char>(next.front());
    const bool is_name = std::isalpha(begin) != 0 || begin == '_' || begin >= 0x80;
    switch (continuation.kind) {
        case ContinuationKind::keyword:
            // A unit may stand in the singular, another currency in place of EUR.
            return lower(continuation.text.substr(0, continuation.text.find(' '))) == first ||
                   lower(continuation.text) == first + "s" || (continuation.text == "EUR" && first.size() == 3);
        case ContinuationKind::symbol:
            return next.starts_with(continuation.text);
        case ContinuationKind::parameter:
            return begin == '$';
        case ContinuationKind::date:
            return std::isdigit(begin) != 0 || is_name;
        case ContinuationKind::number:
            return std::isdigit(begin) != 0;
        case ContinuationKind::text:
            return begin == '\'';
        case ContinuationKind::end:
            return begin == ';';
        case ContinuationKind::measure:
            return true;
        case ContinuationKind::concept_pattern:
        case ContinuationKind::any_name:
            return is_name || begin == '*';
        default:
            return is_name;
    }
}

void expect_no_mistake_before_the_end(const std::string& source) {
    for (const Diagnostic& diagnostic : parse_script(source).diagnostics) {
        if (diagnostic.code == "no-unit" && diagnostic.span.end == source.size()) {
            continue;  // the unit is still to come
        }
        ASSERT_GE(diagnostic.span.begin, source.size()) << render(diagnostic, source, "offered");
    }
}

/// At every space of a statement that is accepted: what is offered is no mistake, and what follows is offered.
void check_offers(const std::string& whole, std::set<ContinuationKind>& seen) {
    for (std::size_t at = whole.find(' '); at != std::string::npos; at = whole.find(' ', at + 1)) {
        const std::string before = whole.substr(0, at);
        if (begin_of_word(before + ' ') != before.size() + 1) {
            continue;  // within quotes
        }
        if (before.ends_with("COMPARE ORDER")) {
            continue;  // so far ORDER is the name of an attribute
        }
        const std::vector<Continuation> found = continuations(before);
        ASSERT_FALSE(found.empty()) << before;
        for (const Continuation& continuation : found) {
            seen.insert(continuation.kind);
            expect_no_mistake_before_the_end(before + " " + sample(continuation));
        }
        const std::string next = whole.substr(at + 1);
        ASSERT_TRUE(std::ranges::any_of(found, [&](const auto& known) { return allows(known, next); }))
            << before << " | " << next << "\n"
            << testing::PrintToString(offered(before));
    }
}

TEST(Continuations, WhatIsOfferedIsNoMistakeAndWhatFollowsIsOffered) {
    std::set<ContinuationKind> seen;
    for (std::uint32_t seed = 0; seed < 600 && !testing::Test::HasFatalFailure(); ++seed) {
        check_offers(print(RandomTree{seed}.statement()), seen);
    }
    EXPECT_EQ(seen.size(), 18U) << "some kind is never offered";
}

TEST(Continuations, AcceptedStatementsTyped) {
    std::set<ContinuationKind> seen;
    for (const std::string& name : cases_in("accepted")) {
        const ParsedScript parsed = parse_script(content_of(folder("accepted") / (name + ".lq")));
        for (const Statement& statement : parsed.script.statements) {
            check_offers(print(statement), seen);
            ASSERT_FALSE(testing::Test::HasFatalFailure()) << name;
        }
    }
}

}  // namespace
}  // namespace lacuna::grammar::test

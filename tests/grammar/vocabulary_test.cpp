#include "lacuna/grammar/vocabulary.hpp"

#include "lacuna/grammar/parse.hpp"

#include <gmock/gmock.h>

#include <string>

namespace lacuna::grammar::test {
namespace {

std::string rest_of_head(std::string_view statement) {
    if (statement == "FIND" || statement == "SHOW") {
        return " concepts";
    }
    if (statement == "DESCRIBE") {
        return " a";
    }
    if (statement == "COMPARE") {
        return " *";
    }
    if (statement == "DIFF") {
        return " XA WITH XB";
    }
    if (statement == "TREND" || statement == "SUMMARISE") {
        return " count()";
    }
    return statement == "RANK" ? " jurisdictions" : "";
}

TEST(Vocabulary, EveryStatementTakesExactlyItsClauses) {
    const auto example = [](std::string_view clause) -> std::string {
        const std::string name{clause};
        if (clause == "WHERE") {
            return name + " a = 1";
        }
        if (clause == "LIMIT") {
            return name + " 1";
        }
        if (clause == "WITH") {
            return name + " notes";
        }
        if (clause == "FROM") {
            return name + " 2000 TO today";
        }
        if (clause == "COMMITTED") {
            return name + " IN ANY";
        }
        return clause == "DIFFERENCES ONLY" ? name : clause.starts_with("AS ") ? name + " today" : name + " a";
    };
    int statements = 0;
    for (const Word& statement : vocabulary()) {
        const std::vector<std::string_view> taken = clauses_of(statement.text);
        if (statement.kind != WordKind::statement || taken.empty()) {
            continue;  // EXPLAIN, LET and the like take none
        }
        ++statements;
        const std::string head = std::string{statement.text} + rest_of_head(statement.text);
        for (const Word& clause : vocabulary()) {
            if (clause.kind != WordKind::clause) {
                continue;
            }
            const std::string source = head + " " + example(clause.text);
            const ParsedScript parsed = parse_script(source);
            const bool is_taken = std::find(taken.begin(), taken.end(), clause.text) != taken.end();
            EXPECT_EQ(parsed.is_valid(), is_taken) << source << "\n" << render(parsed.diagnostics, source, "x");
            if (!is_taken) {
                EXPECT_EQ(parsed.diagnostics.front().code, "misplaced-clause") << source;
            }
        }
    }
    EXPECT_EQ(statements, 11);
    EXPECT_TRUE(clauses_of("nothing").empty());
    EXPECT_EQ(clauses_of("find"), clauses_of("FIND"));
}

TEST(Vocabulary, SubjectsExtrasAndUnitsAreWordsOfTheLanguage) {
    for (const Word& word : vocabulary()) {
        const std::string text{word.text};
        if (word.kind == WordKind::subject) {
            EXPECT_TRUE(parse_script("SHOW " + text).is_valid()) << text;
        } else if (word.kind == WordKind::extra) {
            EXPECT_TRUE(parse_script("FIND concepts WITH " + text).is_valid()) << text;
        } else if (word.kind == WordKind::unit) {
            EXPECT_TRUE(parse_literal("5 " + text).is_valid()) << text;
        } else if (word.kind == WordKind::literal) {
            EXPECT_TRUE(parse_literal(text).is_valid()) << text;
        }
    }
}

}  // namespace
}  // namespace lacuna::grammar::test

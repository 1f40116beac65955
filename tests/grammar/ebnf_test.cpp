// The grammar that docs/language.md prints is true and complete: what is written by it at random is accepted by the
// parser, and what the parser accepts and the printer writes is read by it.

#include "ebnf.hpp"
#include "golden.hpp"
#include "lacuna/grammar/parse.hpp"
#include "lacuna/grammar/print.hpp"
#include "lacuna/grammar/vocabulary.hpp"
#include "random_tree.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <set>
#include <sstream>

namespace lacuna::grammar::test {
namespace {

const Ebnf& documented() {
    static const std::unique_ptr<const Ebnf> ebnf = [] {
        const auto blocks =
            blocks_of(content_of(std::filesystem::path{LACUNA_SOURCE_DIR} / "docs" / "language.md"), "ebnf");
        EXPECT_EQ(blocks.size(), 2U) << "one of sentences and one of words";
        return std::make_unique<Ebnf>(blocks.at(0), blocks.at(1));
    }();
    return *ebnf;
}

TEST(DocumentedGrammar, WhatIsWrittenByItIsAccepted) {
    std::set<std::string> verbs;
    std::size_t longest = 0;
    for (std::uint32_t seed = 0; seed < 5'000; ++seed) {
        const std::string sentence = EbnfWriter{documented(), seed}.write("statement");
        const ParsedScript parsed = parse_script(sentence);
        ASSERT_TRUE(parsed.is_valid()) << "seed " << seed << "\n" << render(parsed.diagnostics, sentence, "sentence");
        ASSERT_EQ(parsed.script.statements.size(), 1U) << sentence;
        const std::string printed = print(parsed.script.statements.front());
        verbs.insert(printed.substr(0, printed.find(' ')));
        longest = std::max(longest, sentence.size());
    }
    EXPECT_EQ(verbs.size(), 15U) << "every kind of statement is written";
    EXPECT_GT(longest, 1'000U) << "and not only short ones";
}

TEST(DocumentedGrammar, ScriptsWrittenByItAreAccepted) {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        const std::string script = EbnfWriter{documented(), seed}.write("script");
        const ParsedScript parsed = parse_script(script);
        ASSERT_TRUE(parsed.is_valid()) << "seed " << seed << "\n" << render(parsed.diagnostics, script, "script");
    }
}

void collect_terminals(const EbnfNode& node, std::set<std::string>& terminals) {
    if (node.kind == EbnfNode::Kind::terminal) {
        terminals.insert(node.text);
    }
    for (const EbnfNode& child : node.children) {
        collect_terminals(child, terminals);
    }
}

TEST(DocumentedGrammar, HasEveryWordOfTheLanguage) {
    std::set<std::string> terminals;
    for (const auto& [name, rule] : documented().rules()) {
        if (!rule.is_word) {
            collect_terminals(rule.node, terminals);
        }
    }
    for (const Word& word : vocabulary()) {
        std::istringstream parts{std::string{word.text}};
        for (std::string part; parts >> part;) {
            EXPECT_TRUE(terminals.contains(part)) << word.text << " is not in the grammar of docs/language.md";
        }
    }
}

TEST(DocumentedGrammar, HasNoRuleThatNothingUses) {
    std::set<std::string> used{"script"};
    const auto collect = [&](const auto& self, const EbnfNode& node) -> void {
        if (node.kind == EbnfNode::Kind::rule) {
            used.insert(node.text);
        }
        for (const EbnfNode& child : node.children) {
            self(self, child);
        }
    };
    for (const auto& [name, rule] : documented().rules()) {
        collect(collect, rule.node);
    }
    for (const auto& [name, rule] : documented().rules()) {
        EXPECT_TRUE(used.contains(name)) << name;
    }
}

TEST(DocumentedGrammar, ReadsWhatThePrinterWrites) {
    for (std::uint32_t seed = 0; seed < 1'000; ++seed) {
        const std::string printed = print(RandomTree{seed}.statement());
        ASSERT_TRUE(EbnfReader(documented(), printed).accepts("statement")) << "seed " << seed << "\n" << printed;
    }
}

TEST(DocumentedGrammar, ReadsTheAcceptedExamples) {
    for (const std::string& name : cases_in("accepted")) {
        if (name == "unicode-spaces") {
            continue;  // spaces beyond ASCII are told in words
        }
        const std::string script = content_of(folder("accepted") / (name + ".lq"));
        EXPECT_TRUE(EbnfReader(documented(), script).accepts("script")) << name;
    }
}

// A reader that accepted everything would prove nothing.
TEST(DocumentedGrammar, RefusesWhatTheParserRefuses) {
    for (const char* wrong :
         {"FIND", "FIND provisions FOR", "FIND provisions WHERE a < b < c", "COMPARE a SHOW b", "GAPS EVERY 1 year",
          "RANK provisions AGAINST median", "LET a", "TREND FROM 2000 TO 2001", "DIFF XA", "FIND provisions WHERE a IS",
          "FORUM COMMITTED BY XA", "PARAMETER $a colour", "DESCRIBE FOR", "FIND provisions LIMIT 1.5",
          "FIND provisions WHERE a = 'b", "FIND provisionsFOR a", "FIND provisions AS OF 2021-13"}) {
        EXPECT_FALSE(parse_script(wrong).is_valid()) << wrong;
        EXPECT_FALSE(EbnfReader(documented(), wrong).accepts("statement")) << wrong;
    }
}

}  // namespace
}  // namespace lacuna::grammar::test

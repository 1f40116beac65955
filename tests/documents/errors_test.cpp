// docs/errors.md is complete, true and up to date: every code of the sources has an entry in docs/errors/, every wrong
// example brings up its code, and every right one brings up none. LACUNA_UPDATE=1 writes the page anew.

#include "error_bench.hpp"
#include "error_codes.hpp"
#include "error_index.hpp"
#include "error_page.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <regex>
#include <set>

namespace lacuna::documents {
namespace {

const std::vector<Chapter>& chapters() {
    static const std::vector<Chapter> read = read_index();
    return read;
}

ErrorBench& bench() {
    static ErrorBench made;
    return made;
}

std::set<std::string> codes_of(const std::vector<Reported>& reports) {
    std::set<std::string> codes;
    std::ranges::transform(reports, std::inserter(codes, codes.end()), &Reported::code);
    return codes;
}

std::string printed(const std::vector<Reported>& reports) {
    std::string text;
    for (const Reported& report : reports) {
        text += report.text + "\n";
    }
    return text.empty() ? "nothing was reported" : text;
}

template <typename Test>
void for_each_example(Test test) {
    for (const Chapter& chapter : chapters()) {
        for (const Entry& entry : chapter.entries) {
            for (const Example& example : entry.examples) {
                SCOPED_TRACE(entry.code + ", " + chapter.title);
                test(entry, example);
            }
        }
    }
}

TEST(Errors, EveryCodeOfTheSourcesHasAnEntry) {
    std::set<std::string> described;
    for (const Chapter& chapter : chapters()) {
        for (const Entry& entry : chapter.entries) {
            EXPECT_TRUE(described.insert(entry.code).second) << entry.code << " has two entries";
        }
    }
    const auto codes = codes_of_the_sources();
    EXPECT_GT(codes.size(), 170U) << "the sources are searched";
    for (const auto& [code, place] : codes) {
        EXPECT_TRUE(described.contains(code))
            << code << " in " << place << " has no entry in docs/errors/; where it is no code, say so in "
            << "tests/documents/error_codes.cpp";
    }
    for (const std::string& code : described) {
        EXPECT_TRUE(codes.contains(code)) << code << " has an entry in docs/errors/ and does not come up any more";
    }
}

TEST(Errors, WrongExamplesBringUpTheirCode) {
    std::size_t run = 0;
    for_each_example([&](const Entry& entry, const Example& example) {
        if (example.test.empty()) {
            const auto reports =
                example.command.empty() ? bench().wrong(example) : reported_by_command(example.command);
            EXPECT_TRUE(codes_of(reports).contains(entry.code)) << example.wrong << "\n" << printed(reports);
            ++run;
        }
    });
    EXPECT_GT(run, 150U);
}

// Of a warning, that the answer has others is no matter: it is an answer.
TEST(Errors, RightExamplesBringUpNone) {
    for_each_example([&](const Entry& entry, const Example& example) {
        if (!example.test.empty() || !example.file.empty()) {
            return;
        }
        const auto reports = example.command.empty() ? bench().right(example) : reported_by_command(example.right);
        EXPECT_FALSE(codes_of(reports).contains(entry.code)) << example.right << "\n" << printed(reports);
        EXPECT_TRUE(std::ranges::none_of(
            reports, [](const Reported& report) { return report.text.find("error[") != std::string::npos; }))
            << example.right << "\n"
            << printed(reports);
    });
}

TEST(Errors, TheCollectionThatTheyChangeIsSound) {
    const auto checked = check_collection(LACUNA_SOURCE_DIR "/tests/logic/collection");
    ASSERT_TRUE(checked);
    EXPECT_TRUE(checked->errors.empty() && checked->warnings.empty());
}

TEST(Errors, WhatIsNotShownIsTestedElsewhere) {
    for_each_example([&](const Entry& entry, const Example& example) {
        if (example.test.empty()) {
            return;
        }
        const std::size_t space = example.test.find(' ');
        const std::string path = example.test.substr(0, space);
        const std::string name = std::regex_replace(example.test.substr(space + 1), std::regex{"\\."}, ", ");
        const std::string source = text_of(path);
        EXPECT_TRUE(std::regex_search(source, std::regex{"TEST(_F|_P)?\\(" + name + "\\)"})) << example.test;
        EXPECT_NE((example.data.empty() ? source : text_of(example.data)).find(entry.code), std::string::npos)
            << example.test << " does not speak of the code";
    });
}

TEST(Errors, ThePageIsUpToDate) {
    const std::string page = error_page(chapters(), bench());
    if (std::getenv("LACUNA_UPDATE") != nullptr) {
        std::ofstream{LACUNA_SOURCE_DIR "/docs/errors.md", std::ios::binary} << page;
        GTEST_SKIP() << "written: read the difference before you commit it";
    }
    EXPECT_TRUE(text_of("docs/errors.md") == page)
        << "docs/errors.md is not what docs/errors/ says: run with LACUNA_UPDATE=1 and read the difference";
}

TEST(Errors, RepetitionsAndBytesAreExpanded) {
    EXPECT_EQ(expanded("a⟨3 × b ⟩c\\x07"), "ab b b c\a");
    EXPECT_EQ(expanded("⟨2 × x_⟪n⟫;⟩"), "x_1;x_2;");
    EXPECT_THROW(static_cast<void>(expanded("⟨3 × b")), std::runtime_error);
}

}  // namespace
}  // namespace lacuna::documents

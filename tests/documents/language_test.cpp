// Every block of docs/language.md that is marked `lql` is run against the bundled collection.

#include "lacuna/database.hpp"
#include "lacuna/grammar/parse.hpp"
#include "support/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace lacuna {
namespace {

struct Example {
    std::size_t line = 0;  ///< of the document
    std::string script;
};

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    EXPECT_TRUE(stream) << file;
    return {std::istreambuf_iterator<char>{stream}, {}};
}

std::vector<Example> examples_of(const std::string& document) {
    constexpr std::string_view opening = "```lql\n";
    std::vector<Example> examples;
    for (std::size_t at = document.find(opening); at != std::string::npos; at = document.find(opening, at)) {
        at += opening.size();
        const auto line =
            1 + std::ranges::count(document.begin(), document.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        const std::size_t end = document.find("```", at);
        examples.push_back({static_cast<std::size_t>(line), document.substr(at, end - at)});
        at = end;
    }
    return examples;
}

class Language : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        directory_ = std::make_unique<testing::TemporaryDirectory>();
        const auto path = directory_->path() / "law.db";
        const auto loaded = Database::load(path, LACUNA_SOURCE_DIR "/datasets/child-protection");
        ASSERT_TRUE(loaded) << to_text(loaded.error());
        database_ = std::make_unique<Database>(Database::open(path).value());
    }
    static void TearDownTestSuite() {
        database_.reset();
        directory_.reset();
    }

    /// None, with a failure, where it is not answered.
    static std::vector<Answer> answers_to(const Example& example) {
        QueryOptions options;
        options.today = "2026-11-25";
        options.file_name = "docs/language.md, from line " + std::to_string(example.line);
        auto answers = database_->query(example.script, options);
        EXPECT_TRUE(answers) << to_text(answers.error());
        return answers ? *std::move(answers) : std::vector<Answer>{};
    }

private:
    static std::unique_ptr<testing::TemporaryDirectory> directory_;
    static std::unique_ptr<Database> database_;
};

std::unique_ptr<testing::TemporaryDirectory> Language::directory_;
std::unique_ptr<Database> Language::database_;

TEST_F(Language, ItsExamplesAreAnswered) {
    const std::vector<Example> examples = examples_of(text_of(LACUNA_SOURCE_DIR "/docs/language.md"));
    EXPECT_GE(examples.size(), 30U);
    std::set<std::string> verbs;
    for (const Example& example : examples) {
        for (const Answer& answer : answers_to(example)) {
            EXPECT_FALSE(answer.tables.empty()) << answer.statement;
            verbs.insert(answer.verb);
        }
    }
    EXPECT_EQ(verbs, (std::set<std::string>{"CHANGES", "COMPARE", "DESCRIBE", "DIFF", "FIND", "GAPS", "RANK", "SHOW",
                                            "SUMMARISE", "TREND"}));
}

// A question that finds nothing teaches nothing.
TEST_F(Language, TheQuestionsToLearnFromFindSomething) {
    const std::string document = text_of(LACUNA_SOURCE_DIR "/docs/language.md");
    const std::size_t begin = document.find("## Questions");
    const std::string questions = document.substr(begin, document.find("## Reference") - begin);
    std::size_t asked = 0;
    for (const Example& example : examples_of(questions)) {
        for (const Answer& answer : answers_to(example)) {
            const bool has_rows =
                std::ranges::any_of(answer.tables, [](const Table& table) { return !table.rows.empty(); });
            EXPECT_TRUE(has_rows || answer.coverage.rows_undecided > 0) << answer.statement;
        }
        ++asked;
    }
    EXPECT_GE(asked, 15U);
}

}  // namespace
}  // namespace lacuna

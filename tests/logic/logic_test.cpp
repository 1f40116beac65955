// Each file of cases/ holds a statement and what it must answer; see README.md beside it.

#include "ask.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace lacuna::testing {
namespace {

namespace fs = std::filesystem;

struct Case {
    std::map<std::string, std::string> parameters;
    std::string head;  ///< comments, parameters and the statement, as they stand in the file
    std::string statement;
    std::string expected;
};

Case read_case(const fs::path& path) {
    std::ifstream file(path);
    Case read;
    bool in_expected = false;
    bool in_statement = false;
    for (std::string line; std::getline(file, line);) {
        if (!in_expected && line == "---") {
            in_expected = true;
            continue;
        }
        if (in_expected) {
            read.expected += line + "\n";
            continue;
        }
        read.head += line + "\n";
        if (!in_statement && line.starts_with("$")) {
            const std::size_t equals = line.find('=');
            read.parameters[line.substr(1, equals - 1)] = line.substr(equals + 1);
        } else if (in_statement || !line.starts_with("#")) {
            in_statement = true;
            read.statement += line + "\n";
        }
    }
    return read;
}

bool is_of_dragons(const fs::path& path) {
    return path.parent_path().parent_path().filename() == "forum";
}

std::string answer(const fs::path& path, const Case& asked) {
    query::Environment given = environment();
    given.parameters = asked.parameters;
    const Asked result = is_of_dragons(path) ? ask_dragons(asked.statement, given) : ask(asked.statement, given);
    std::string text = result.mistakes;
    for (const Error& error : result.errors) {
        text += to_text(error);
    }
    for (const Answer& one : result.answers) {
        text += (text.empty() ? "" : "\n") + print(one);
    }
    return text;
}

std::vector<fs::path> case_files() {
    std::vector<fs::path> files;
    for (const char* folder : {LACUNA_SOURCE_DIR "/tests/logic/cases", LACUNA_SOURCE_DIR "/tests/logic/forum/cases"}) {
        for (const auto& entry : fs::directory_iterator(folder)) {
            if (entry.path().extension() == ".case") {
                files.push_back(entry.path());
            }
        }
    }
    std::ranges::sort(files);
    return files;
}

class Logic : public ::testing::TestWithParam<fs::path> {};

TEST_P(Logic, AnswersAsWritten) {
    const Case written = read_case(GetParam());
    const std::string actual = answer(GetParam(), written);
    if (std::getenv("LACUNA_ACCEPT") != nullptr) {
        std::ofstream(GetParam()) << written.head << "---\n" << actual;
        GTEST_SKIP() << "accepted: read the difference before you commit it";
    }
    ASSERT_FALSE(written.expected.empty()) << "the case expects nothing";
    EXPECT_EQ(actual, written.expected);
}

INSTANTIATE_TEST_SUITE_P(Cases, Logic, ::testing::ValuesIn(case_files()), [](const auto& tested) {
    std::string name = (is_of_dragons(tested.param) ? "forum-" : "") + tested.param.stem().string();
    std::ranges::replace(name, '-', '_');
    return name;
});

}  // namespace
}  // namespace lacuna::testing

// Each folder of collections/ holds files that are put over the collection `right`, and in expected.txt all that the
// reader has to say about the result. LACUNA_UPDATE=1 writes expected.txt anew, to be read before it is kept.

#include "temporary_collection.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace lacuna::exchange::tests {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> cases() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator{COLLECTIONS}) {
        names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

class Findings : public testing::TestWithParam<std::string> {};

TEST_P(Findings, AreAsExpected) {
    const fs::path folder = fs::path{COLLECTIONS} / GetParam();
    const TemporaryCollection collection;
    collection.overlay(folder);
    const std::string found = collection.findings();
    if (std::getenv("LACUNA_UPDATE") != nullptr) {
        std::ofstream{folder / "expected.txt"} << found;
    }
    std::ifstream stream{folder / "expected.txt"};
    ASSERT_TRUE(stream.is_open());
    std::ostringstream expected;
    expected << stream.rdbuf();
    EXPECT_EQ(found, expected.str());
    EXPECT_EQ(collection.read().collection.has_value(), found.find(": error[") == std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Collections, Findings, testing::ValuesIn(cases()),
                         [](const auto& instance) { return instance.param; });

TEST(Findings, KnowManyMistakes) {
    std::set<std::string> codes;
    for (const std::string& name : cases()) {
        const TemporaryCollection collection;
        collection.overlay(fs::path{COLLECTIONS} / name);
        for (const Finding& finding : collection.read().findings) {
            codes.insert(finding.code);
            EXPECT_FALSE(finding.fix.empty() && finding.details.empty()) << to_text(finding);
        }
    }
    EXPECT_GE(codes.size(), 50U);
}

TEST(Findings, ComeInTheSameOrderEachTime) {
    const TemporaryCollection collection;
    collection.overlay(fs::path{COLLECTIONS} / "names");
    EXPECT_EQ(collection.findings(), collection.findings());
}

}  // namespace
}  // namespace lacuna::exchange::tests

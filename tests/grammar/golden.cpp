#include "golden.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace lacuna::grammar::test {

std::filesystem::path folder(const std::string& name) {
    return std::filesystem::path{LACUNA_SOURCE_DIR} / "tests" / "grammar" / name;
}

std::vector<std::string> cases_in(const std::string& folder_name) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator{folder(folder_name)}) {
        if (entry.path().extension() == ".lq") {
            names.push_back(entry.path().stem().string());
        }
    }
    std::ranges::sort(names);
    return names;
}

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    EXPECT_TRUE(stream) << "cannot read " << file;
    return {std::istreambuf_iterator<char>{stream}, {}};
}

void expect_golden(const std::filesystem::path& file, const std::string& actual) {
    if (std::getenv("LACUNA_UPDATE_GOLDEN") != nullptr) {
        std::ofstream{file, std::ios::binary} << actual;
        return;
    }
    EXPECT_EQ(content_of(file), actual) << "golden file: " << file;
}

}  // namespace lacuna::grammar::test

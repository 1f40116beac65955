#include "child_process.hpp"
#include "normalise.hpp"
#include "read_files.hpp"
#include "scene.hpp"
#include "test_case.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string>

namespace lacuna::golden {
namespace {

namespace fs = std::filesystem;

/// Writes the file, or removes it where there is nothing to write.
void keep(const fs::path& file, const std::string& text) {
    if (text.empty()) {
        fs::remove(file);
    } else {
        write_file(file, text);
    }
}

/// As the command writes it: the day in UTC.
std::string today() {
    const std::time_t now = std::time(nullptr);
    std::tm day{};
    ::gmtime_r(&now, &day);
    std::string text(10, '\0');
    std::strftime(text.data(), text.size() + 1, "%Y-%m-%d", &day);
    return text;
}

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, WritesWhatItsUsersReviewed) {
    const TestCase test = read_case(fs::path{LACUNA_GOLDEN_DIR} / "cases" / GetParam());
    const Scene scene(test);
    const Outcome outcome = run(scene.prepared_run());
    const std::string output = normalised(outcome.output, scene.scratch());
    const std::string errors = normalised(outcome.errors, scene.scratch());
    EXPECT_EQ(outcome.signal, 0);
    EXPECT_EQ((output + errors).find(today()), std::string::npos)
        << "the output depends on the day: give the case a date, as with AS OF";
    if (std::getenv("LACUNA_UPDATE_GOLDEN") != nullptr) {
        keep(test.folder / "stdout", output);
        keep(test.folder / "stderr", errors);
        keep(test.folder / "exit", outcome.exit_code == 0 ? "" : std::to_string(outcome.exit_code) + "\n");
        for (const auto& [name, text] : test.produced) {
            write_file(test.folder / "produced" / name,
                       normalised(read_file(scene.directory() / name), scene.scratch()));
        }
        return;
    }
    EXPECT_EQ(output, test.output);
    EXPECT_EQ(errors, test.errors);
    EXPECT_EQ(outcome.exit_code, test.exit_code);
    for (const auto& [name, text] : test.produced) {
        EXPECT_EQ(normalised(read_file(scene.directory() / name), scene.scratch()), text) << name;
    }
}

INSTANTIATE_TEST_SUITE_P(Cases, Golden, testing::ValuesIn(case_names()), [](const auto& parameter) {
    std::string name = parameter.param;
    for (char& c : name) {
        c = c == '-' ? '_' : c;
    }
    return name;
});

}  // namespace
}  // namespace lacuna::golden

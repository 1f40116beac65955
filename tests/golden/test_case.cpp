#include "test_case.hpp"

#include "read_files.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace lacuna::golden {

namespace fs = std::filesystem;

bool TestCase::has(std::string_view name) const {
    return std::ranges::any_of(conditions, [name](const auto& entry) { return entry.first == name; });
}

std::string TestCase::condition(std::string_view name) const {
    const auto found = std::ranges::find(conditions, name, [](const auto& entry) { return entry.first; });
    return found == conditions.end() ? std::string{} : found->second;
}

TestCase read_case(const fs::path& folder) {
    TestCase test;
    test.folder = folder;
    test.command = lines_of(read_file(folder / "command"));
    for (const std::string& line : lines_of(read_file(folder / "conditions"))) {
        const std::size_t space = std::min(line.find(' '), line.size());
        test.conditions.emplace_back(line.substr(0, space), line.substr(std::min(space + 1, line.size())));
    }
    test.input = read_file(folder / "stdin");
    test.output = read_file(folder / "stdout");
    test.errors = read_file(folder / "stderr");
    const std::string code = read_file(folder / "exit");
    test.exit_code = code.empty() ? 0 : std::stoi(code);
    if (fs::exists(folder / "produced")) {
        for (const auto& entry : fs::directory_iterator(folder / "produced")) {
            test.produced[entry.path().filename().string()] = read_file(entry.path());
        }
    }
    return test;
}

std::vector<std::string> case_names() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(fs::path{LACUNA_GOLDEN_DIR} / "cases")) {
        if (fs::exists(entry.path() / "command")) {
            names.push_back(entry.path().filename().string());
        }
    }
    std::ranges::sort(names);
    return names;
}

bool is_reserved(const std::string& name) {
    constexpr std::array<std::string_view, 7> names{"command", "conditions", "stdin",   "stdout",
                                                    "stderr",  "exit",       "produced"};
    return std::ranges::find(names, name) != names.end();
}

}  // namespace lacuna::golden

#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace lacuna::golden {

/// One folder of cases/.
struct TestCase {
    std::filesystem::path folder;
    std::vector<std::string> command;
    std::vector<std::pair<std::string, std::string>> conditions;  ///< first word, rest of the line
    std::string input;
    std::string output;
    std::string errors;
    int exit_code = 0;
    std::map<std::string, std::string> produced;  ///< file name to text

    [[nodiscard]] bool has(std::string_view condition) const;
    /// The rest of the line of that condition; empty where it is not there.
    [[nodiscard]] std::string condition(std::string_view name) const;
};

[[nodiscard]] TestCase read_case(const std::filesystem::path& folder);
/// Names of the folders, sorted.
[[nodiscard]] std::vector<std::string> case_names();
/// Files of a case that are not copied into the directory of the run.
[[nodiscard]] bool is_reserved(const std::string& name);

}  // namespace lacuna::golden

#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lacuna::grammar::test {

[[nodiscard]] std::filesystem::path folder(const std::string& name);

/// The names, without ending, of the `.lq` files of a folder, sorted; never empty.
[[nodiscard]] std::vector<std::string> cases_in(const std::string& folder_name);

[[nodiscard]] std::string content_of(const std::filesystem::path& file);

/// Compares with a golden file, or writes it where the environment variable LACUNA_UPDATE_GOLDEN is set. What is
/// written so is to be read as prose before it is committed.
void expect_golden(const std::filesystem::path& file, const std::string& actual);

}  // namespace lacuna::grammar::test

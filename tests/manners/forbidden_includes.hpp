#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lacuna::manners {

/// Every include below the root that goes against the directions of docs/architecture.md: base <- model <- {storage,
/// compare, answer} <- query; report and cli see only the installed headers; each library of others has one folder.
/// Each as `file:line: include, why`.
[[nodiscard]] std::vector<std::string> forbidden_includes(const std::filesystem::path& root);

}  // namespace lacuna::manners

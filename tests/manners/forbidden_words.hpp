#pragma once

#include "source_file.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace lacuna::manners {

/// Where one of the words stands in the code of the folders, as `file:line: word`. A word is not found within a longer
/// one; comments are not looked at, strings only where they are kept.
[[nodiscard]] std::vector<std::string> words_in(const std::filesystem::path& root,
                                                const std::vector<std::string>& folders,
                                                const std::vector<std::string>& words, Keep keep);

}  // namespace lacuna::manners

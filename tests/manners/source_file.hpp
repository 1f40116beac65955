#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace lacuna::manners {

/// A C++ source file below a root.
struct SourceFile {
    std::string path;  ///< from the root, with slashes
    std::string text;
};

/// All .cpp and .hpp files below the given folders of the root, by path. Folders that do not exist have none.
[[nodiscard]] std::vector<SourceFile> source_files(const std::filesystem::path& root,
                                                   const std::vector<std::string>& folders);

enum class Keep { strings, nothing };

/// The text with comments blanked, and strings and characters too unless they are kept. Lines stay where they are.
[[nodiscard]] std::string code_of(const std::string& text, Keep keep);

/// The line, from 1, in which the offset is.
[[nodiscard]] std::size_t line_of(const std::string& text, std::size_t offset);

}  // namespace lacuna::manners

#pragma once

#include <filesystem>
#include <fstream>
#include <string>

namespace lacuna::manners {

/// Writes a file into a tree, with the folders above it.
inline void plant(const std::filesystem::path& root, const std::string& path, const std::string& text) {
    std::filesystem::create_directories((root / path).parent_path());
    std::ofstream{root / path} << text;
}

}  // namespace lacuna::manners

#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::golden {

/// The file's bytes; empty where it does not exist.
[[nodiscard]] std::string read_file(const std::filesystem::path& file);
void write_file(const std::filesystem::path& file, std::string_view bytes);
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);

}  // namespace lacuna::golden

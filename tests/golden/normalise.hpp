#pragma once

#include <filesystem>
#include <string>

namespace lacuna::golden {

/// What was written, with everything replaced that differs from run to run or from machine to machine.
[[nodiscard]] std::string normalised(std::string text, const std::filesystem::path& scratch);

}  // namespace lacuna::golden

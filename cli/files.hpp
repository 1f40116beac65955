#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::cli {

/// The files and folders (with a final `/`) whose path begins so, sorted; hidden ones only where their dot is written.
[[nodiscard]] std::vector<std::string> files_beginning_with(std::string_view path);

}  // namespace lacuna::cli

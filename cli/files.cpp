#include "files.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace lacuna::cli {

std::vector<std::string> files_beginning_with(std::string_view path) {
    namespace fs = std::filesystem;
    constexpr std::size_t most_files = 10'000;
    const std::size_t slash = path.rfind('/');
    const std::string_view folder = slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash + 1);
    const std::string_view beginning = path.substr(folder.size());
    std::vector<std::string> found;
    std::error_code error;
    for (fs::directory_iterator entry{folder.empty() ? fs::path{"."} : fs::path{folder}, error};
         !error && entry != fs::directory_iterator{} && found.size() < most_files; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        const bool is_hidden = name.starts_with('.') && !beginning.starts_with('.');
        std::error_code ignored;
        if (name.starts_with(beginning) && !is_hidden) {
            found.push_back(std::string{folder} + name + (entry->is_directory(ignored) ? "/" : ""));
        }
    }
    std::ranges::sort(found);
    return found;
}

}  // namespace lacuna::cli

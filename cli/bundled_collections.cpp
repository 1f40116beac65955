#include "bundled_collections.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <system_error>

namespace lacuna::cli {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> collections_in(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator entry{folder, error}; !error && entry != fs::directory_iterator{};
         entry.increment(error)) {
        std::error_code none;
        if (fs::exists(entry->path() / "collection.yaml", none)) {
            found.push_back(entry->path());
        }
    }
    std::ranges::sort(found);
    return found;
}

std::vector<fs::path> places() {
    if (const char* named = std::getenv("LACUNA_DATASETS"); named != nullptr && *named != '\0') {
        return {named};
    }
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
    std::vector<fs::path> folders;
    if (!error) {
        folders.push_back(program.parent_path().parent_path() / "datasets");  // build/release/lacuna
    }
    folders.emplace_back(LACUNA_SOURCE_DATASETS);
    if (!error) {
        folders.push_back(program.parent_path() / "share" / "lacuna" / "datasets");  // bin/lacuna
    }
    return folders;
}

}  // namespace

Result<std::vector<fs::path>> bundled_collections() {
    std::string searched;
    for (const fs::path& folder : places()) {
        if (std::vector<fs::path> found = collections_in(folder); !found.empty()) {
            return found;
        }
        searched += searched.empty() ? "" : ", ";
        searched += folder.string();
    }
    return Error{.category = ErrorCategory::storage,
                 .code = "no-collections",
                 .message = "no bundled collection was found in " + searched,
                 .advice = "name their folder with LACUNA_DATASETS, or load one: lacuna load FOLDER",
                 .place = {},
                 .context = {},
                 .details = {}};
}

}  // namespace lacuna::cli

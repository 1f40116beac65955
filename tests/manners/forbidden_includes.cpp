#include "forbidden_includes.hpp"

#include "source_file.hpp"

#include <algorithm>
#include <optional>
#include <regex>
#include <string_view>

namespace lacuna::manners {
namespace {

/// What the files of a folder may include with quotes: what begins with one of these, and files beside them. The first
/// folder of a path counts, so that the narrower one stands first.
struct Folder {
    std::string_view path;
    std::vector<std::string_view> may_include;
};

const std::vector<Folder>& folders() {
    static const std::vector<Folder> all{
        {"engine/include/lacuna/base/", {"lacuna/base/"}},
        {"engine/include/", {"lacuna/"}},
        {"engine/base/", {"lacuna/base/"}},
        {"engine/model/", {"model/", "lacuna/base/"}},
        {"engine/storage/", {"storage/", "model/", "lacuna/base/"}},
        {"engine/compare/", {"compare/", "model/", "lacuna/base/"}},
        {"engine/answer/", {"answer/", "lacuna/answer.hpp", "model/", "lacuna/base/"}},
        {"engine/query/",
         {"query/", "storage/", "compare/", "answer/", "lacuna/answer.hpp", "lacuna/completion.hpp",
          "lacuna/interrupt.hpp", "lacuna/grammar/", "model/", "lacuna/base/"}},
        {"engine/exchange/", {"exchange/", "lacuna/grammar/", "model/", "lacuna/base/"}},
        {"engine/report/", {"report/", "lacuna/"}},
        {"engine/database/",
         {"database/", "query/", "exchange/", "storage/", "compare/", "answer/", "model/", "lacuna/"}},
        {"grammar/include/", {"lacuna/grammar/", "lacuna/base/"}},
        {"grammar/", {"lacuna/grammar/", "lacuna/base/"}},
        {"cli/", {"lacuna/"}},
    };
    return all;
}

/// Libraries of others, and the one folder that may include each.
struct Library {
    std::string_view prefix;
    std::string_view only_in;
};

constexpr Library libraries[] = {
    {"boost/", "grammar/src/"},       {"rocksdb/", "engine/storage/"},
    {"cereal/", "engine/storage/"},   {"yaml-cpp/", "engine/exchange/"},
    {"simdjson", "engine/exchange/"}, {"nlohmann/", "engine/report/"},
    {"utf8proc", "engine/base/"},     {"CLI/", "cli/"},
};

/// Headers that users install show none of others.
constexpr std::string_view installed[] = {"engine/include/", "grammar/include/"};

std::optional<std::string> objection_to_library(std::string_view file, std::string_view included) {
    for (const Library& library : libraries) {
        if (included.starts_with(library.prefix) && !file.starts_with(library.only_in)) {
            return "only " + std::string{library.only_in} + " may include " + std::string{library.prefix};
        }
    }
    const bool is_installed =
        std::ranges::any_of(installed, [&](std::string_view folder) { return file.starts_with(folder); });
    if (is_installed &&
        (included.find('/') != std::string_view::npos || included.find('.') != std::string_view::npos)) {
        return "an installed header shows no library of others";
    }
    return std::nullopt;
}

bool stands_beside(const std::filesystem::path& root, std::string_view file, std::string_view included) {
    return included.find('/') == std::string_view::npos &&
           std::filesystem::exists((root / file).parent_path() / included);
}

std::optional<std::string> objection_to_own(const std::filesystem::path& root, std::string_view file,
                                            std::string_view included) {
    if (included.find("..") != std::string_view::npos) {
        return "no way leads up";
    }
    for (const Folder& folder : folders()) {
        if (!file.starts_with(folder.path)) {
            continue;
        }
        const bool allowed = std::ranges::any_of(folder.may_include,
                                                 [&](std::string_view prefix) { return included.starts_with(prefix); });
        // The command's own headers are found from cli/, as the engine's are from engine/.
        const bool is_of_the_command = folder.path == "cli/" && std::filesystem::exists(root / "cli" / included);
        if (allowed || is_of_the_command || stands_beside(root, file, included)) {
            return std::nullopt;
        }
        return std::string{folder.path} + " may not include it";
    }
    return "this folder is not in the rules of tests/manners/forbidden_includes.cpp";
}

}  // namespace

std::vector<std::string> forbidden_includes(const std::filesystem::path& root) {
    static const std::regex include{R"re(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"])re", std::regex::multiline};
    std::vector<std::string> found;
    for (const SourceFile& file : source_files(root, {"engine", "grammar", "cli"})) {
        const std::string code = code_of(file.text, Keep::strings);
        for (std::sregex_iterator match{code.begin(), code.end(), include}, end; match != end; ++match) {
            const std::string included = match->str(2);
            const auto objection = match->str(1) == "<" ? objection_to_library(file.path, included)
                                                        : objection_to_own(root, file.path, included);
            if (objection) {
                const std::size_t line = line_of(code, static_cast<std::size_t>(match->position(1)));
                found.push_back(file.path + ":" + std::to_string(line) + ": " + included + ", " + *objection);
            }
        }
    }
    return found;
}

}  // namespace lacuna::manners

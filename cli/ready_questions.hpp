#pragma once

#include "lacuna/base/result.hpp"
#include "lacuna/script.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::cli {

/// A question that comes with a collection: queries/NAME.lq in its folder.
struct ReadyQuestion {
    std::string collection;  ///< the name of its folder
    std::string name;
    std::filesystem::path file;
};

/// Those of all bundled collections, sorted by collection and name. An error of category storage where there is no
/// collection.
[[nodiscard]] Result<std::vector<ReadyQuestion>> ready_questions();

/// The one of that name, or COLLECTION/NAME. Errors of category usage: there is none (with the nearest), or several.
[[nodiscard]] Result<ReadyQuestion> find_ready_question(std::string_view name);

/// The option that stands for a parameter: `--as-of` for `as_of`.
[[nodiscard]] std::string option_name(const ScriptParameter& parameter);

}  // namespace lacuna::cli

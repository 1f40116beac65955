#pragma once

#include "lacuna/base/result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

/// What a script declares with PARAMETER.
struct ScriptParameter {
    std::string name;                     ///< without the dollar sign
    std::string type;                     ///< date, duration, number, money, boolean, text, concepts, jurisdictions …
    std::string description;              ///< may be empty
    std::optional<std::string> fallback;  ///< of DEFAULT, in canonical form

    bool operator==(const ScriptParameter&) const = default;
};

/// What a script says of itself, without a database.
struct ScriptDescription {
    std::string title;          ///< the first line of the comment at its head; may be empty
    std::string documentation;  ///< all lines of that comment, up to the first that is none; may be empty
    std::vector<ScriptParameter> parameters;
};

/// An error of category query where the script cannot be parsed, as Database::query() gives it.
[[nodiscard]] Result<ScriptDescription> describe_script(std::string_view script,
                                                        std::string_view file_name = "statement");

}  // namespace lacuna

#pragma once

#include "lacuna/base/error.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace lacuna::exchange {

/// An error keeps a collection from being loaded, a warning does not.
enum class Severity : std::uint8_t { error, warning };

[[nodiscard]] std::string_view name(Severity severity);

/// One mistake in a collection's files, as data. It becomes text only in to_text().
struct Finding {
    Severity severity = Severity::error;
    Place place;          ///< line and column are 0 where the file as a whole is meant
    std::string code;     ///< stable, lower-case with hyphens: "unknown-concept"
    std::string message;  ///< what was found and what was expected
    std::string fix;      ///< what to write instead; may be empty
    std::string details;  ///< further lines, such as an expression with carets; may be empty

    bool operator==(const Finding&) const = default;
};

/// The finding as a reader sees it, each line with its line end:
///
///     datasets/dogs/jurisdictions/xa.yaml:12:9: error[unknown-concept]: there is no concept 'licence.dgo'
///       fix: did you mean 'licence.dog'?
[[nodiscard]] std::string to_text(const Finding& finding);

}  // namespace lacuna::exchange

#pragma once

#include "lacuna/base/error.hpp"

#include <string>
#include <string_view>

namespace lacuna::cli {

/// An error of category usage.
[[nodiscard]] Error usage_error(std::string code, std::string message, std::string advice = {});

/// The text with its line ends, but control characters visible: files and arguments must not drive a terminal.
[[nodiscard]] std::string visible_lines(std::string_view text);

/// Writes text for the user to standard error, made visible. That standard error itself cannot be written has no
/// remedy and is passed over.
void tell(std::string_view text);
void tell(const Error& error);

}  // namespace lacuna::cli

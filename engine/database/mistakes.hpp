#pragma once

#include "lacuna/base/error.hpp"
#include "lacuna/grammar/diagnostic.hpp"

#include <string_view>
#include <vector>

namespace lacuna {

/// The error of a script with mistakes: the code of the first one, all of them rendered in `details`.
[[nodiscard]] Error error_of_mistakes(const std::vector<grammar::Diagnostic>& diagnostics, std::string_view script,
                                      std::string_view file_name);

}  // namespace lacuna

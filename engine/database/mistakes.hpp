#pragma once

#include "exchange/finding.hpp"
#include "lacuna/base/error.hpp"
#include "lacuna/grammar/diagnostic.hpp"

#include <string_view>
#include <vector>

namespace lacuna {

/// The diagnostics of the parser, the binder and the check, in the one form that callers see.
[[nodiscard]] Diagnostic public_diagnostic(const grammar::Diagnostic& diagnostic, std::string_view script,
                                           std::string_view file_name);
[[nodiscard]] Diagnostic public_diagnostic(const exchange::Finding& finding);

/// The error of a script with mistakes: the code of the first one, all of them as data and rendered in `details`.
[[nodiscard]] Error error_of_mistakes(const std::vector<grammar::Diagnostic>& diagnostics, std::string_view script,
                                      std::string_view file_name);

}  // namespace lacuna

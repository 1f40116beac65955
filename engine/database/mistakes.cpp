#include "database/mistakes.hpp"

#include <fmt/format.h>

namespace lacuna {

Error error_of_mistakes(const std::vector<grammar::Diagnostic>& diagnostics, std::string_view script,
                        std::string_view file_name) {
    Error error;
    error.category = ErrorCategory::query;
    error.code = diagnostics.front().code;
    error.message = diagnostics.size() == 1
                        ? fmt::format("a mistake in {}: nothing was run", file_name)
                        : fmt::format("{} mistakes in {}: nothing was run", diagnostics.size(), file_name);
    error.details = grammar::render(diagnostics, script, file_name);
    return error;
}

}  // namespace lacuna

#pragma once

#include "lacuna/base/diagnostic.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

/// What kind of failure this is; it decides the exit code of the command and what a caller can do about it.
enum class ErrorCategory : std::uint8_t {
    usage,     ///< the caller asked in a wrong way (option, argument, parameter)
    query,     ///< a statement of the query language is wrong; its diagnostics, with carets, are in `details`
    data,      ///< a collection's files are wrong
    storage,   ///< the database is missing, locked, foreign, too old, too new, damaged, or the disk refused
    limit,     ///< a bound on size, depth or time was reached
    internal,  ///< a mistake of ours
};

[[nodiscard]] std::string_view name(ErrorCategory category);

/// A failure as a value. It says what happened, where, and what to do; it never carries a library's own type.
struct Error {
    ErrorCategory category = ErrorCategory::internal;
    std::string code;     ///< stable, lower-case with hyphens: "database-locked"
    std::string message;  ///< what was found and what was expected, in the user's words, without a final stop
    std::string advice;   ///< what to do next; may be empty
    Place place;          ///< may be empty
    std::vector<std::string> context;  ///< "while loading …", innermost first
    std::string details;               ///< rendered diagnostics that belong to this error, ready to print; may be empty
    std::vector<Diagnostic> diagnostics{};  ///< the same as data; may be empty

    /// Adds what was being done when the error came up.
    [[nodiscard]] Error while_doing(std::string what) &&;

    bool operator==(const Error&) const = default;
};

/// The error as a reader sees it on standard error: `error[code]: message`, place, context and advice on lines of
/// their own, with a final newline. What a user wrote may be quoted in it: control characters are made visible.
[[nodiscard]] std::string to_text(const Error& error);

}  // namespace lacuna

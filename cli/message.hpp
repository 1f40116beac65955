#pragma once

#include "lacuna/base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::cli {

/// An error of category usage.
[[nodiscard]] Error usage_error(std::string code, std::string message, std::string advice = {});

/// The text with its line ends, but control characters visible: files and arguments must not drive a terminal.
[[nodiscard]] std::string visible_lines(std::string_view text);

/// How all that is told is written: for people, or one JSON object a line (docs/diagnostic.schema.json).
enum class ErrorFormat : std::uint8_t { text, json };

/// Takes `--error-format FORMAT` out of the arguments, wherever it stands, and tells everything so from then on.
[[nodiscard]] Status take_error_format(std::vector<std::string>& arguments);
[[nodiscard]] ErrorFormat error_format();

// What follows writes to standard error, made visible. That standard error itself cannot be written has no remedy and
// is passed over.

void tell(std::string_view text);
void tell(const Error& error);
/// A mistake or remark on data: as text, the rendered form.
void tell(ErrorCategory category, const Diagnostic& diagnostic, std::string_view rendered);
/// A warning that belongs to an answer.
void tell_warning(const std::string& code, const std::string& message);
/// What the command does besides what it was asked for: "building the database …".
void tell_note(const std::string& code, const std::string& message);

}  // namespace lacuna::cli

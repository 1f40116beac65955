#pragma once

#include "lacuna/base/result.hpp"

#include <string>
#include <string_view>

namespace lacuna::cli {

/// Writes the text to standard output, or, where `file` is not empty, to that file: all of it or nothing, by way of a
/// temporary file beside it. What is no ordinary file (a device, a pipe) is written directly. A reader who has closed
/// the pipe wants no more; that is no error. Errors: category storage, code cannot-write.
[[nodiscard]] Status write_output(std::string_view text, const std::string& file = {});

/// Writes all of the text to an open file, which errors call `name`.
[[nodiscard]] Status write_to_descriptor(std::string_view text, int descriptor, std::string_view name);

/// The error for the number of a failed call.
[[nodiscard]] Error cannot_write(int number, std::string_view place);

}  // namespace lacuna::cli

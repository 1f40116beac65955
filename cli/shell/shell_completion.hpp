#pragma once

#include "lacuna/session.hpp"

#include <cstddef>
#include <string_view>

namespace lacuna::cli {

/// What may stand at the cursor of a line, behind the lines of the statement that were typed before it: names and words
/// of the language, or of a dot command its name, formats and files. `begin` counts from the beginning of the line.
[[nodiscard]] Completions complete_line(const Session& session, std::string_view lines_before, std::string_view line,
                                        std::size_t cursor);

}  // namespace lacuna::cli

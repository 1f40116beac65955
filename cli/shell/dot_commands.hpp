#pragma once

#include "lacuna/base/result.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace lacuna::cli {

enum class DotCommand : std::uint8_t { help, format, timer, read, output, width, definitions, quit };

/// What the argument of a dot command is, for its completion.
enum class DotArgument : std::uint8_t { none, format, on_or_off, file, columns };

struct DotCommandEntry {
    std::string_view name;  ///< ".format"
    DotCommand command = DotCommand::help;
    DotArgument argument = DotArgument::none;
    std::string_view usage;  ///< of the argument: "[NAME]"
    std::string_view help;
};

/// The one table of them, in the order of `.help`.
[[nodiscard]] std::span<const DotCommandEntry> dot_commands();

struct DotLine {
    DotCommand command = DotCommand::help;
    std::string argument;  ///< without quotes; may be empty
};

/// Whether the line, where it is the first of a statement, speaks to the shell and not to the database.
[[nodiscard]] bool is_dot_line(std::string_view line);
/// An error of category usage for a command that there is not, with the nearest.
[[nodiscard]] Result<DotLine> parse_dot_line(std::string_view line);

/// What `.help` shows.
[[nodiscard]] std::string dot_help();

}  // namespace lacuna::cli

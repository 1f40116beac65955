#pragma once

#include "lacuna/base/result.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace lacuna::cli {

enum class Parsed : int { ready, help_shown };

/// Reads the arguments into the application's options. `--help` writes the help to standard output. An option or word
/// that is not known is an error of category usage with the nearest option.
[[nodiscard]] Result<Parsed> parse(CLI::App& application, std::vector<std::string> arguments);

/// The error for a word that the command has no use for.
[[nodiscard]] Error unexpected_argument(const CLI::App& application, const std::string& argument);

/// An option that may be given several times, one value each time.
CLI::Option* add_list(CLI::App& application, const std::string& names, std::vector<std::string>& values,
                      const std::string& description);

}  // namespace lacuna::cli

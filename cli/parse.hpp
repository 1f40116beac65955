#pragma once

#include "lacuna/base/result.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <initializer_list>
#include <string>
#include <vector>

namespace lacuna::cli {

enum class Parsed : int { ready, help_shown };

/// Reads the arguments into the application's options. `--help` writes the help to standard output. An option or word
/// that is not known is an error of category usage with the nearest option.
[[nodiscard]] Result<Parsed> parse(CLI::App& application, std::vector<std::string> arguments);

/// An option or positional argument of a command.
struct OptionDescription {
    std::vector<std::string> names;  ///< "--format", "-f"; of a positional argument its name
    std::string value;               ///< the name of its value; empty for a flag
    std::string description;
    bool is_positional = false;
};

/// What a command takes. `start` starts it, which goes no further than parse(); nothing where it has no options.
[[nodiscard]] std::vector<OptionDescription> options_of(const std::function<void()>& start);

/// The error for a word that the command has no use for.
[[nodiscard]] Error unexpected_argument(const CLI::App& application, const std::string& argument);

/// Takes away options that the command has no use for; each must be there.
void leave_out(CLI::App& application, std::initializer_list<const char*> options);

/// An option that may be given several times, one value each time.
CLI::Option* add_list(CLI::App& application, const std::string& names, std::vector<std::string>& values,
                      const std::string& description);

}  // namespace lacuna::cli

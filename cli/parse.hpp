#pragma once

#include "exit_code.hpp"
#include "lacuna/base/result.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace lacuna::cli {

/// Reads the arguments into the application's options. Where nothing is left to do it gives how the command ends:
/// `--help` has written the help to standard output, or an option or word is not known (an error of category usage with
/// the nearest option).
[[nodiscard]] std::optional<Result<ExitCode>> parse(CLI::App& application, std::vector<std::string> arguments);

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

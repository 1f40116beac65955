#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lacuna::golden {

/// A run of the command.
struct Run {
    std::vector<std::string> arguments;
    std::filesystem::path directory;
    std::map<std::string, std::string> environment;
    std::string input;
    std::string output;  ///< empty: captured; "closed", "broken-pipe" or a file
    std::optional<unsigned long> file_size_limit;
    bool unprivileged = false;
};

/// What came of it. A run that takes more than two minutes is ended by a signal.
struct Outcome {
    int exit_code = -1;  ///< -1: ended by a signal
    int signal = 0;
    std::string output;
    std::string errors;
};

[[nodiscard]] Outcome run(const Run& run);

}  // namespace lacuna::golden

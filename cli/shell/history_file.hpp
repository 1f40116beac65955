#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lacuna::cli {

/// What was typed in earlier shells: one entry a line, in lacuna/history under $XDG_STATE_HOME or ~/.local/state, for
/// its owner only. A history that cannot be read or written is none, and no error.
class HistoryFile {
public:
    HistoryFile();

    /// The last entries, the oldest first. A file that has grown too long is cut to them.
    [[nodiscard]] std::vector<std::string> entries() const;
    void append(const std::string& entry) const;

private:
    std::filesystem::path file_;  ///< empty: there is no place for one
};

}  // namespace lacuna::cli

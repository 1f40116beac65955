#include "shell/history_file.hpp"

#include "lacuna/base/utf8.hpp"
#include "output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <system_error>

namespace lacuna::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kept_entries = 1'000;
constexpr std::size_t longest_entry = 10'000;

// The XDG Base Directory Specification tells programs to ignore relative paths.
fs::path absolute_in(const char* variable) {
    const char* value = std::getenv(variable);
    const fs::path path = value == nullptr ? "" : value;
    return path.is_absolute() ? path : fs::path{};
}

fs::path place_of_history() {
    if (const fs::path state = absolute_in("XDG_STATE_HOME"); !state.empty()) {
        return state / "lacuna" / "history";
    }
    const fs::path home = absolute_in("HOME");
    return home.empty() ? home : home / ".local" / "state" / "lacuna" / "history";
}

}  // namespace

HistoryFile::HistoryFile() : file_(place_of_history()) {}

std::vector<std::string> HistoryFile::entries() const {
    std::vector<std::string> found;
    std::ifstream stream(file_, std::ios::binary);
    for (std::string line; std::getline(stream, line);) {
        // Of a damaged file what can be typed is kept.
        if (!line.empty() && line.size() <= longest_entry && !utf8::first_invalid(line) &&
            utf8::visible(line) == line) {
            found.push_back(line);
        }
    }
    if (found.size() > 2 * kept_entries) {
        found.erase(found.begin(), found.end() - static_cast<std::ptrdiff_t>(kept_entries));
        std::string text;
        for (const std::string& entry : found) {
            text += entry + "\n";
        }
        static_cast<void>(static_cast<bool>(write_output(text, file_.string())));
    }
    return found;
}

void HistoryFile::append(const std::string& entry) const {
    if (file_.empty() || entry.empty() || entry.size() > longest_entry) {
        return;
    }
    std::error_code ignored;
    fs::create_directories(file_.parent_path(), ignored);
    const int descriptor = ::open(file_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        return;
    }
    const std::string line = entry + "\n";
    static_cast<void>(!::write(descriptor, line.data(), line.size()));
    ::close(descriptor);
}

}  // namespace lacuna::cli

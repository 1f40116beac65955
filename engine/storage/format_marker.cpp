#include "storage/format_marker.hpp"

#include "storage/storage_error.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace lacuna::storage {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view opening = "lacuna database, format ";
constexpr const char* unfinished_marker = "LACUNA.new";

/// Closes a file when it goes out of use.
class File {
public:
    explicit File(int descriptor) : descriptor_(descriptor) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
    }
    [[nodiscard]] int get() const { return descriptor_; }

private:
    int descriptor_;
};

Result<MarkerState> judge(std::string_view content, const fs::path& directory) {
    std::uint32_t version = 0;
    if (!content.starts_with(opening)) {
        return storage_error("database-damaged", fmt::format("its file {} cannot be read", marker_name),
                             "build the database again from its collections (lacuna load)", directory);
    }
    content.remove_prefix(opening.size());
    const auto [end, error] = std::from_chars(content.data(), content.data() + content.size(), version);
    if (error != std::errc{} || end == content.data() + content.size() || *end != '\n') {
        return storage_error("database-damaged", fmt::format("its file {} names no format", marker_name),
                             "build the database again from its collections (lacuna load)", directory);
    }
    if (version > format_version) {
        return storage_error(
            "database-too-new",
            fmt::format("the database has format {}; this program reads up to {}", version, format_version),
            "use a newer release of lacuna", directory);
    }
    if (version < format_version) {
        return storage_error(
            "database-too-old",
            fmt::format("the database has format {}; this program reads {} only", version, format_version),
            "load the collections into a new database", directory);
    }
    return MarkerState::ours;
}

Result<MarkerState> without_marker(const fs::path& directory) {
    std::error_code error;
    const fs::file_status status = fs::status(directory, error);
    if (status.type() == fs::file_type::not_found) {
        return MarkerState::missing;
    }
    if (error) {
        return system_error(error.value(), "looking at the directory", directory);
    }
    if (status.type() != fs::file_type::directory) {
        return storage_error("database-foreign", "this is a file and not a database directory",
                             "name a database directory with --db", directory);
    }
    fs::directory_iterator entry{directory, error};
    // What write_marker() leaves behind when it is interrupted is ours.
    while (!error && entry != fs::directory_iterator{} && entry->path().filename() == unfinished_marker) {
        entry.increment(error);
    }
    if (error) {
        return system_error(error.value(), "looking into the directory", directory);
    }
    if (entry == fs::directory_iterator{}) {
        return MarkerState::empty;
    }
    return storage_error("database-foreign", "this directory holds something else than a lacuna database",
                         "name a database, or a new or empty directory, with --db", directory);
}

Status write_all(int descriptor, std::string_view content, const fs::path& directory) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0) {
            return system_error(errno, "writing the marker", directory);
        }
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(descriptor) != 0) {
        return system_error(errno, "writing the marker", directory);
    }
    return Done{};
}

}  // namespace

Result<MarkerState> read_marker(const fs::path& directory) {
    const File file{::open((directory / marker_name).c_str(), O_RDONLY | O_CLOEXEC)};
    if (file.get() < 0) {
        if (errno == ENOENT || errno == ENOTDIR) {
            return without_marker(directory);
        }
        return system_error(errno, "opening the database", directory);
    }
    std::array<char, 64> content{};
    const ssize_t size = ::read(file.get(), content.data(), content.size());
    if (size < 0) {
        return system_error(errno, "reading the marker", directory);
    }
    return judge({content.data(), static_cast<std::size_t>(size)}, directory);
}

Status write_marker(const fs::path& directory) {
    const fs::path final_path = directory / marker_name;
    const fs::path temporary = directory / unfinished_marker;
    {
        const File file{::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)};
        if (file.get() < 0) {
            return system_error(errno, "creating the database", directory);
        }
        if (Status written = write_all(file.get(), fmt::format("{}{}\n", opening, format_version), directory);
            !written) {
            return written;
        }
    }
    if (std::rename(temporary.c_str(), final_path.c_str()) != 0) {
        return system_error(errno, "creating the database", directory);
    }
    const File folder{::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (folder.get() < 0 || ::fsync(folder.get()) != 0) {
        return system_error(errno, "creating the database", directory);
    }
    return Done{};
}

}  // namespace lacuna::storage

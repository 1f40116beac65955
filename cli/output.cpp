#include "output.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

namespace lacuna::cli {
namespace {

namespace fs = std::filesystem;

/// 0, or the number of the error.
int write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written >= 0) {
            text.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

Status write_directly(std::string_view text, const std::string& file) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) {
        return cannot_write(errno, file);
    }
    int failure = write_all(descriptor, text);
    if (::close(descriptor) != 0 && failure == 0) {
        failure = errno;
    }
    if (failure != 0 && failure != EPIPE) {
        return cannot_write(failure, file);
    }
    return Done{};
}

/// The permissions that the file has, or that a new one gets.
mode_t mode_of(const std::string& file) {
    struct stat state {};
    if (::stat(file.c_str(), &state) == 0) {
        return state.st_mode & 07777U;
    }
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666U & ~mask;
}

/// `file` is the name that errors give it.
Status replace(std::string_view text, const std::string& target, std::string_view file) {
    std::string temporary = target + ".XXXXXX";
    const int descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
    if (descriptor < 0) {
        return cannot_write(errno, file);
    }
    int failure = write_all(descriptor, text);
    if (failure == 0 && (::fchmod(descriptor, mode_of(target)) != 0 || ::fsync(descriptor) != 0)) {
        failure = errno;
    }
    if (::close(descriptor) != 0 && failure == 0) {
        failure = errno;
    }
    if (failure == 0 && std::rename(temporary.c_str(), target.c_str()) != 0) {
        failure = errno;
    }
    if (failure != 0) {
        ::unlink(temporary.c_str());
        return cannot_write(failure, file);
    }
    return Done{};
}

}  // namespace

Error cannot_write(int number, std::string_view place) {
    return Error{.category = ErrorCategory::storage,
                 .code = "cannot-write",
                 .message = fmt::format("cannot write the answer: {}", std::generic_category().message(number)),
                 .advice = number == ENOSPC ? "free some room, or write it elsewhere with --output" : "",
                 .place = Place{.file = std::string{place}},
                 .context = {},
                 .details = {}};
}

Status write_to_descriptor(std::string_view text, int descriptor, std::string_view name) {
    const int failure = write_all(descriptor, text);
    if (failure != 0 && failure != EPIPE) {
        return cannot_write(failure, name);
    }
    return Done{};
}

Status write_output(std::string_view text, const std::string& file) {
    if (file.empty()) {
        return write_to_descriptor(text, STDOUT_FILENO, "standard output");
    }
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (fs::is_directory(status)) {
        return cannot_write(EISDIR, file);
    }
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        return write_directly(text, file);
    }
    // A link is followed, so that the file behind it is replaced and not the link.
    const fs::path target = fs::weakly_canonical(file, error);
    return replace(text, error ? file : target.string(), file);
}

}  // namespace lacuna::cli

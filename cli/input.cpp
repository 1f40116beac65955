#include "input.hpp"

#include "message.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace lacuna::cli {
namespace {

constexpr std::size_t largest_script = 1U << 20U;

Error cannot_read(std::string_view name, int number) {
    const std::string advice = number == ENOENT ? "check the path; a statement itself is given without `run`" : "";
    return usage_error("cannot-read",
                       fmt::format("cannot read '{}': {}", name, std::generic_category().message(number)), advice);
}

Result<std::string> read_all(int descriptor, std::string_view name) {
    std::string text;
    std::array<char, 65536> buffer{};
    while (true) {
        const ssize_t length = ::read(descriptor, buffer.data(), buffer.size());
        if (length < 0 && errno == EINTR) {
            continue;
        }
        if (length < 0) {
            return cannot_read(name, errno);
        }
        if (length == 0) {
            return text;
        }
        text.append(buffer.data(), static_cast<std::size_t>(length));
        if (text.size() > largest_script) {
            Error error = usage_error("script-too-large", fmt::format("'{}' is larger than 1 MiB", name),
                                      "split the script into several files");
            error.category = ErrorCategory::limit;
            return error;
        }
    }
}

}  // namespace

Result<Script> read_script(const std::string& file) {
    const bool is_standard_input = file == "-";
    const std::string name = is_standard_input ? "standard input" : file;
    const int descriptor = is_standard_input ? STDIN_FILENO : ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) {
        return cannot_read(name, errno);
    }
    struct stat state {};
    Result<std::string> text = ::fstat(descriptor, &state) == 0 && S_ISDIR(state.st_mode)
                                   ? Result<std::string>{cannot_read(name, EISDIR)}
                                   : read_all(descriptor, name);
    if (!is_standard_input) {
        ::close(descriptor);
    }
    if (!text) {
        return std::move(text).error();
    }
    return Script{.text = *std::move(text), .name = name};
}

}  // namespace lacuna::cli

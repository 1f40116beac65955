#include "terminal.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string_view>

namespace lacuna::cli {

bool is_terminal(int descriptor) {
    return ::isatty(descriptor) == 1;
}

std::size_t terminal_width(int descriptor) {
    winsize size{};
    if (!is_terminal(descriptor) || ::ioctl(descriptor, TIOCGWINSZ, &size) != 0) {
        return 0;
    }
    return size.ws_col;
}

std::size_t terminal_height(int descriptor) {
    winsize size{};
    if (!is_terminal(descriptor) || ::ioctl(descriptor, TIOCGWINSZ, &size) != 0) {
        return 0;
    }
    return size.ws_row;
}

bool wants_colour() {
    const char* no_colour = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    const bool dumb = terminal == nullptr || std::string_view{terminal} == "dumb";
    return is_terminal(STDOUT_FILENO) && (no_colour == nullptr || *no_colour == '\0') && !dumb;
}

void prepare_standard_streams() {
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor) {
        if (::fcntl(descriptor, F_GETFD) == -1 && errno == EBADF) {
            // The lowest free descriptor is this one. For standard output it can only be read: writing must fail.
            const int mode = descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY;
            if (::open("/dev/null", mode) != descriptor) {
                std::_Exit(4);
            }
        }
    }
    std::signal(SIGPIPE, SIG_IGN);
    // A bound on the size of files (ulimit -f) is then an error like a full disk.
    std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace lacuna::cli

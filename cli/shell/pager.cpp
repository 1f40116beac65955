#include "shell/pager.hpp"

#include "output.hpp"
#include "terminal.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string>

namespace lacuna::cli {
namespace {

constexpr int not_found = 127;  // of the shell, where there is no such command

std::string pager_command() {
    const char* named = std::getenv("PAGER");
    return named == nullptr ? "less -RS" : named;
}

[[noreturn]] void become_pager(const std::array<int, 2>& pipe, const std::string& command) {
    ::dup2(pipe[0], STDIN_FILENO);
    ::close(pipe[0]);
    ::close(pipe[1]);
    std::signal(SIGPIPE, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    ::execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
    ::_exit(not_found);
}

void write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            return;  // who leaves the pager early has seen enough
        }
        text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
}

/// Whether the pager ran.
bool run_pager(std::string_view text, const std::string& command) {
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0) {
        return false;
    }
    const pid_t child = ::fork();
    if (child == 0) {
        become_pager(pipe, command);
    }
    ::close(pipe[0]);
    if (child > 0) {
        write_all(pipe[1], text);
    }
    ::close(pipe[1]);
    int status = 0;
    while (child > 0 && ::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return child > 0 && !(WIFEXITED(status) && WEXITSTATUS(status) == not_found);
}

}  // namespace

Status show_in_pager(std::string_view text) {
    const std::size_t height = terminal_height(STDOUT_FILENO);
    const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n'));
    const std::string command = pager_command();
    const bool is_long = height > 0 && lines + 1 > height;
    if (is_long && !command.empty() && command != "cat" && run_pager(text, command)) {
        return Done{};
    }
    return write_output(text);
}

}  // namespace lacuna::cli

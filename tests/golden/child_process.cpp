#include "child_process.hpp"

#include "read_files.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

namespace lacuna::golden {
namespace {

constexpr unsigned longest_seconds = 120;
constexpr uid_t nobody = 65534;

[[noreturn]] void fail(const char* what) {
    std::perror(what);
    std::_Exit(125);
}

void check(bool succeeded, const char* what) {
    if (!succeeded) {
        fail(what);
    }
}

int open_output(const Run& run, const std::filesystem::path& captured) {
    if (run.output == "broken-pipe") {
        std::array<int, 2> ends{};
        check(::pipe(ends.data()) == 0, "pipe");
        ::close(ends[0]);
        return ends[1];
    }
    const std::string file = run.output.empty() || run.output == "closed" ? captured.string() : run.output;
    return ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> result;
    result.reserve(words.size() + 1);
    for (std::string& word : words) {
        result.push_back(word.data());
    }
    result.push_back(nullptr);
    return result;
}

/// Never comes back. The program is opened first: without rights its path may be out of reach.
[[noreturn]] void become(const Run& run, const std::filesystem::path& files) {
    const int program = ::open(LACUNA_COMMAND, O_RDONLY | O_CLOEXEC);
    check(program >= 0, LACUNA_COMMAND);
    const int input = ::open((files / "stdin").c_str(), O_RDONLY);
    const int output = open_output(run, files / "stdout");
    const int errors = ::open((files / "stderr").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
    check(input >= 0 && output >= 0 && errors >= 0, "open");
    check(::chdir(run.directory.c_str()) == 0, "chdir");
    check(::dup2(input, STDIN_FILENO) >= 0 && ::dup2(output, STDOUT_FILENO) >= 0 && ::dup2(errors, STDERR_FILENO) >= 0,
          "dup2");
    if (run.output == "closed") {
        ::close(STDOUT_FILENO);
    }
    for (int descriptor = STDERR_FILENO + 1; descriptor < 64; ++descriptor) {
        if (descriptor != program) {
            ::close(descriptor);
        }
    }
    if (run.file_size_limit) {
        const rlimit limit{.rlim_cur = *run.file_size_limit, .rlim_max = *run.file_size_limit};
        check(::setrlimit(RLIMIT_FSIZE, &limit) == 0, "setrlimit");
    }
    if (run.unprivileged && ::getuid() == 0) {
        check(::setgid(nobody) == 0 && ::setuid(nobody) == 0, "setuid");
    }
    ::alarm(longest_seconds);
    std::vector<std::string> words{"lacuna"};
    words.insert(words.end(), run.arguments.begin(), run.arguments.end());
    std::vector<std::string> variables;
    for (const auto& [name, value] : run.environment) {
        variables.push_back(name);
        variables.back().append("=").append(value);
    }
    ::fexecve(program, pointers(words).data(), pointers(variables).data());
    fail("fexecve");
}

}  // namespace

Outcome run(const Run& run) {
    std::string pattern = (std::filesystem::temp_directory_path() / "lacuna-run-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        throw std::runtime_error("mkdtemp");
    }
    const std::filesystem::path files{pattern};
    write_file(files / "stdin", run.input);
    const pid_t child = ::fork();
    if (child == 0) {
        become(run, files);
    }
    Outcome outcome;
    int status = 0;
    if (child > 0 && ::waitpid(child, &status, 0) == child) {
        outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        outcome.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    }
    outcome.output = read_file(files / "stdout");
    outcome.errors = read_file(files / "stderr");
    std::filesystem::remove_all(files);
    return outcome;
}

}  // namespace lacuna::golden

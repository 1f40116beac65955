#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <optional>
#include <string>
#include <vector>

namespace lacuna::testing {

/// Another program whose input and output are ours. Killed when it goes out of use.
class Process {
public:
    explicit Process(std::vector<std::string> command) {
        int input[2] = {-1, -1};
        int output[2] = {-1, -1};
        if (::pipe(input) != 0 || ::pipe(output) != 0) {
            return;
        }
        std::vector<char*> words;
        for (std::string& word : command) {
            words.push_back(word.data());
        }
        words.push_back(nullptr);
        id_ = ::fork();
        if (id_ == 0) {
            ::dup2(input[0], STDIN_FILENO);
            ::dup2(output[1], STDOUT_FILENO);
            for (const int end : {input[0], input[1], output[0], output[1]}) {
                ::close(end);
            }
            ::execv(words[0], words.data());
            ::_exit(127);
        }
        ::close(input[0]);
        ::close(output[1]);
        input_ = input[1];
        output_ = output[0];
    }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process() {
        kill();
        ::close(input_);
        ::close(output_);
    }

    /// The next line that it writes, without its end; nothing where it has ended.
    std::optional<std::string> line() {
        while (true) {
            if (const std::size_t end = read_.find('\n'); end != std::string::npos) {
                std::string found = read_.substr(0, end);
                read_.erase(0, end + 1);
                return found;
            }
            char buffer[4096];
            const ssize_t size = ::read(output_, buffer, sizeof buffer);
            if (size <= 0) {
                return std::nullopt;
            }
            read_.append(buffer, static_cast<std::size_t>(size));
        }
    }
    std::vector<std::string> lines() {
        std::vector<std::string> all;
        while (auto next = line()) {
            all.push_back(*std::move(next));
        }
        return all;
    }
    void send_line() { static_cast<void>(!::write(input_, "\n", 1)); }

    /// Ends it at once, wherever it is. Gives its status; that of the first call at further ones.
    int kill() {
        if (id_ > 0) {
            ::kill(id_, SIGKILL);
        }
        return wait();
    }
    /// The status as waitpid() gives it.
    int wait() {
        if (id_ > 0) {
            ::waitpid(id_, &status_, 0);
            id_ = -1;
        }
        return status_;
    }

private:
    pid_t id_ = -1;
    int input_ = -1;
    int output_ = -1;
    int status_ = -1;
    std::string read_;
};

}  // namespace lacuna::testing

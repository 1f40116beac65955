// A process beside the test: it opens a store, publishes or reads, and tells on standard output what came of it.
// Tests that kill, limit or disarm a process need one of their own.

#include "invented_collection.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <charconv>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using lacuna::storage::Access;

void tell(const std::string& line) {
    std::fputs((line + "\n").c_str(), stdout);
    std::fflush(stdout);
}

int fail(const lacuna::Error& error) {
    tell("failed " + error.code + ": " + error.message);
    return 1;
}

unsigned number(std::string_view text) {
    unsigned value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

int publish(lacuna::storage::Store& store, unsigned first, unsigned last) {
    for (unsigned i = first; i <= last; ++i) {
        const auto commit = store.publish(lacuna::testing::invented_collection(i), i);
        if (!commit) {
            return fail(commit.error());
        }
        tell("published " + std::to_string(commit->number));
    }
    return 0;
}

/// Whether the newest state is whole: each collection has the number of its commit.
int read(const lacuna::storage::Store& store) {
    const auto snapshot = store.snapshot();
    if (!snapshot) {
        return fail(snapshot.error());
    }
    const auto commit = static_cast<unsigned>((*snapshot)->commit().number);
    const std::string wrong = lacuna::testing::deviation(**snapshot, lacuna::testing::invented_collection(commit));
    tell(wrong.empty() ? "read " + std::to_string(commit) : "deviation in " + std::to_string(commit) + ": " + wrong);
    return wrong.empty() ? 0 : 1;
}

/// Gives up what a test must not have. False where that is not possible.
bool take_option(std::string_view option) {
    constexpr std::string_view largest_file = "--largest-file=";
    if (option == "--as-nobody") {
        return ::setgid(65534) == 0 && ::setuid(65534) == 0;
    }
    if (option.starts_with(largest_file)) {
        const rlim_t size = number(option.substr(largest_file.size()));
        const rlimit limit{size, size};
        return std::signal(SIGXFSZ, SIG_IGN) != SIG_ERR && ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
    }
    return false;
}

}  // namespace

// store_actor DIRECTORY publish FIRST LAST | open-for-writing | read | read-twice [--as-nobody] [--largest-file=BYTES]
// `open-for-writing` and `read-twice` wait for a line of input before they go on.
int main(int argument_count, char** arguments) {
    std::vector<std::string> words(arguments + 1, arguments + argument_count);
    while (words.size() > 2 && words.back().starts_with("--")) {
        if (!take_option(words.back())) {
            tell("no such option, or not allowed: " + words.back());
            return 2;
        }
        words.pop_back();
    }
    if (words.size() < 2 || (words[1] == "publish" && words.size() != 4)) {
        return 2;
    }
    const bool writes = words[1] == "publish" || words[1] == "open-for-writing";
    const auto store = lacuna::storage::open_store(words[0], writes ? Access::write : Access::read);
    if (!store) {
        return fail(store.error());
    }
    tell("open");
    if (words[1] == "publish") {
        return publish(**store, number(words[2]), number(words[3]));
    }
    if (words[1] == "open-for-writing") {
        return std::getchar() == EOF ? 2 : 0;
    }
    const int first = read(**store);
    if (words[1] == "read") {
        return first;
    }
    return std::getchar() == EOF ? 2 : read(**store);
}

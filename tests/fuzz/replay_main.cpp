// Runs a fuzzer over every file of the folders given, without libFuzzer.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

int replay(const std::filesystem::path& folder) {
    int files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
        if (!entry.is_regular_file()) {
            continue;
        }
        std::ifstream file{entry.path(), std::ios::binary};
        const std::vector<char> content{std::istreambuf_iterator<char>{file}, {}};
        const std::vector<std::uint8_t> bytes{content.begin(), content.end()};
        LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
        ++files;
    }
    return files;
}

}  // namespace

int main(int count, char** arguments) {
    try {
        int files = 0;
        for (int at = 1; at < count; ++at) {
            files += replay(arguments[at]);
        }
        std::printf("%d inputs replayed\n", files);
        // An empty corpus would pass without having tested anything.
        return files > 0 ? 0 : 1;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}

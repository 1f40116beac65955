#include "temporary_collection.hpp"

#include "query/bind/baselines.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

#include <atomic>
#include <fstream>

namespace lacuna::exchange::tests {

namespace fs = std::filesystem;

TemporaryCollection::TemporaryCollection() {
    static std::atomic<int> number{0};
    folder_ = fs::temp_directory_path() /
              ("lacuna-exchange-" + std::to_string(getpid()) + "-" + std::to_string(number.fetch_add(1)));
    fs::create_directory(folder_);
    overlay(fs::path{COLLECTIONS} / "right");
}

TemporaryCollection::~TemporaryCollection() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void TemporaryCollection::overlay(const fs::path& other) const {
    fs::copy(other, folder_, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
}

void TemporaryCollection::write(const std::string& file, std::string_view text) const {
    std::ofstream{folder_ / file, std::ios::binary} << text;
}

void TemporaryCollection::remove(const std::string& file) const {
    fs::remove_all(folder_ / file);
}

ReadCollection TemporaryCollection::read() const {
    auto read = read_collection(folder_, query::mistakes_in_demand);
    EXPECT_TRUE(read) << to_text(read.error());
    return read ? std::move(read).value() : ReadCollection{};
}

std::string TemporaryCollection::findings() const {
    const std::string prefix = folder_.string() + "/";
    std::string text;
    for (const Finding& finding : read().findings) {
        text += to_text(finding);
    }
    for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix, at)) {
        text.erase(at, prefix.size());
    }
    return text;
}

}  // namespace lacuna::exchange::tests

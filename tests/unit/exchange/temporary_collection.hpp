#pragma once

#include "exchange/read_collection.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace lacuna::exchange::tests {

/// A copy of the collection `right`, in a folder of its own that goes with this object, to be spoilt.
class TemporaryCollection {
public:
    TemporaryCollection();
    TemporaryCollection(const TemporaryCollection&) = delete;
    TemporaryCollection& operator=(const TemporaryCollection&) = delete;
    ~TemporaryCollection();

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

    /// Puts the files of another folder over those that are there.
    void overlay(const std::filesystem::path& other) const;
    void write(const std::string& file, std::string_view text) const;
    void remove(const std::string& file) const;

    /// All findings as text, files named from the collection's folder on.
    [[nodiscard]] std::string findings() const;
    [[nodiscard]] ReadCollection read() const;

private:
    std::filesystem::path folder_;
};

}  // namespace lacuna::exchange::tests

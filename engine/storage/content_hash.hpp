#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace lacuna::storage {

/// A 128-bit XXH3 digest of a collection's content, part by part. It tells versions of a collection apart and finds
/// accidental change; it does not protect against forgery.
class ContentHash {
public:
    ContentHash();
    ContentHash(const ContentHash&) = delete;
    ContentHash& operator=(const ContentHash&) = delete;
    ~ContentHash();

    /// Parts are told apart: adding "ab" and "c" is not adding "a" and "bc".
    void add(std::string_view part);
    /// 32 hexadecimal digits.
    [[nodiscard]] std::string hexadecimal() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace lacuna::storage

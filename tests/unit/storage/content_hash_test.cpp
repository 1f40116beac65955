#include "storage/content_hash.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lacuna::storage {
namespace {

std::string hash_of(const std::vector<std::string>& parts) {
    ContentHash hash;
    for (const std::string& part : parts) {
        hash.add(part);
    }
    return hash.hexadecimal();
}

TEST(ContentHash, IsTheSameForTheSameParts) {
    EXPECT_EQ(hash_of({"a", "b"}), hash_of({"a", "b"}));
    EXPECT_EQ(hash_of({}).size(), 32U);
    EXPECT_EQ(hash_of({"a"}).find_first_not_of("0123456789abcdef"), std::string::npos);
}

TEST(ContentHash, TellsPartsApart) {
    const std::vector<std::vector<std::string>> all{
        {},      {""},        {"", ""},    {"ab", "c"}, {"a", "bc"},
        {"abc"}, {"c", "ab"}, {"abc", ""}, {"", "abc"}, {std::string(1, '\0')}};
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = 0; j < all.size(); ++j) {
            EXPECT_EQ(hash_of(all[i]) == hash_of(all[j]), i == j) << i << ", " << j;
        }
    }
}

TEST(ContentHash, NeverChangesItsMeaning) {
    // XXH3 with 128 bits of nothing, and of eight bytes of length before the part "a"; databases keep these.
    EXPECT_EQ(hash_of({}), "99aa06d3014798d86001c324468d497f");
    EXPECT_EQ(hash_of({"a"}), hash_of({"a"}));
}

TEST(ContentHash, MayBeAskedOnTheWay) {
    ContentHash hash;
    hash.add("a");
    EXPECT_EQ(hash.hexadecimal(), hash_of({"a"}));
    hash.add("b");
    EXPECT_EQ(hash.hexadecimal(), hash_of({"a", "b"}));
}

}  // namespace
}  // namespace lacuna::storage

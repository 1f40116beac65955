#include "storage/key.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>

namespace lacuna::storage {
namespace {

using namespace std::string_literals;

constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();

TEST(Key, IsWrittenByteByByte) {
    EXPECT_EQ((ProvisionKey{"c", "dog", "XA", 1}.encode()), "c\0dog\0XA\0\xff\xff\xff\xff\xff\xff\xff\xfe"s);
    EXPECT_EQ((CatalogueKey{"c", 0x0102}.encode()), "c\0\xff\xff\xff\xff\xff\xff\xfe\xfd"s);
    EXPECT_EQ(CommitKey{0x0102030405060708}.encode(), "\1\2\3\4\5\6\7\x08"s);
    EXPECT_EQ(ProvisionKey::prefix("c", "dog", "XA"), "c\0dog\0XA\0"s);
    EXPECT_EQ(ProvisionKey::prefix("c"), "c\0"s);
}

TEST(Key, ComesBack) {
    for (const std::uint64_t commit :
         {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{255}, std::uint64_t{256}, most}) {
        const ProvisionKey provision{"dogs", "dog.licence", "XA", commit};
        EXPECT_EQ(ProvisionKey::decode(provision.encode()), provision);
        const CatalogueKey catalogue{"dogs", commit};
        EXPECT_EQ(CatalogueKey::decode(catalogue.encode()), catalogue);
        EXPECT_EQ(CommitKey::decode(CommitKey{commit}.encode()), CommitKey{commit});
    }
    const ProvisionKey empty{"", "", "", 0};
    EXPECT_EQ(ProvisionKey::decode(empty.encode()), empty);
}

TEST(Key, RefusesOtherBytes) {
    for (const std::string& bytes :
         {""s, "\0"s, "\0\0\0"s, "c\0dog\0XA\0\1\2\3\4\5\6\7"s, "c\0dog\0XA\0\1\2\3\4\5\6\7\x08\x09"s, "c\0dog\0XA"s,
          "c"s, "c\0dog\0\1\2\3\4\5\6\7\x08"s}) {
        EXPECT_EQ(ProvisionKey::decode(bytes), std::nullopt);
    }
    for (const std::string& bytes : {""s, "\0"s, "c\0\1\2\3\4\5\6\7"s, "c\0\1\2\3\4\5\6\7\x08\x09"s, "12345678"s}) {
        EXPECT_EQ(CatalogueKey::decode(bytes), std::nullopt);
    }
    for (const std::string& bytes : {""s, "1234567"s, "123456789"s}) {
        EXPECT_EQ(CommitKey::decode(bytes), std::nullopt);
    }
}

TEST(Key, PutsTheNewestOfAProvisionFirstAndCommitsInOrder) {
    EXPECT_LT((ProvisionKey{"c", "dog", "XA", 2}.encode()), (ProvisionKey{"c", "dog", "XA", 1}.encode()));
    EXPECT_LT((CatalogueKey{"c", 256}.encode()), (CatalogueKey{"c", 255}.encode()));
    EXPECT_LT(CommitKey{255}.encode(), CommitKey{256}.encode());
    // A name that continues another comes behind all of the shorter one's.
    EXPECT_LT((ProvisionKey{"c", "dog", "XZ", 0}.encode()), (ProvisionKey{"c", "dog.licence", "XA", 9}.encode()));
    EXPECT_LT((ProvisionKey{"c", "dog", "X", 0}.encode()), (ProvisionKey{"c", "dog", "XA", 9}.encode()));
}

TEST(Key, PrefixesHaveAnEnd) {
    EXPECT_EQ(end_of_prefix("a"), "b");
    EXPECT_EQ(end_of_prefix("c\0"s), "c\1"s);
    EXPECT_EQ(end_of_prefix("a\xff"), "b");
    EXPECT_EQ(end_of_prefix("a\xff\xff"), "b");
    EXPECT_EQ(end_of_prefix("\xff\xff"), "");
    EXPECT_EQ(end_of_prefix(""), "");
}

}  // namespace
}  // namespace lacuna::storage

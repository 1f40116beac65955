#include "storage/key.hpp"
#include "support/random_model.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <tuple>
#include <vector>

namespace lacuna::storage {
namespace {

constexpr int tries = 20'000;

/// Names out of few, so that equal ones and beginnings of others are common.
std::string name(testing::RandomModel& random) {
    static const std::vector<std::string> common{"", "a", "aa", "ab", "a.b", "a\x01", "\xff", "\xff\xff"};
    return random.toss() ? common[random.below(common.size())] : random.name();
}

ProvisionKey provision_key(testing::RandomModel& random) {
    return {name(random), name(random), name(random), random.number()};
}

TEST(Keys, ComeBackAsTheyWere) {
    testing::RandomModel random{1};
    for (int i = 0; i < tries; ++i) {
        const ProvisionKey provision = provision_key(random);
        ASSERT_EQ(ProvisionKey::decode(provision.encode()), provision);
        const CatalogueKey catalogue{name(random), random.number()};
        ASSERT_EQ(CatalogueKey::decode(catalogue.encode()), catalogue);
        const CommitKey commit{random.number()};
        ASSERT_EQ(CommitKey::decode(commit.encode()), commit);
    }
}

// As a user would sort them: by collection, concept, jurisdiction, and the newest first. Names compare by bytes.
TEST(Keys, OrderAsBytesAsTheyOrderLogically) {
    testing::RandomModel random{2};
    for (int i = 0; i < tries; ++i) {
        const ProvisionKey a = provision_key(random);
        const ProvisionKey b = provision_key(random);
        const auto logical = [](const ProvisionKey& key) {
            return std::tuple{key.collection, key.concept_id, key.jurisdiction, ~key.commit};
        };
        ASSERT_EQ(a.encode() < b.encode(), logical(a) < logical(b));
        ASSERT_EQ(a.encode() == b.encode(), a == b);
        const CatalogueKey c{a.collection, a.commit};
        const CatalogueKey d{b.collection, b.commit};
        ASSERT_EQ(c.encode() < d.encode(), std::tuple(c.collection, ~c.commit) < std::tuple(d.collection, ~d.commit));
        ASSERT_EQ(CommitKey{a.commit}.encode() < CommitKey{b.commit}.encode(), a.commit < b.commit);
    }
}

TEST(Keys, ShareAPrefixWithTheirOwnAndWithNoOthers) {
    testing::RandomModel random{3};
    for (int i = 0; i < tries; ++i) {
        const ProvisionKey a = provision_key(random);
        const ProvisionKey b = provision_key(random);
        const std::string prefix = ProvisionKey::prefix(a.collection, a.concept_id, a.jurisdiction);
        const std::string key = b.encode();
        ASSERT_EQ(key.starts_with(prefix), std::tie(a.collection, a.concept_id, a.jurisdiction) ==
                                               std::tie(b.collection, b.concept_id, b.jurisdiction));
        ASSERT_EQ(key.starts_with(ProvisionKey::prefix(a.collection)), a.collection == b.collection);
        const std::string end = end_of_prefix(prefix);
        ASSERT_TRUE(end.empty() || prefix < end);
        ASSERT_EQ(key.starts_with(prefix), prefix <= key && (end.empty() || key < end));
    }
}

TEST(Keys, AnyBytesAreAKeyOrNone) {
    testing::RandomModel random{4};
    for (int i = 0; i < tries; ++i) {
        std::string bytes;
        for (std::uint64_t size = random.below(24); size > 0; --size) {
            bytes.push_back(random.below(3) == 0 ? '\0' : static_cast<char>(random.below(256)));
        }
        if (const auto key = ProvisionKey::decode(bytes)) {
            ASSERT_EQ(key->encode(), bytes);
        }
        if (const auto key = CatalogueKey::decode(bytes)) {
            ASSERT_EQ(key->encode(), bytes);
        }
        ASSERT_EQ(CommitKey::decode(bytes).has_value(), bytes.size() == 8);
    }
}

}  // namespace
}  // namespace lacuna::storage

#include "storage/record.hpp"
#include "support/random_model.hpp"

#include <gtest/gtest.h>

#include <string>

namespace lacuna::storage {
namespace {

constexpr int tries = 2'000;

/// Cuts, flips, repeats and drops bytes.
std::string spoilt(std::string record, testing::RandomModel& random) {
    for (std::uint64_t times = 1 + random.below(4); times > 0 && !record.empty(); --times) {
        const std::size_t at = random.below(record.size());
        switch (random.below(5)) {
            case 0:
                record.resize(at);
                break;
            case 1:
                record[at] = static_cast<char>(random.below(256));
                break;
            case 2:
                record.erase(at, random.below(9));
                break;
            case 3:
                record.insert(at, record.substr(random.below(record.size()), random.below(40)));
                break;
            default:
                record.replace(at, std::min<std::size_t>(4, record.size() - at), "\xff\xff\xff\x7f");
                break;
        }
    }
    return record;
}

TEST(Records, ComeBackAsTheyWere) {
    testing::RandomModel random{1};
    for (int i = 0; i < tries; ++i) {
        const model::Provision provision = random.provision();
        const auto read = decode_provision(encode(provision), "it");
        ASSERT_TRUE(read) << to_text(read.error());
        ASSERT_EQ(*read, provision);
        const Commit commit = random.commit();
        ASSERT_EQ(*decode_commit(encode(commit), "it"), commit);
    }
    for (int i = 0; i < tries / 10; ++i) {
        const model::Catalogue catalogue = random.catalogue();
        const auto read = decode_catalogue(encode(catalogue), "it");
        ASSERT_TRUE(read) << to_text(read.error());
        ASSERT_EQ(*read, catalogue);
    }
}

TEST(Records, OfEqualValuesAreEqualAndOfOthersAreNot) {
    testing::RandomModel random{2};
    for (int i = 0; i < tries; ++i) {
        const model::Provision a = random.provision();
        const model::Provision b = random.provision();
        ASSERT_EQ(encode(a) == encode(b), a == b);
    }
}

TEST(Records, AreRefusedWhenCutOffOrContinued) {
    testing::RandomModel random{3};
    for (int i = 0; i < tries; ++i) {
        const std::string record = encode(random.provision());
        ASSERT_FALSE(decode_provision(record.substr(0, random.below(record.size())), "it"));
        ASSERT_FALSE(decode_provision(record + static_cast<char>(random.below(256)), "it"));
    }
}

TEST(Records, WhenSpoiltAreAnErrorOrAnotherValue) {
    testing::RandomModel random{4};
    for (int i = 0; i < 5 * tries; ++i) {
        const std::string record = spoilt(encode(random.provision()), random);
        const auto read = decode_provision(record, "it");
        if (read) {
            ASSERT_TRUE(decode_provision(encode(*read), "it"));
        } else {
            ASSERT_EQ(read.error().category, ErrorCategory::storage);
            ASSERT_TRUE(read.error().code == "database-damaged" || read.error().code == "database-too-new");
        }
        // Bytes of one kind of record given to the decoder of another.
        static_cast<void>(decode_catalogue(record, "it").has_value());
        static_cast<void>(decode_commit(record, "it").has_value());
    }
    for (int i = 0; i < tries / 10; ++i) {
        static_cast<void>(decode_catalogue(spoilt(encode(random.catalogue()), random), "it").has_value());
    }
}

TEST(Records, AnyBytesAreARecordOrNone) {
    testing::RandomModel random{5};
    for (int i = 0; i < 5 * tries; ++i) {
        std::string bytes{"\1\0", 2};
        for (std::uint64_t size = random.below(200); size > 0; --size) {
            bytes.push_back(random.toss() ? '\0' : static_cast<char>(random.below(256)));
        }
        static_cast<void>(decode_provision(bytes, "it").has_value());
        static_cast<void>(decode_catalogue(bytes, "it").has_value());
        static_cast<void>(decode_commit(bytes, "it").has_value());
    }
}

}  // namespace
}  // namespace lacuna::storage

#include "storage/record.hpp"

#include "support/random_model.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/resource.h>

#include <functional>

namespace lacuna::storage {
namespace {

using namespace std::string_literals;
using ::testing::StartsWith;

constexpr const char* provision_words = "the database's record of dog in XA cannot be read: ";

model::Provision full_provision() {
    model::Provision provision{"XA", "dog", {}};
    model::Version version;
    version.valid_from = *Date::parse("..2014-09~");
    version.valid_to = *Date::parse("2023-02-28?");
    version.status = model::ProvisionStatus::present;
    int next = 0;
    const auto fact = [&](model::Value value) {
        model::Fact made;
        made.attribute = "attribute_" + std::to_string(next++);
        made.value = std::move(value);
        return made;
    };
    version.facts = {
        fact(model::Value::known(true)),
        fact(model::Value::known(std::int64_t{18})),
        fact(model::Value::known(2.5)),
        fact(model::Value::known(*Duration::make(1, 6, 30))),
        fact(model::Value::known(Duration::life())),
        fact(model::Value::known(Money{1'250, "EUR"})),
        fact(model::Value::known(*Date::parse("2021"))),
        fact(model::Value::known(NameSet{"a", "b"})),
        fact(model::Value::known(std::string{"Закон"})),
        fact(model::Value::absent()),
        fact(model::Value::not_applicable()),
        fact(model::Value::unknown()),
    };
    version.facts[1].value.contested = true;
    version.facts[2].from_general_part = true;
    version.facts[3].citation = model::Citation{"code", "Art. 1", "чл. 1"};
    version.facts[4].note = "a note";
    version.citation = {"code", "Art. 2", ""};
    version.also = {{"act", "s 3", ""}};
    version.amended_by = "OJ 1/2014";
    version.summary = "In own words.";
    version.sources = {"source_1", "source_2"};
    version.coding = {"first", "2026-11-24", "double", "contested", "the other reading"};
    provision.versions = {version, model::Version{}};
    return provision;
}

TEST(Record, GivesBackEveryField) {
    const auto decoded = decode_provision(encode(full_provision()), "dog in XA");
    ASSERT_TRUE(decoded) << to_text(decoded.error());
    EXPECT_EQ(*decoded, full_provision());
    const Commit commit{7, -1, "dogs", "1.2", "00ff", 3, 4, 5};
    EXPECT_EQ(*decode_commit(encode(commit), "commit 7"), commit);
    testing::RandomModel random{1};
    const model::Catalogue catalogue = random.catalogue();
    EXPECT_EQ(*decode_catalogue(encode(catalogue), "the catalogue"), catalogue);
}

TEST(Record, RefusesWhatIsCutOff) {
    const std::string record = encode(full_provision());
    for (std::size_t size = 0; size < record.size(); ++size) {
        const auto decoded = decode_provision(std::string_view{record}.substr(0, size), "dog in XA");
        ASSERT_FALSE(decoded) << size;
        EXPECT_EQ(decoded.error().category, ErrorCategory::storage);
        EXPECT_EQ(decoded.error().code, "database-damaged");
        EXPECT_THAT(decoded.error().message, StartsWith(provision_words));
    }
    EXPECT_EQ(decode_commit("", "commit 1").error().message,
              "the database's record of commit 1 cannot be read: the record ends too early");
}

TEST(Record, RefusesBytesBehind) {
    const auto decoded = decode_provision(encode(full_provision()) + "x", "dog in XA");
    ASSERT_FALSE(decoded);
    EXPECT_EQ(decoded.error().code, "database-damaged");
    EXPECT_EQ(decoded.error().message, provision_words + "bytes are left over or its version is 0"s);
    EXPECT_EQ(decoded.error().advice, "build the database again from its collections (lacuna load), or restore a copy");
}

TEST(Record, TellsItsVersion) {
    std::string record = encode(full_provision());
    EXPECT_EQ(record.substr(0, 2), "\1\0"s);
    record[0] = 0;
    EXPECT_EQ(decode_provision(record, "dog in XA").error().code, "database-damaged");
    for (const auto& [low, high, version] :
         {std::tuple{'\2', '\0', "2"}, {'\0', '\1', "256"}, {'\xff', '\xff', "65535"}}) {
        record[0] = low;
        record[1] = high;
        const auto decoded = decode_provision(record, "dog in XA");
        ASSERT_FALSE(decoded);
        EXPECT_EQ(decoded.error().code, "database-too-new");
        EXPECT_EQ(decoded.error().message,
                  "the database's record of dog in XA has version "s + version + "; this program reads up to 1");
        EXPECT_EQ(decoded.error().advice, "use a newer release of lacuna");
    }
    // Even where nothing else could be read.
    EXPECT_EQ(decode_commit("\2\0"s, "commit 1").error().code, "database-too-new");
}

// What a release wrote that knew no roles of FORUM.
TEST(Record, ReadsCataloguesOfVersion1) {
    model::Catalogue catalogue = testing::RandomModel{2}.catalogue();
    catalogue.codebook.forum.reset();
    std::string record = encode(catalogue);
    ASSERT_EQ(record.substr(0, 2), "\3\0"s);
    record[0] = 1;
    EXPECT_EQ(decode_catalogue(record, "the catalogue").error().code, "database-damaged") << "a byte is left over";
    record.pop_back();
    EXPECT_EQ(*decode_catalogue(record, "the catalogue"), catalogue);
    record[0] = 2;
    EXPECT_EQ(decode_catalogue(record, "the catalogue").error().code, "database-damaged") << "the roles are missing";
    record[0] = 4;
    EXPECT_EQ(decode_catalogue(record, "the catalogue").error().code, "database-too-new");
}

// What a release wrote that did not ask on which grounds dual criminality is put.
TEST(Record, ReadsCataloguesOfVersion2) {
    testing::RandomModel random{4};
    model::Catalogue catalogue;
    catalogue.codebook.forum = random.forum_roles();
    catalogue.codebook.forum->dual_criminality.put_on = {};
    std::string record = encode(catalogue);
    record[0] = 2;
    EXPECT_EQ(decode_catalogue(record, "the catalogue").error().code, "database-damaged") << "bytes are left over";
    record.resize(record.size() - 4 * model::ground_count);
    EXPECT_EQ(*decode_catalogue(record, "the catalogue"), catalogue);
    record[0] = 3;
    EXPECT_EQ(decode_catalogue(record, "the catalogue").error().code, "database-damaged")
        << "the attributes are missing";
}

TEST(Record, GivesBackTheRolesOfForum) {
    testing::RandomModel random{3};
    for (int i = 0; i < 20; ++i) {
        model::Catalogue catalogue;
        catalogue.codebook.forum = random.forum_roles();
        EXPECT_EQ(*decode_catalogue(encode(catalogue), "the catalogue"), catalogue);
    }
}

// Any byte may be any other: an error or another value, never a crash, and what was read can be written and read.
TEST(Record, SurvivesEveryBitFlipped) {
    const std::string record = encode(full_provision());
    for (std::size_t at = 0; at < record.size(); ++at) {
        for (const int flip : {1, 2, 4, 8, 16, 32, 64, 128, 3, 255}) {
            std::string broken = record;
            broken[at] = static_cast<char>(broken[at] ^ flip);
            if (const auto decoded = decode_provision(broken, "dog in XA")) {
                const auto again = decode_provision(encode(*decoded), "dog in XA");
                ASSERT_TRUE(again) << at << ", " << flip;
            }
        }
    }
}

struct Damage {
    const char* what;
    std::size_t at;
    std::string bytes;
    const char* message;
};

TEST(Record, SaysWhatIsWrong) {
    // A provision with one version and nothing in it; see docs/storage-format.md for the places.
    const model::Provision provision{"XA", "dog", {model::Version{}}};
    const std::string record = encode(provision);
    constexpr std::size_t version_at = 2 + 4 + 2 + 4 + 3 + 4;
    ASSERT_TRUE(decode_provision(record, "dog in XA"));
    const Damage rows[] = {
        {"length of a text", 2, "\xff\xff\xff\xff"s, "more elements announced than the record has bytes"},
        {"number of versions", version_at - 4, "\xff\xff\xff\xff"s,
         "more elements announced than the record has bytes"},
        {"year", version_at, "\0\0"s, "the year 0 is not between 1 and 9999"},
        {"month", version_at + 2, "\x0d"s, "there is no month 13"},
        {"day", version_at + 3, "\x20"s, "there is no day 32 in 1970-01"},
        {"bound", version_at + 4, "\3"s, "an unknown kind"},
        {"uncertain", version_at + 5, "\2"s, "neither true nor false"},
        {"whether there is an end", version_at + 7, "\2"s, "neither true nor false"},
        {"status", version_at + 8, "\2"s, "an unknown kind"},
    };
    for (const Damage& row : rows) {
        std::string broken = record;
        broken.replace(row.at, row.bytes.size(), row.bytes);
        const auto decoded = decode_provision(broken, "dog in XA");
        ASSERT_FALSE(decoded) << row.what;
        EXPECT_EQ(decoded.error().message, provision_words + std::string{row.message}) << row.what;
    }
}

TEST(Record, RefusesUnknownTypesOfValuesAndImpossibleOnes) {
    const auto with_value = [](const model::Value& value) {
        model::Provision provision{"XA", "dog", {model::Version{}}};
        model::Fact fact;
        fact.value = value;
        provision.versions[0].facts.push_back(fact);
        return encode(provision);
    };
    // version, two names, number of versions, valid_from, no valid_to, status, number of facts, name of the attribute
    constexpr std::size_t value_at = 2 + 4 + 2 + 4 + 3 + 4 + 7 + 1 + 1 + 4 + 4;
    std::string record = with_value(model::Value::known(true));
    record[value_at] = 4;
    EXPECT_EQ(decode_provision(record, "dog in XA").error().message, provision_words + "an unknown kind"s);
    record = with_value(model::Value::known(true));
    record[value_at + 2] = 8;
    EXPECT_EQ(decode_provision(record, "dog in XA").error().message, provision_words + "a value of an unknown type"s);
    record = with_value(model::Value::known(*Duration::make(1, 2, 3)));
    record[value_at + 2 + 1 + 1 + 1] = '\x7f';
    EXPECT_EQ(decode_provision(record, "dog in XA").error().message,
              provision_words + "32513 is not between 0 and 9999"s);
    record = with_value(model::Value::known(Money{-1, "EUR"}));
    EXPECT_EQ(decode_provision(record, "dog in XA").error().message,
              provision_words + "an amount of money below nothing"s);
}

TEST(Record, MayBeOnlySoLarge) {
    const std::string record(largest_record + 1, '\1');
    EXPECT_EQ(decode_commit(record, "commit 1").error().message,
              "the database's record of commit 1 cannot be read: it is larger than any record may be");
}

long peak_kilobytes() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

// A record of 15 MB that announces as many versions as it has bytes would take ten gigabytes if it were believed.
TEST(Record, DoesNotBelieveHostileSizes) {
    const long before = peak_kilobytes();
    for (const char filler : {'\0', '\1', '\x7f', '\xff'}) {
        std::string record = encode(model::Provision{"XA", "dog", {}});
        record.resize(record.size() - 4);
        const std::uint32_t announced = 15'000'000;
        for (unsigned shift = 0; shift < 32; shift += 8) {
            record.push_back(static_cast<char>((announced >> shift) & 0xffU));
        }
        record.append(announced, filler);
        EXPECT_FALSE(decode_provision(record, "dog in XA"));
        EXPECT_FALSE(decode_catalogue(record, "the catalogue"));
        EXPECT_FALSE(decode_commit(record, "commit 1"));
    }
    EXPECT_LT(peak_kilobytes() - before, 300'000);
}

}  // namespace
}  // namespace lacuna::storage

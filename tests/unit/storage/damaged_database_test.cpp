// A damaged database gives a clear error or the right answer: never a crash, never a wrong answer.

#include "storage/key.hpp"
#include "storage/record.hpp"
#include "storage/store.hpp"
#include "support/invented_collection.hpp"
#include "support/temporary_directory.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rocksdb/db.h>

#include <algorithm>
#include <fstream>
#include <random>

namespace lacuna::storage {
namespace {

namespace fs = std::filesystem;
using testing::deviation;
using ::testing::HasSubstr;
using testing::invented_collection;

constexpr unsigned newest = 3;

std::string read_file(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

void write_file(const fs::path& path, const std::string& content) {
    std::ofstream{path, std::ios::binary | std::ios::trunc} << content;
}

class DamagedDatabase : public ::testing::Test {
protected:
    DamagedDatabase() {
        const auto store = open_store(database_, Access::write);
        EXPECT_TRUE(store);
        for (unsigned number = 1; number <= newest; ++number) {
            EXPECT_TRUE((*store)->publish(invented_collection(number), number));
        }
    }

    [[nodiscard]] std::vector<fs::path> files(std::string_view part) const {
        std::vector<fs::path> found;
        for (const auto& entry : fs::directory_iterator{database_}) {
            if (entry.path().filename().string().find(part) != std::string::npos) {
                found.push_back(entry.path());
            }
        }
        std::ranges::sort(found);
        return found;
    }

    /// What reading the newest and the oldest state gives: nothing, or an error that says what is wrong.
    [[nodiscard]] std::optional<Error> read_all() const {
        const auto store = open_store(database_, Access::read);
        if (!store) {
            return store.error();
        }
        for (const unsigned number : {newest, 1U}) {
            const auto snapshot = (*store)->snapshot(number);
            if (!snapshot) {
                return snapshot.error();
            }
            const auto catalogue = (*snapshot)->catalogue();
            if (!catalogue) {
                return catalogue.error();
            }
            for (const std::string& concept_id : testing::invented_concepts()) {
                const auto found = (*snapshot)->provisions(concept_id, testing::invented_countries());
                if (!found) {
                    return found.error();
                }
            }
            EXPECT_EQ(deviation(**snapshot, invented_collection(number)), "");
        }
        return std::nullopt;
    }

    static void expect_clear(const Error& error) {
        EXPECT_EQ(error.category, ErrorCategory::storage);
        EXPECT_EQ(error.code, "database-damaged") << to_text(error);
        EXPECT_FALSE(error.message.empty());
        EXPECT_FALSE(error.advice.empty());
    }

    testing::TemporaryDirectory directory_;
    fs::path database_ = directory_.path() / "db";
};

TEST_F(DamagedDatabase, IsSoundBefore) {
    EXPECT_EQ(read_all(), std::nullopt);
    EXPECT_FALSE(files(".sst").empty());
}

TEST_F(DamagedDatabase, WithABrokenTableIsNoticed) {
    // Bits flipped all over each table, one after the other.
    std::minstd_rand random{1};
    int errors = 0;
    for (const fs::path& table : files(".sst")) {
        const std::string sound = read_file(table);
        for (int round = 0; round < 8; ++round) {
            std::string broken = sound;
            const std::size_t at = random() % broken.size();
            broken[at] = static_cast<char>(broken[at] ^ (1 << (random() % 8)));
            write_file(table, broken);
            if (const auto error = read_all()) {
                expect_clear(*error);
                ++errors;
            }
        }
        write_file(table, std::string(sound.size(), 'x'));
        const auto overwritten = read_all();
        ASSERT_TRUE(overwritten);
        expect_clear(*overwritten);
        EXPECT_THAT(overwritten->message, HasSubstr((database_ / "").string()));
        write_file(table, sound.substr(0, sound.size() / 2));
        const auto cut = read_all();
        ASSERT_TRUE(cut);
        expect_clear(*cut);
        write_file(table, "");
        ASSERT_TRUE(read_all());
        write_file(table, sound);
    }
    EXPECT_GT(errors, 0);
    EXPECT_EQ(read_all(), std::nullopt);
}

TEST_F(DamagedDatabase, WithoutOneOfItsTablesIsNoticed) {
    for (const fs::path& table : files(".sst")) {
        const std::string sound = read_file(table);
        fs::remove(table);
        for (const Access access : {Access::read, Access::write}) {
            const auto store = open_store(database_, access);
            ASSERT_FALSE(store) << table;
            expect_clear(store.error());
            EXPECT_THAT(store.error().message, HasSubstr((database_ / table.stem()).string() + "."));
        }
        write_file(table, sound);
    }
    EXPECT_EQ(read_all(), std::nullopt);
}

TEST_F(DamagedDatabase, WithoutCurrentIsNotBegunAnew) {
    const std::string sound = read_file(database_ / "CURRENT");
    fs::remove(database_ / "CURRENT");
    for (const Access access : {Access::read, Access::write}) {
        const auto store = open_store(database_, access);
        ASSERT_FALSE(store);
        expect_clear(store.error());
        EXPECT_EQ(store.error().message, "the database is damaged: its file CURRENT is missing");
    }
    for (const char* content : {"", "MANIFEST", "MANIFEST-999999\n", "nonsense\n", "../../etc/passwd\n"}) {
        write_file(database_ / "CURRENT", content);
        for (const Access access : {Access::read, Access::write}) {
            const auto store = open_store(database_, access);
            ASSERT_FALSE(store) << content;
            expect_clear(store.error());
        }
    }
    write_file(database_ / "CURRENT", sound);
    EXPECT_EQ(read_all(), std::nullopt);
}

TEST_F(DamagedDatabase, WithABrokenManifestIsNoticed) {
    const std::vector<fs::path> manifests = files("MANIFEST");
    ASSERT_EQ(manifests.size(), 1U);
    const std::string sound = read_file(manifests[0]);
    std::minstd_rand random{2};
    for (int round = 0; round < 60; ++round) {
        std::string broken = sound;
        const std::size_t at = random() % broken.size();
        broken[at] = static_cast<char>(broken[at] ^ (1 << (random() % 8)));
        write_file(manifests[0], broken);
        const auto error = read_all();
        if (error) {
            EXPECT_THAT(error->code, ::testing::AnyOf("database-damaged", "database-empty")) << to_text(*error);
        }
    }
    fs::remove(manifests[0]);
    for (const Access access : {Access::read, Access::write}) {
        const auto store = open_store(database_, access);
        ASSERT_FALSE(store);
        expect_clear(store.error());
        EXPECT_THAT(store.error().message, HasSubstr("MANIFEST"));
    }
    write_file(manifests[0], sound);
    EXPECT_EQ(read_all(), std::nullopt);
}

TEST_F(DamagedDatabase, WithABrokenMarkerIsNoticed) {
    write_file(database_ / "LACUNA", "lacuna");
    const auto store = open_store(database_, Access::read);
    ASSERT_FALSE(store);
    expect_clear(store.error());
    fs::remove(database_ / "LACUNA");
    EXPECT_EQ(open_store(database_, Access::read).error().code, "database-foreign");
}

/// RocksDB itself, to write what this program never would.
class ForgedDatabase : public DamagedDatabase {
protected:
    void put(std::size_t family, const std::string& key, const std::string& value) {
        change(
            [&](rocksdb::DB& database, rocksdb::ColumnFamilyHandle* handle) {
                return database.Put(rocksdb::WriteOptions{}, handle, key, value);
            },
            family);
    }
    void remove(std::size_t family, const std::string& key) {
        change(
            [&](rocksdb::DB& database, rocksdb::ColumnFamilyHandle* handle) {
                return database.Delete(rocksdb::WriteOptions{}, handle, key);
            },
            family);
    }

private:
    template <typename Change>
    void change(Change change, std::size_t family) {
        std::vector<rocksdb::ColumnFamilyDescriptor> descriptors;
        for (const char* name : {"default", "commits", "catalogue", "provisions"}) {
            descriptors.emplace_back(name, rocksdb::ColumnFamilyOptions{});
        }
        std::vector<rocksdb::ColumnFamilyHandle*> handles;
        rocksdb::DB* database = nullptr;
        ASSERT_TRUE(rocksdb::DB::Open(rocksdb::DBOptions{}, database_.string(), descriptors, &handles, &database).ok());
        const std::unique_ptr<rocksdb::DB> owner{database};
        EXPECT_TRUE(change(*database, handles[family]).ok());
        for (rocksdb::ColumnFamilyHandle* handle : handles) {
            EXPECT_TRUE(database->DestroyColumnFamilyHandle(handle).ok());
        }
    }
};

const std::string second_commit = std::string(7, '\0') + '\2';

TEST_F(ForgedDatabase, AMissingCommitIsNoticed) {
    remove(1, second_commit);
    for (const Access access : {Access::read, Access::write}) {
        const auto store = open_store(database_, access);
        ASSERT_FALSE(store);
        expect_clear(store.error());
        EXPECT_EQ(store.error().message, "the database is damaged: commit 2 is missing");
    }
}

TEST_F(ForgedDatabase, ARecordThatIsNoCommitIsNoticed) {
    put(1, second_commit, "nonsense");
    const auto store = open_store(database_, Access::read);
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().category, ErrorCategory::storage);
    EXPECT_THAT(store.error().message, HasSubstr("the database's record of commit 2 "));
}

TEST_F(ForgedDatabase, AKeyThatIsNoCommitIsNoticed) {
    put(1, "nonsense!", "");
    const auto store = open_store(database_, Access::read);
    ASSERT_FALSE(store);
    expect_clear(store.error());
    EXPECT_EQ(store.error().message, "a key in `commits` is no commit");
}

TEST_F(ForgedDatabase, ACommitOfAnotherRecordVersionIsTooNew) {
    Commit commit;
    commit.number = 2;
    std::string record = encode(commit);
    record[0] = 2;
    put(1, second_commit, record);
    const auto store = open_store(database_, Access::read);
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, "database-too-new");
    EXPECT_EQ(store.error().message, "the database's record of commit 2 has version 2; this program reads up to 1");
}

TEST_F(ForgedDatabase, ARecordThatIsNoProvisionIsNoticed) {
    const std::string key =
        ProvisionKey{"dogs", testing::invented_concepts()[0], testing::invented_countries()[1], newest}.encode();
    put(3, key, std::string("\1\0", 2) + std::string(20, '\xff'));
    const auto error = read_all();
    ASSERT_TRUE(error);
    expect_clear(*error);
    EXPECT_EQ(error->message,
              "the database's record of dog.rule_a in XB cannot be read: more elements announced than the record has "
              "bytes");
}

TEST_F(ForgedDatabase, AMissingCatalogueIsNoticed) {
    for (std::uint64_t number = 1; number <= newest; ++number) {
        remove(2, CatalogueKey{"dogs", number}.encode());
    }
    const auto error = read_all();
    ASSERT_TRUE(error);
    expect_clear(*error);
    EXPECT_EQ(error->message, "the catalogue of the collection 'dogs' is missing");
}

}  // namespace
}  // namespace lacuna::storage

// What a user reads who names a database that is not there, not ours, or not for her.

#include "storage/store.hpp"
#include "support/invented_collection.hpp"
#include "support/process.hpp"
#include "support/temporary_directory.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>

#include <fstream>

namespace lacuna::storage {
namespace {

namespace fs = std::filesystem;
using testing::deviation;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::invented_collection;
using testing::Process;
using ::testing::StartsWith;

std::vector<fs::path> contents(const fs::path& directory) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator{directory}) {
        found.push_back(entry.path().filename());
    }
    return found;
}

void publish(const fs::path& database, unsigned number) {
    const auto store = open_store(database, Access::write);
    ASSERT_TRUE(store) << to_text(store.error());
    ASSERT_TRUE((*store)->publish(invented_collection(number), number));
}

TEST(UnusableDatabase, MayBeMissing) {
    const testing::TemporaryDirectory directory;
    for (const fs::path& path : {directory.path() / "nothing", directory.path() / "no" / "where", directory.path()}) {
        const auto store = open_store(path, Access::read);
        ASSERT_FALSE(store) << path;
        EXPECT_EQ(store.error().category, ErrorCategory::storage);
        EXPECT_EQ(store.error().code, "database-missing");
        EXPECT_EQ(store.error().message, "there is no database at '" + path.string() + "'");
        EXPECT_EQ(store.error().advice, "load a collection into it: lacuna load FOLDER --db DIRECTORY");
    }
    EXPECT_TRUE(contents(directory.path()).empty()) << "a reader made something";
    EXPECT_EQ(open_store("", Access::read).error().code, "database-missing");
    EXPECT_EQ(open_store(std::string(10'000, 'a'), Access::read).error().category, ErrorCategory::storage);
}

TEST(UnusableDatabase, IsMadeByAWriterWithTheFoldersAboveIt) {
    const testing::TemporaryDirectory directory;
    publish(directory.path() / "new" / "folder" / "db", 1);
    const auto store = open_store(directory.path() / "new" / "folder" / "db", Access::read);
    ASSERT_TRUE(store);
    EXPECT_EQ(deviation(**(*store)->snapshot(), invented_collection(1)), "");
}

TEST(UnusableDatabase, MayBeSomethingElse) {
    const testing::TemporaryDirectory directory;
    std::ofstream{directory.path() / "letter.txt"} << "Dear Sir";
    for (const Access access : {Access::read, Access::write}) {
        const auto folder = open_store(directory.path(), access);
        ASSERT_FALSE(folder);
        EXPECT_EQ(folder.error().code, "database-foreign");
        EXPECT_EQ(folder.error().message, "this directory holds something else than a lacuna database");
        const auto file = open_store(directory.path() / "letter.txt", access);
        ASSERT_FALSE(file);
        EXPECT_EQ(file.error().code, "database-foreign");
        EXPECT_EQ(file.error().message, "this is a file and not a database directory");
        EXPECT_EQ(open_store("/dev/null", access).error().code, "database-foreign");
    }
    EXPECT_THAT(contents(directory.path()), ElementsAre("letter.txt"));
}

TEST(UnusableDatabase, MayBeTooOldOrTooNew) {
    const testing::TemporaryDirectory directory;
    publish(directory.path() / "db", 1);
    const std::pair<const char*, const char*> rows[] = {{"0", "database-too-old"}, {"2", "database-too-new"}};
    for (const auto& [format, code] : rows) {
        std::ofstream{directory.path() / "db" / "LACUNA"} << "lacuna database, format " << format << "\n";
        for (const Access access : {Access::read, Access::write}) {
            const auto store = open_store(directory.path() / "db", access);
            ASSERT_FALSE(store);
            EXPECT_EQ(store.error().code, code);
        }
    }
    std::ofstream{directory.path() / "db" / "LACUNA"} << "lacuna database, format 1\n";
    EXPECT_EQ(deviation(**(*open_store(directory.path() / "db", Access::read))->snapshot(), invented_collection(1)),
              "");
}

TEST(UnusableDatabase, WhoseMakingWasInterruptedIsMissingToReadersAndMadeByWriters) {
    // Killed after the marker, and after that while RocksDB began.
    for (const char* left_over : {"LACUNA.new", "LACUNA", "MANIFEST-000001"}) {
        const testing::TemporaryDirectory directory;
        const fs::path database = directory.path() / "db";
        fs::create_directory(database);
        if (std::string_view{left_over} != "LACUNA.new") {
            std::ofstream{database / "LACUNA"} << "lacuna database, format 1\n";
        }
        if (std::string_view{left_over} != "LACUNA") {
            std::ofstream{database / left_over} << "";
        }
        EXPECT_EQ(open_store(database, Access::read).error().code, "database-missing") << left_over;
        publish(database, 1);
        EXPECT_TRUE(open_store(database, Access::read)) << left_over;
    }
}

class DeniedDatabase : public ::testing::Test {
protected:
    DeniedDatabase() { publish(database_, 1); }

    void SetUp() override {
        if (::geteuid() != 0) {
            GTEST_SKIP() << "only root can become somebody else";
        }
    }

    std::vector<std::string> told_as_nobody(std::vector<std::string> words) {
        words.insert(words.begin(), {STORE_ACTOR, database_.string()});
        words.emplace_back("--as-nobody");
        return Process{words}.lines();
    }

    testing::TemporaryDirectory directory_;
    fs::path database_ = directory_.path() / "db";
};

TEST_F(DeniedDatabase, MayBeReadByThoseWhoMayNotWrite) {
    fs::permissions(database_, fs::perms{0755});
    EXPECT_THAT(told_as_nobody({"read"}), ElementsAre("open", "read 1"));
    EXPECT_THAT(told_as_nobody({"publish", "2", "2"}),
                ElementsAre(StartsWith("failed database-denied: the database may not be read or written here: ")));
}

TEST_F(DeniedDatabase, IsClosedToThoseWithoutPermission) {
    fs::permissions(database_, fs::perms{0700});
    for (const auto& words : {std::vector<std::string>{"read"}, {"publish", "2", "2"}}) {
        EXPECT_THAT(told_as_nobody(words),
                    ElementsAre("failed database-denied: the database may not be read or written here: opening the "
                                "database: Permission denied"));
    }
}

TEST_F(DeniedDatabase, IsClosedWhereItsFilesAre) {
    for (const auto& entry : fs::directory_iterator{database_}) {
        if (entry.path().extension() == ".sst") {
            fs::permissions(entry.path(), fs::perms{0600});
        }
    }
    EXPECT_THAT(told_as_nobody({"read"}),
                ElementsAre(AllOf(StartsWith("failed database-denied: "), HasSubstr(".sst"))));
}

TEST_F(DeniedDatabase, CannotBeMadeInAClosedFolder) {
    database_ = directory_.path() / "other";
    EXPECT_THAT(told_as_nobody({"publish", "1", "1"}),
                ElementsAre("failed database-denied: the database may not be read or written here: creating the "
                            "database's directory: Permission denied"));
    EXPECT_FALSE(fs::exists(database_));
}

}  // namespace
}  // namespace lacuna::storage

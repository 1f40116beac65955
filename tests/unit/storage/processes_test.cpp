// Several processes at one database: one writes, others read.

#include "storage/store.hpp"
#include "support/invented_collection.hpp"
#include "support/process.hpp"
#include "support/temporary_directory.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

namespace lacuna::storage {
namespace {

using testing::deviation;
using ::testing::ElementsAre;
using testing::invented_collection;
using testing::Process;
using ::testing::StartsWith;

std::vector<std::string> actor(const testing::TemporaryDirectory& directory, std::vector<std::string> words) {
    std::vector<std::string> command{STORE_ACTOR, (directory.path() / "db").string()};
    command.insert(command.end(), words.begin(), words.end());
    return command;
}

TEST(Processes, OneWritesWhileOthersRead) {
    const testing::TemporaryDirectory directory;
    const auto writer = open_store(directory.path() / "db", Access::write);
    ASSERT_TRUE(writer);
    for (unsigned number = 1; number <= 5; ++number) {
        ASSERT_TRUE((*writer)->publish(invented_collection(number), number));
        Process reader{actor(directory, {"read"})};
        EXPECT_THAT(reader.lines(), ElementsAre("open", "read " + std::to_string(number)));
        EXPECT_EQ(reader.wait(), 0);
    }
}

TEST(Processes, ASecondWriterIsTurnedAway) {
    const testing::TemporaryDirectory directory;
    Process holder{actor(directory, {"open-for-writing"})};
    ASSERT_EQ(holder.line(), "open");
    const auto second = open_store(directory.path() / "db", Access::write);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().category, ErrorCategory::storage);
    EXPECT_EQ(second.error().code, "database-locked");
    EXPECT_EQ(second.error().message, "another process is loading into this database");
    EXPECT_EQ(second.error().advice, "wait until it has finished; reading is possible meanwhile");
    holder.send_line();
    EXPECT_EQ(holder.wait(), 0);
    EXPECT_TRUE(open_store(directory.path() / "db", Access::write));
}

TEST(Processes, ASecondWriterInTheSameProcessIsTurnedAway) {
    const testing::TemporaryDirectory directory;
    const auto first = open_store(directory.path() / "db", Access::write);
    ASSERT_TRUE(first);
    EXPECT_EQ(open_store(directory.path() / "db", Access::write).error().code, "database-locked");
}

TEST(Processes, AKilledWriterLeavesNoLock) {
    const testing::TemporaryDirectory directory;
    Process holder{actor(directory, {"open-for-writing"})};
    ASSERT_EQ(holder.line(), "open");
    holder.kill();
    EXPECT_TRUE(open_store(directory.path() / "db", Access::write));
}

TEST(Processes, AReaderKeepsItsView) {
    const testing::TemporaryDirectory directory;
    const auto writer = open_store(directory.path() / "db", Access::write);
    ASSERT_TRUE(writer);
    ASSERT_TRUE((*writer)->publish(invented_collection(1), 1));
    Process reader{actor(directory, {"read-twice"})};
    ASSERT_EQ(reader.line(), "open");
    ASSERT_EQ(reader.line(), "read 1");
    const auto here = open_store(directory.path() / "db", Access::read);
    ASSERT_TRUE(here);
    // Enough commits for RocksDB to merge and delete the files that the readers have.
    for (unsigned number = 2; number <= 40; ++number) {
        ASSERT_TRUE((*writer)->publish(invented_collection(number), number));
    }
    reader.send_line();
    EXPECT_EQ(reader.line(), "read 1");
    EXPECT_EQ(reader.wait(), 0);
    EXPECT_EQ(deviation(**(*here)->snapshot(), invented_collection(1)), "");
    const auto fresh = open_store(directory.path() / "db", Access::read);
    ASSERT_TRUE(fresh);
    EXPECT_EQ(deviation(**(*fresh)->snapshot(), invented_collection(40)), "");
}

// Every reader that opens while the writer publishes sees one whole commit: the newest that was acknowledged when it
// opened, or one that was in flight then.
TEST(Processes, ReadersSeeWholeCommitsWhileTheWriterPublishesFifty) {
    constexpr unsigned last = 50;
    const testing::TemporaryDirectory directory;
    {
        const auto first = open_store(directory.path() / "db", Access::write);
        ASSERT_TRUE(first);
        ASSERT_TRUE((*first)->publish(invented_collection(1), 1));
    }
    std::vector<std::unique_ptr<Process>> readers;
    unsigned acknowledged = 1;
    unsigned opened = 0;
    Process writer{actor(directory, {"publish", "2", std::to_string(last)})};
    ASSERT_EQ(writer.line(), "open");
    while (acknowledged < last) {
        readers.push_back(std::make_unique<Process>(actor(directory, {"read"})));
        const auto told = writer.line();
        ASSERT_TRUE(told);
        ++acknowledged;
        ASSERT_EQ(*told, "published " + std::to_string(acknowledged));
        for (int i = 0; i < 3; ++i) {
            const auto store = open_store(directory.path() / "db", Access::read);
            ASSERT_TRUE(store) << to_text(store.error());
            const auto snapshot = (*store)->snapshot();
            ASSERT_TRUE(snapshot) << to_text(snapshot.error());
            const auto number = static_cast<unsigned>((*snapshot)->commit().number);
            ASSERT_GE(number, acknowledged);
            ASSERT_EQ(deviation(**snapshot, invented_collection(number)), "");
            ++opened;
        }
    }
    EXPECT_EQ(writer.wait(), 0);
    for (const auto& reader : readers) {
        EXPECT_THAT(reader->lines(), ElementsAre("open", StartsWith("read ")));
        EXPECT_EQ(reader->wait(), 0);
    }
    EXPECT_EQ(opened, 3 * (last - 1));
}

}  // namespace
}  // namespace lacuna::storage

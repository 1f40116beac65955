// A load that finds no room fails with a clear error, and what was recorded before can still be read.

#include "storage/store.hpp"
#include "support/invented_collection.hpp"
#include "support/process.hpp"
#include "support/temporary_directory.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/mount.h>

#include <fstream>

namespace lacuna::storage {
namespace {

using testing::deviation;
using testing::invented_collection;
using testing::Process;

/// Either the state before the load that failed or the one after it; whole.
void expect_whole(const std::filesystem::path& database, std::uint64_t acknowledged) {
    const auto store = open_store(database, Access::read);
    ASSERT_TRUE(store) << to_text(store.error());
    const auto snapshot = (*store)->snapshot();
    ASSERT_TRUE(snapshot) << to_text(snapshot.error());
    const std::uint64_t number = (*snapshot)->commit().number;
    EXPECT_GE(number, acknowledged);
    EXPECT_LE(number, acknowledged + 1);
    EXPECT_EQ(deviation(**snapshot, invented_collection(static_cast<unsigned>(number))), "");
}

TEST(DiskFull, FilesThatMayNotGrowEndTheLoad) {
    for (const unsigned largest : {0U, 10U, 100U, 500U, 1'000U, 2'000U, 4'000U, 8'000U, 16'000U}) {
        const testing::TemporaryDirectory directory;
        const std::filesystem::path database = directory.path() / "db";
        ASSERT_TRUE((*open_store(database, Access::write))->publish(invented_collection(1), 1));
        Process writer{
            {STORE_ACTOR, database.string(), "publish", "2", "200", "--largest-file=" + std::to_string(largest)}};
        std::uint64_t acknowledged = 1;
        std::string last;
        for (const std::string& line : writer.lines()) {
            acknowledged += line.starts_with("published") ? 1 : 0;
            last = line;
        }
        if (acknowledged < 200) {
            EXPECT_EQ(last,
                      "failed disk-full: there is no room left on the disk; what was recorded before is "
                      "unchanged")
                << largest;
        } else {
            EXPECT_GT(largest, 8'000U);
        }
        expect_whole(database, acknowledged);
        // With room again, the next load goes on.
        const auto store = open_store(database, Access::write);
        ASSERT_TRUE(store) << to_text(store.error());
        EXPECT_TRUE((*store)->publish(invented_collection(1'000), 1'000)) << largest;
    }
}

TEST(DiskFull, ASmallDiskEndsTheLoad) {
    const testing::TemporaryDirectory directory;
    const std::filesystem::path disk = directory.path() / "disk";
    std::filesystem::create_directory(disk);
    if (::mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=1m") != 0) {
        GTEST_SKIP() << "a file system cannot be mounted here";
    }
    const std::filesystem::path database = disk / "db";
    std::uint64_t acknowledged = 0;
    Error failure;
    {
        const auto store = open_store(database, Access::write);
        EXPECT_TRUE(store);
        for (unsigned number = 1; store && failure.code.empty() && number < 5'000; ++number) {
            const auto commit = (*store)->publish(invented_collection(number), number);
            if (commit) {
                acknowledged = commit->number;
            } else {
                failure = commit.error();
            }
        }
    }
    EXPECT_EQ(failure.code, "disk-full") << to_text(failure);
    EXPECT_EQ(failure.message, "there is no room left on the disk; what was recorded before is unchanged");
    EXPECT_EQ(failure.advice, "free some room, or name a directory on another disk with --db");
    EXPECT_GT(acknowledged, 0U);
    expect_whole(database, acknowledged);
    // Nor can another database be made there.
    std::ofstream filler{disk / "filler"};
    filler << std::string(std::size_t{2} << 20U, 'x');
    filler.close();
    EXPECT_EQ(open_store(disk / "other", Access::write).error().code, "disk-full");
    EXPECT_EQ(::umount2(disk.c_str(), MNT_DETACH), 0);
}

}  // namespace
}  // namespace lacuna::storage

// A writer is killed at random moments, hundreds of times. What it had acknowledged is kept outside of the database, by
// this process; after each kill the database must hold exactly that, or the commit that was in flight as well, whole.

#include "storage/store.hpp"
#include "support/invented_collection.hpp"
#include "support/process.hpp"
#include "support/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <sys/wait.h>

#include <chrono>
#include <csignal>
#include <optional>
#include <random>
#include <string>
#include <thread>

namespace lacuna {
namespace {

using storage::Access;
using testing::deviation;
using testing::invented_collection;
using testing::Process;

/// One database, killed again and again while it grows. Collection n is commit n.
class KilledWriter {
public:
    explicit KilledWriter(std::uint32_t seed) : random_(seed) {}

    /// Starts a writer, kills it, and looks at what it left. False where that was wrong; gtest knows then.
    bool round() {
        const unsigned before = newest_;
        unsigned acknowledged = before;
        {
            Process writer{{STORE_ACTOR, database_.string(), "publish", std::to_string(before + 1), "1000000"}};
            // Killed at any time since its start, or since it opened the database, or after some commits: however slow
            // the machine is, something is published, and the kill falls into all that a writer does.
            for (unsigned lines = static_cast<unsigned>(random_() % 5); lines > 0; --lines) {
                if (const auto line = writer.line(); line && line->starts_with("published")) {
                    ++acknowledged;
                }
            }
            std::this_thread::sleep_for(std::chrono::microseconds{random_() % 30'000});
            const int status = writer.kill();
            EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) << "it ended by itself: " << status;
            for (const std::string& line : writer.lines()) {
                EXPECT_EQ(line.find("failed"), std::string::npos) << line;
                acknowledged += line.starts_with("published") ? 1 : 0;
            }
        }
        acknowledged_ += acknowledged - before;
        newest_ = acknowledged;
        return !::testing::Test::HasFailure() && look();
    }

    [[nodiscard]] unsigned acknowledged() const { return acknowledged_; }
    [[nodiscard]] unsigned in_flight() const { return in_flight_; }

private:
    bool look() {
        const auto store = storage::open_store(database_, Access::read);
        const auto snapshot =
            store ? (*store)->snapshot() : Result<std::shared_ptr<const storage::Snapshot>>{store.error()};
        if (!snapshot) {
            // Only a database in which nothing was ever acknowledged may still be in the making.
            const bool in_the_making =
                snapshot.error().code == "database-missing" || snapshot.error().code == "database-empty";
            EXPECT_TRUE(newest_ == 0 && in_the_making) << newest_ << ": " << to_text(snapshot.error());
            return newest_ == 0 && in_the_making;
        }
        const auto number = static_cast<unsigned>((*snapshot)->commit().number);
        EXPECT_TRUE(number == newest_ || number == newest_ + 1) << number << " after " << newest_;
        in_flight_ += number - newest_;
        newest_ = number;
        EXPECT_EQ(deviation(**snapshot, invented_collection(number)), "");
        const auto commits = (*store)->commits();
        EXPECT_TRUE(commits && commits->size() == number);
        // Some former state is as it was.
        const unsigned former = 1 + static_cast<unsigned>(random_() % number);
        const auto then = (*store)->snapshot(former);
        EXPECT_TRUE(then) << to_text(then.error());
        EXPECT_EQ(deviation(**then, invented_collection(former)), "") << former;
        return !::testing::Test::HasFailure();
    }

    std::minstd_rand random_;
    testing::TemporaryDirectory directory_;
    std::filesystem::path database_ = directory_.path() / "db";
    unsigned newest_ = 0;
    unsigned acknowledged_ = 0;
    unsigned in_flight_ = 0;
};

TEST(KilledWriter, LeavesWholeCommits) {
    constexpr unsigned databases = 10;
    constexpr unsigned kills = 20;
    unsigned acknowledged = 0;
    unsigned in_flight = 0;
    for (unsigned seed = 1; seed <= databases; ++seed) {
        KilledWriter writer{seed};
        for (unsigned kill = 0; kill < kills; ++kill) {
            ASSERT_TRUE(writer.round()) << "database " << seed << ", kill " << kill;
        }
        acknowledged += writer.acknowledged();
        in_flight += writer.in_flight();
    }
    RecordProperty("acknowledged", static_cast<int>(acknowledged));
    RecordProperty("in_flight", static_cast<int>(in_flight));
    EXPECT_GT(acknowledged, databases) << "hardly anything was published: nothing was tried";
}

}  // namespace
}  // namespace lacuna

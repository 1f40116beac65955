#include "storage/store.hpp"

#include "storage/record.hpp"
#include "support/invented_collection.hpp"
#include "support/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <thread>

namespace lacuna::storage {
namespace {

using model::Collection;
using model::Provision;
using testing::deviation;
using testing::invented_collection;

/// A store in a directory of its own.
class StoreTest : public ::testing::Test {
protected:
    StoreTest() {
        auto opened = open_store(directory_.path() / "db", Access::write);
        EXPECT_TRUE(opened);
        store_ = *std::move(opened);
    }

    Commit publish(const Collection& collection, std::int64_t time) {
        const auto commit = store_->publish(collection, time);
        EXPECT_TRUE(commit) << to_text(commit.error());
        return commit ? *commit : Commit{};
    }
    std::shared_ptr<const Snapshot> snapshot(std::optional<std::int64_t> known_on = std::nullopt) {
        const auto found = store_->snapshot(known_on);
        EXPECT_TRUE(found) << to_text(found.error());
        return *found;
    }

    [[nodiscard]] std::filesystem::path database() const { return directory_.path() / "db"; }

    testing::TemporaryDirectory directory_;
    std::unique_ptr<Store> store_;
};

Provision rule(std::string concept_id, std::string jurisdiction, std::string summary) {
    model::Version version;
    version.valid_from = *Date::parse("2020");
    version.summary = std::move(summary);
    return {std::move(jurisdiction), std::move(concept_id), {version}};
}

Collection collection_of(std::vector<Provision> provisions) {
    Collection collection;
    collection.catalogue.collection = "dogs";
    collection.catalogue.version = "1";
    collection.provisions = std::move(provisions);
    return collection;
}

std::string summary_of(const Snapshot& snapshot, std::string_view concept_id, const std::string& jurisdiction) {
    const std::vector<std::string> asked{jurisdiction};
    const auto found = snapshot.provisions(concept_id, asked);
    EXPECT_TRUE(found);
    return found && found->at(0) != nullptr ? found->at(0)->versions.at(0).summary : "nothing";
}

TEST_F(StoreTest, IsEmptyAtFirst) {
    EXPECT_TRUE(store_->commits()->empty());
    const auto none = store_->snapshot();
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, "database-empty");
    EXPECT_EQ(none.error().message, "nothing has been loaded into this database yet");
    EXPECT_EQ(none.error().advice, "load a collection: lacuna load FOLDER");
}

TEST_F(StoreTest, GivesBackWhatWasPublished) {
    const Collection collection = invented_collection(1);
    const Commit commit = publish(collection, 1'000);
    EXPECT_EQ(commit.number, 1U);
    EXPECT_EQ(commit.time, 1'000);
    EXPECT_EQ(commit.collection, "dogs");
    EXPECT_EQ(commit.version, "1");
    EXPECT_EQ(commit.content_hash, testing::expected_hash(collection));
    EXPECT_EQ(commit.provisions, collection.provisions.size());
    EXPECT_EQ(commit.versions, collection.provisions.size());
    EXPECT_EQ(commit.changed, collection.provisions.size());
    EXPECT_EQ(snapshot()->commit(), commit);
    EXPECT_EQ(deviation(*snapshot(), collection), "");
    // From the disk as well.
    store_ = nullptr;
    store_ = *open_store(database(), Access::read);
    EXPECT_EQ(snapshot()->commit(), commit);
    EXPECT_EQ(deviation(*snapshot(), collection), "");
}

TEST_F(StoreTest, AnswersInTheOrderAskedAndWithNullWhereNothingIsCoded) {
    publish(collection_of({rule("dog", "XA", "a"), rule("dog", "XB", "b"), rule("dog.licence", "XA", "c")}), 1);
    const auto state = snapshot();
    const std::vector<std::string> asked{"XB", "nowhere", "XA", "XB", "X", "", "XAA"};
    const auto found = state->provisions("dog", asked);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), asked.size());
    EXPECT_EQ(found->at(0)->versions[0].summary, "b");
    EXPECT_EQ(found->at(1), nullptr);
    EXPECT_EQ(found->at(2)->versions[0].summary, "a");
    EXPECT_EQ(found->at(3), found->at(0));
    for (const std::size_t i : {4U, 5U, 6U}) {
        EXPECT_EQ(found->at(i), nullptr);
    }
    EXPECT_EQ(summary_of(*state, "dog.licence", "XA"), "c");
    for (const char* unknown : {"", "do", "dog.", "dog.licence.more", "cat"}) {
        EXPECT_EQ(summary_of(*state, unknown, "XA"), "nothing") << unknown;
    }
    EXPECT_TRUE(state->provisions("dog", {})->empty());
}

TEST_F(StoreTest, PublishingTheSameAgainChangesNothing) {
    const Commit first = publish(invented_collection(1), 1'000);
    EXPECT_EQ(publish(invented_collection(1), 2'000), first);
    EXPECT_EQ(store_->commits()->size(), 1U);
    const Commit second = publish(invented_collection(2), 3'000);
    EXPECT_EQ(publish(invented_collection(2), 3'000), second);
    EXPECT_EQ(*store_->commits(), (std::vector{first, second}));
}

TEST_F(StoreTest, GoingBackToFormerContentIsANewCommit) {
    const Commit first = publish(invented_collection(1), 1);
    publish(invented_collection(2), 2);
    const Commit third = publish(invented_collection(1), 3);
    EXPECT_EQ(third.number, 3U);
    EXPECT_EQ(third.content_hash, first.content_hash);
    EXPECT_EQ(deviation(*snapshot(), invented_collection(1)), "");
}

TEST_F(StoreTest, WritesOnlyWhatChanged) {
    publish(collection_of({rule("dog", "XA", "a"), rule("dog", "XB", "b")}), 1);
    const Commit second = publish(collection_of({rule("dog", "XA", "a"), rule("dog", "XB", "new")}), 2);
    EXPECT_EQ(second.changed, 1U);
    EXPECT_EQ(second.provisions, 2U);
    EXPECT_EQ(summary_of(*snapshot(), "dog", "XA"), "a");
    EXPECT_EQ(summary_of(*snapshot(), "dog", "XB"), "new");
    EXPECT_EQ(summary_of(*snapshot(1), "dog", "XB"), "b");
    // The catalogue alone may change.
    Collection renamed = collection_of({rule("dog", "XA", "a"), rule("dog", "XB", "new")});
    renamed.catalogue.title = "Dogs and their law";
    EXPECT_EQ(publish(renamed, 3).changed, 0U);
    EXPECT_EQ((*snapshot()->catalogue())->title, "Dogs and their law");
    EXPECT_EQ((*snapshot(2)->catalogue())->title, "");
}

TEST_F(StoreTest, WithdrawnProvisionsAreGoneAndStillKnownForThen) {
    publish(collection_of({rule("dog", "XA", "a"), rule("dog", "XB", "b")}), 1);
    const Commit second = publish(collection_of({rule("dog", "XB", "b")}), 2);
    EXPECT_EQ(second.changed, 1U);
    EXPECT_EQ(second.provisions, 1U);
    EXPECT_EQ(summary_of(*snapshot(), "dog", "XA"), "nothing");
    EXPECT_EQ(summary_of(*snapshot(1), "dog", "XA"), "a");
    // Withdrawn once, it is not withdrawn again; and it may come back.
    EXPECT_EQ(publish(collection_of({rule("dog", "XB", "new")}), 3).changed, 1U);
    EXPECT_EQ(publish(collection_of({rule("dog", "XA", "again"), rule("dog", "XB", "new")}), 4).changed, 1U);
    EXPECT_EQ(summary_of(*snapshot(), "dog", "XA"), "again");
    EXPECT_EQ(summary_of(*snapshot(3), "dog", "XA"), "nothing");
    EXPECT_EQ(publish(collection_of({}), 5).changed, 2U);
    EXPECT_EQ(summary_of(*snapshot(), "dog", "XA"), "nothing");
    EXPECT_EQ(summary_of(*snapshot(4), "dog", "XA"), "again");
}

TEST_F(StoreTest, ServesEveryFormerState) {
    constexpr unsigned commits = 30;
    for (unsigned number = 1; number <= commits; ++number) {
        ASSERT_EQ(publish(invented_collection(number), 10 * number).number, number);
    }
    for (unsigned number = 1; number <= commits; ++number) {
        const std::int64_t time = 10 * static_cast<std::int64_t>(number);
        EXPECT_EQ(deviation(*snapshot(time), invented_collection(number)), "") << number;
        EXPECT_EQ(deviation(*snapshot(time + 9), invented_collection(number)), "") << number;
    }
    const auto before = store_->snapshot(9);
    ASSERT_FALSE(before);
    EXPECT_EQ(before.error().code, "nothing-known-yet");
    EXPECT_EQ(before.error().message, "nothing had been loaded into this database by that date");
    EXPECT_EQ(before.error().advice, "ask AS KNOWN ON a later date; SHOW commits lists the loads");
}

TEST_F(StoreTest, TimeNeverDecreases) {
    EXPECT_EQ(publish(invented_collection(1), 1'000).time, 1'000);
    EXPECT_EQ(publish(invented_collection(2), 500).time, 1'000);
    EXPECT_EQ(publish(invented_collection(3), 1'000).time, 1'000);
    EXPECT_EQ(publish(invented_collection(4), 2'000).time, 2'000);
    // Of several at one time, the newest is what was known.
    EXPECT_EQ(snapshot(1'000)->commit().number, 3U);
    EXPECT_EQ(snapshot(1'999)->commit().number, 3U);
    EXPECT_FALSE(store_->snapshot(999));
}

TEST_F(StoreTest, HoldsOneCollection) {
    publish(invented_collection(1), 1);
    Collection other = invented_collection(1);
    other.catalogue.collection = "cats";
    const auto refused = store_->publish(other, 2);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "other-collection");
    EXPECT_EQ(refused.error().message, "the database holds the collection 'dogs' and not 'cats'");
    EXPECT_EQ(refused.error().advice, "load it into a database of its own (--db)");
    EXPECT_EQ(deviation(*snapshot(), invented_collection(1)), "");
}

TEST_F(StoreTest, RefusesWhatItCouldNotGiveBack) {
    const std::string zero{"d\0g", 3};
    const std::pair<Collection, const char*> rows[] = {
        {collection_of({rule(zero, "XA", "a")}), "unusable-name"},
        {collection_of({rule("dog", zero, "a")}), "unusable-name"},
        {collection_of({rule("dog", "XA", "a"), rule("dog", "XA", "b")}), "duplicate-provision"},
        {collection_of({rule("dog", "XA", std::string(largest_record, 'a'))}), "record-too-large"},
    };
    for (const auto& [collection, code] : rows) {
        const auto refused = store_->publish(collection, 1);
        ASSERT_FALSE(refused) << code;
        EXPECT_EQ(refused.error().code, code);
        EXPECT_FALSE(refused.error().advice.empty());
    }
    Collection nameless = collection_of({});
    nameless.catalogue.collection = zero;
    EXPECT_EQ(store_->publish(nameless, 1).error().code, "unusable-name");
    Collection endless = collection_of({});
    endless.catalogue.description = std::string(largest_record, 'a');
    EXPECT_EQ(store_->publish(endless, 1).error().message, "the collection's catalogue is larger than a record may be");
    EXPECT_EQ(store_->publish(rows[2].first, 1).error().message, "the collection has two provisions on dog of XA");
    EXPECT_EQ(store_->publish(rows[3].first, 1).error().message,
              "the provision on dog of XA is larger than a record may be");
    EXPECT_TRUE(store_->commits()->empty());
    // The largest that is allowed goes through.
    const std::size_t around = encode(rule("dog", "XA", "")).size();
    const std::string longest(largest_record - around, 'a');
    publish(collection_of({rule("dog", "XA", longest)}), 1);
    EXPECT_EQ(summary_of(*snapshot(), "dog", "XA"), longest);
}

TEST_F(StoreTest, AReaderDoesNotPublish) {
    publish(invented_collection(1), 1);
    store_ = *open_store(database(), Access::read);
    const auto refused = store_->publish(invented_collection(2), 2);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "database-read-only");
    EXPECT_EQ(refused.error().message, "the database was opened for reading");
}

TEST_F(StoreTest, ASnapshotOutlivesLaterCommitsAndTheStore) {
    publish(invented_collection(1), 1);
    const auto first = snapshot();
    for (unsigned number = 2; number <= 10; ++number) {
        publish(invented_collection(number), number);
    }
    EXPECT_EQ(deviation(*first, invented_collection(1)), "");
    const auto untouched = snapshot(5);
    store_ = nullptr;
    EXPECT_EQ(deviation(*untouched, invented_collection(5)), "");
}

TEST_F(StoreTest, ASnapshotServesSeveralThreads) {
    publish(invented_collection(1), 1);
    const auto state = snapshot();
    const Collection expected = invented_collection(1);
    std::atomic<int> deviations = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < 20; ++round) {
                deviations += deviation(*state, expected).empty() ? 0 : 1;
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(deviations, 0);
}

TEST_F(StoreTest, AReaderLeavesNoTrace) {
    publish(invented_collection(1), 1);
    store_ = nullptr;
    const auto listing = [this] {
        std::vector<std::pair<std::string, std::filesystem::file_time_type>> files;
        for (const auto& entry : std::filesystem::directory_iterator{database()}) {
            files.emplace_back(entry.path().filename().string(), entry.last_write_time());
        }
        std::ranges::sort(files);
        return files;
    };
    const auto before = listing();
    store_ = *open_store(database(), Access::read);
    EXPECT_EQ(deviation(*snapshot(), invented_collection(1)), "");
    store_ = nullptr;
    EXPECT_EQ(listing(), before);
}

}  // namespace
}  // namespace lacuna::storage

// The installed interface from end to end: files, store, statements, answers.

#include "pets_database.hpp"

#include <atomic>
#include <fstream>
#include <thread>

namespace lacuna {
namespace {

TEST_F(DatabaseTest, AsksAgainAsIfForTheFirstTime) {
    const Database asked = opened();
    const std::string question = "COMPARE min_age FOR licence.dog ACROSS XA AS OF $day";
    QueryOptions early = on_a_day();
    early.parameters["day"] = "2010-01-01";
    QueryOptions late = on_a_day();
    late.parameters["day"] = "2020-01-01";
    const auto first = asked.query(question, early);
    ASSERT_TRUE(first) << to_text(first.error());
    EXPECT_EQ(asked.query(question, early)->front(), first->front());
    // What was bound for other parameters, another date or other bounds is no answer.
    EXPECT_EQ(asked.query(question, late)->front().as_of, "2020-01-01");
    QueryOptions bounded = early;
    bounded.limits.rows = 0;
    const auto refused = asked.query(question, bounded);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().category, ErrorCategory::limit);
    // More scripts than are kept: the first is bound anew.
    for (int count = 0; count < 200; ++count) {
        ASSERT_TRUE(asked.query("SHOW concepts LIMIT " + std::to_string(count), on_a_day()));
    }
    EXPECT_EQ(asked.query(question, early)->front(), first->front());
}

TEST_F(DatabaseTest, LoadsOnceAndAnswers) {
    const auto first = Database::load(database(), pets);
    ASSERT_TRUE(first) << to_text(first.error());
    EXPECT_TRUE(first->changed);
    EXPECT_EQ(first->collection, "pets");
    EXPECT_EQ(first->provisions, 12U);
    EXPECT_EQ(first->changed_provisions, 12U);
    const auto second = Database::load(database(), pets);
    ASSERT_TRUE(second);
    EXPECT_FALSE(second->changed);
    EXPECT_EQ(second->commit, first->commit);
    EXPECT_EQ(second->content_hash, first->content_hash);
    EXPECT_EQ(second->changed_provisions, 0U);

    const auto database_read = Database::open(database());
    ASSERT_TRUE(database_read);
    const auto answers = database_read->query(
        "COMPARE penalty.max FOR licence.dog ACROSS XA; GAPS ACROSS XD AGAINST convention", on_a_day());
    ASSERT_TRUE(answers) << to_text(answers.error());
    ASSERT_EQ(answers->size(), 2U);
    EXPECT_EQ(to_string((*answers)[0].tables[0].rows[0][1].value), "2 years");
    EXPECT_EQ((*answers)[0].content_hash, first->content_hash);
    EXPECT_TRUE((*answers)[1].has_gaps);
}

TEST_F(DatabaseTest, AMistakeIsRenderedAndNothingIsRun) {
    const auto answers = opened().query(
        "SHOW concepts;\nCOMPARE penalty.mx FOR licence.dog;\nGAPS AGAINST convention WHERE requird", on_a_day());
    ASSERT_FALSE(answers);
    EXPECT_EQ(answers.error().category, ErrorCategory::query);
    EXPECT_EQ(to_text(answers.error()),
              "error[unknown-attribute]: there is no attribute 'penalty.mx'\n"
              "  ┌ report.lq:2:9\n"
              "2 │ COMPARE penalty.mx FOR licence.dog;\n"
              "  │         ^^^^^^^^^^ did you mean 'penalty.max'?\n"
              "\n"
              "error[unknown-attribute]: there is no attribute 'requird'\n"
              "  ┌ report.lq:3:31\n"
              "3 │ GAPS AGAINST convention WHERE requird\n"
              "  │                               ^^^^^^^ did you mean 'required'?\n"
              "error[unknown-attribute]: 2 mistakes in report.lq: nothing was run\n");
}

TEST_F(DatabaseTest, AMistakeIsDataToo) {
    const auto answers = opened().query("SHOW concepts;\nCOMPARE penalty.mx FOR licence.dog; GAPS 'ü' FOR", on_a_day());
    ASSERT_FALSE(answers);
    ASSERT_EQ(answers.error().diagnostics.size(), 1U);
    const Diagnostic& diagnostic = answers.error().diagnostics[0];
    EXPECT_EQ(diagnostic.severity, Severity::error);
    EXPECT_EQ(diagnostic.code, "unexpected-text");
    EXPECT_EQ(diagnostic.place, (Place{"report.lq", 2, 42}));
    EXPECT_EQ(diagnostic.offsets, (ByteRange{56, 60}));
    EXPECT_EQ(diagnostic.expected.front(), "FOR");
    EXPECT_EQ(diagnostic.expected.back(), "the end of the statement");
    EXPECT_FALSE(diagnostic.notes.empty());
}

TEST_F(DatabaseTest, AnInterruptStopsTheStatementAndNotTheNextOne) {
    const Database database_read = opened();
    QueryOptions options = on_a_day();
    options.interrupt.emplace();
    const Interrupt from_elsewhere = *options.interrupt;  // a copy stops the same
    from_elsewhere.request();
    const auto stopped = database_read.query("SHOW concepts", options);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().category, ErrorCategory::limit);
    EXPECT_EQ(to_text(stopped.error()),
              "error[query-cancelled]: the statement was stopped before it was answered\n"
              "  while: answering `SHOW concepts`\n");
    from_elsewhere.clear();
    EXPECT_TRUE(database_read.query("SHOW concepts", options));
}

TEST_F(DatabaseTest, ARunOfAPreparedStatementHasAnInterruptOfItsOwn) {
    const auto prepared = opened().prepare("GAPS AGAINST convention", on_a_day());
    ASSERT_TRUE(prepared);
    const Interrupt interrupt;
    EXPECT_TRUE(prepared->run(interrupt));
    interrupt.request();
    const auto stopped = prepared->run(interrupt);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, "query-cancelled");
    EXPECT_TRUE(prepared->run()) << "the other runs go on";
}

TEST_F(DatabaseTest, AMistakeOfSyntaxIsOneOfQueryToo) {
    const auto answers = opened().query("COMPARE FROM", on_a_day());
    ASSERT_FALSE(answers);
    EXPECT_EQ(answers.error().category, ErrorCategory::query);
    EXPECT_NE(answers.error().details.find("report.lq:1:"), std::string::npos);
}

TEST_F(DatabaseTest, OptionsAreChecked) {
    const Database database_read = opened();
    QueryOptions options;
    options.today = "yesterday";
    auto answers = database_read.query("SHOW concepts", options);
    ASSERT_FALSE(answers);
    EXPECT_EQ(answers.error().category, ErrorCategory::usage);
    EXPECT_EQ(answers.error().code, "invalid-date");
    options.today.clear();
    options.as_of = "2021-02-30";
    answers = database_read.query("SHOW concepts", options);
    ASSERT_FALSE(answers);
    EXPECT_EQ(answers.error().code, "invalid-date");
    EXPECT_NE(answers.error().message.find("as_of"), std::string::npos);
}

TEST_F(DatabaseTest, ParametersAndDefaultDateReachTheStatement) {
    QueryOptions options = on_a_day();
    options.as_of = "2014-12-31";
    options.parameters["who"] = "XA";
    const auto answers = opened().query("COMPARE penalty.max FOR licence.dog ACROSS $who", options);
    ASSERT_TRUE(answers) << to_text(answers.error());
    EXPECT_EQ(answers->at(0).as_of, "2014-12-31");
    EXPECT_EQ(to_string(answers->at(0).tables[0].rows[0][1].value), "6 months");
}

TEST_F(DatabaseTest, LimitsAreErrorsOfTheirOwnCategory) {
    QueryOptions options = on_a_day();
    options.limits.rows = 1;
    const auto answers = opened().query("SHOW concepts", options);
    ASSERT_FALSE(answers);
    EXPECT_EQ(answers.error().category, ErrorCategory::limit);
    EXPECT_EQ(answers.error().code, "row-limit");
    EXPECT_EQ(answers.error().context, std::vector<std::string>{"answering `SHOW concepts`"});
}

TEST_F(DatabaseTest, APreparedStatementOutlivesTheDatabaseAndRunsInThreads) {
    std::optional<PreparedStatement> prepared;
    {
        const Database database_read = opened();
        auto made = database_read.prepare("GAPS AGAINST convention", on_a_day());
        ASSERT_TRUE(made) << to_text(made.error());
        prepared = *std::move(made);
    }
    const Answer expected = prepared->run().value();
    std::atomic<int> same = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            const auto answer = prepared->run();
            same += answer && *answer == expected ? 1 : 0;
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(same, 4);
}

TEST_F(DatabaseTest, OneDatabaseAnswersSeveralThreads) {
    const Database database_read = opened();
    std::atomic<int> answered = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (const char* statement : {"SHOW coverage", "COMPARE penalty.max FOR licence.*", "SHOW commits"}) {
                answered += database_read.query(statement, on_a_day()) ? 1 : 0;
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(answered, 12);
}

TEST_F(DatabaseTest, OnlyOneStatementIsPrepared) {
    const auto prepared = opened().prepare("SHOW concepts; SHOW groups", on_a_day());
    ASSERT_FALSE(prepared);
    EXPECT_EQ(to_text(prepared.error()),
              "error[one-statement-needed]: one statement can be prepared, and there are 2\n"
              "  do: prepare each statement for itself, or use query()\n");
}

TEST_F(DatabaseTest, ShowCommitsListsThem) {
    const auto answers = opened().query("SHOW commits", on_a_day());
    ASSERT_TRUE(answers) << to_text(answers.error());
    ASSERT_EQ(answers->at(0).tables[0].rows.size(), 1U);
    EXPECT_EQ(to_string(answers->at(0).tables[0].rows[0][1].value), answers->at(0).known_on);
}

TEST_F(DatabaseTest, AMissingDatabaseIsAnErrorOfStorage) {
    const auto missing = Database::open(folder_ / "nowhere");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().category, ErrorCategory::storage);
}

TEST_F(DatabaseTest, ABrokenCollectionIsRefusedWhole) {
    fs::copy(pets.parent_path() / "reference", folder_ / "reference", fs::copy_options::recursive);
    fs::copy(pets, folder_ / "collection", fs::copy_options::recursive);
    std::ofstream(folder_ / "collection/jurisdictions/xa.yaml", std::ios::app)
        << "  - concept: licence.fish\n    versions: []\n";
    const auto refused = Database::load(database(), folder_ / "collection");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().category, ErrorCategory::data);
    EXPECT_EQ(refused.error().code, "collection-refused");
    EXPECT_NE(refused.error().details.find("there is no concept 'licence.fish'"), std::string::npos);
    ASSERT_FALSE(refused.error().diagnostics.empty());
    EXPECT_EQ(refused.error().diagnostics[0].severity, Severity::error);
    EXPECT_TRUE(refused.error().diagnostics[0].place.file.ends_with("collection/jurisdictions/xa.yaml"));
    EXPECT_GT(refused.error().diagnostics[0].place.line, 1U);
    EXPECT_FALSE(fs::exists(database())) << "nothing may be created";

    const auto checked = check_collection(folder_ / "collection");
    ASSERT_TRUE(checked);
    EXPECT_FALSE(checked->errors.empty());
    EXPECT_EQ(checked->diagnostics.size(), checked->errors.size() + checked->warnings.size());
}

TEST_F(DatabaseTest, ADemandOfTheWrongTypeIsFoundBeforeAnyQuestion) {
    fs::copy(pets.parent_path() / "reference", folder_ / "reference", fs::copy_options::recursive);
    fs::copy(pets, folder_ / "collection", fs::copy_options::recursive);
    std::ofstream(folder_ / "collection/baselines/convention.yaml", std::ios::app)
        << "  - {id: wrong, label: Wrong, concept: licence.dog, pinpoint: Art. 9, require: penalty.max >= 18}\n";
    const auto checked = check_collection(folder_ / "collection");
    ASSERT_TRUE(checked);
    ASSERT_EQ(checked->errors.size(), 1U);
    EXPECT_NE(checked->errors[0].find("error[type-mismatch]: `penalty.max` is a duration, and `18` is a number"),
              std::string::npos)
        << checked->errors[0];
    const auto refused = Database::load(database(), folder_ / "collection");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().details, checked->errors[0]);
}

TEST_F(DatabaseTest, CheckCounts) {
    const auto checked = check_collection(pets);
    ASSERT_TRUE(checked) << to_text(checked.error());
    EXPECT_TRUE(checked->errors.empty());
    EXPECT_EQ(checked->provisions, 12U);
    EXPECT_EQ(checked->versions, 13U);
    EXPECT_EQ(checked->absent, 3U);
}

TEST(FormatScript, GivesTheCanonicalFormOrTheMistakes) {
    const auto formatted = format_script("show   concepts");
    ASSERT_TRUE(formatted) << to_text(formatted.error());
    EXPECT_EQ(*formatted, "SHOW concepts;\n");
    const auto refused = format_script("shw concepts", "a.lq");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().category, ErrorCategory::query);
    EXPECT_NE(refused.error().details.find("a.lq:1:1"), std::string::npos);
}

}  // namespace
}  // namespace lacuna

// Questions on the bundled collection, in process. Run through tests/bench/run.

#include "lacuna/database.hpp"
#include "lacuna/grammar/parse.hpp"

#include <benchmark/benchmark.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace {

namespace fs = std::filesystem;

constexpr const char* compare_statement =
    "COMPARE victim_age, penalty.min, penalty.max FOR csam.possession ACROSS western_balkans, SI, DE, US "
    "AS OF 2021-07-15";
constexpr const char* gaps_statement = "GAPS ACROSS western_balkans AGAINST directive_2011_93 AS OF 2021-07-15";
// 39 places, offenders' and victims' states: the groups name those that are not coded too.
constexpr const char* forum_statement =
    "FORUM FOR csam.production COMMITTED IN ANY BY ANY VICTIM ANY ACROSS eu, schengen, western_balkans, GB, US "
    "AS OF 2021-07-15";

fs::path scratch() {
    return fs::temp_directory_path() / ("lacuna-benchmark-" + std::to_string(getpid()));
}

const fs::path collection = fs::path{LACUNA_SOURCE_DIR} / "datasets" / "child-protection";

const lacuna::Database& database() {
    static const lacuna::Database opened = [] {
        const auto loaded = lacuna::Database::load(scratch(), collection);
        auto result = lacuna::Database::open(scratch());
        if (!loaded || !result) {
            std::fputs(to_text(loaded ? result.error() : loaded.error()).c_str(), stderr);
            std::exit(1);
        }
        return *std::move(result);
    }();
    return opened;
}

void fail_unless(benchmark::State& state, bool good) {
    if (!good) {
        state.SkipWithError("the question was not answered");
    }
}

void from_text(benchmark::State& state, const char* statement) {
    const lacuna::Database& opened = database();
    for (auto _ : state) {
        const auto answers = opened.query(statement);
        fail_unless(state, answers.has_value());
        benchmark::DoNotOptimize(&answers);
    }
}
BENCHMARK_CAPTURE(from_text, compare, compare_statement)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(from_text, gaps, gaps_statement)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(from_text, forum, forum_statement)->Unit(benchmark::kMicrosecond);

void prepared(benchmark::State& state, const char* statement) {
    const auto ready = database().prepare(statement);
    fail_unless(state, ready.has_value());
    for (auto _ : state) {
        const auto answer = ready->run();
        fail_unless(state, answer.has_value());
        benchmark::DoNotOptimize(&answer);
    }
}
BENCHMARK_CAPTURE(prepared, compare, compare_statement)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(prepared, gaps, gaps_statement)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(prepared, forum, forum_statement)->Unit(benchmark::kMicrosecond);

/// One question of each verb, so that none becomes slow unseen.
struct Question {
    const char* verb;
    const char* statement;
};
constexpr Question questions[] = {
    {"find", "FIND provisions FOR csam.* WHERE penalty.max < 2 years AS OF 2021-07-15"},
    {"find_period", "FIND provisions FOR csam.* FROM 2000 TO 2026"},
    {"show", "SHOW concepts"},
    {"describe", "DESCRIBE csam.possession"},
    {"diff", "DIFF MK WITH SI AS OF 2026-01-01"},
    {"changes", "CHANGES FOR csam.* FROM 2000 TO 2026"},
    {"trend", "TREND share(meets) AGAINST lanzarote ACROSS western_balkans FROM 2005 TO 2026 EVERY 1 year"},
    {"summarise", "SUMMARISE count(), median(penalty.max) FOR csam.* ACROSS western_balkans BY concept, group"},
    {"rank", "RANK jurisdictions AGAINST directive_2011_93"},
    {"rank_median", "RANK jurisdictions FOR csam.* AGAINST median"},
    {"explain", "EXPLAIN COMPARE penalty.max FOR csam.possession"},
};

void verb(benchmark::State& state, const char* statement) {
    const auto ready = database().prepare(statement);
    fail_unless(state, ready.has_value());
    for (auto _ : state) {
        const auto answer = ready->run();
        fail_unless(state, answer.has_value());
        benchmark::DoNotOptimize(&answer);
    }
}

/// Parsing, binding and planning alone: what a statement costs that was not asked before. The remark at its end makes
/// each another text, of which the cache of plans knows nothing.
void bind_anew(benchmark::State& state, const char* statement) {
    const lacuna::Database& opened = database();
    std::size_t number = 0;
    for (auto _ : state) {
        const auto ready = opened.prepare(std::string{statement} + " -- " + std::to_string(number++));
        fail_unless(state, ready.has_value());
        benchmark::DoNotOptimize(&ready);
    }
}

/// The same where the statement was asked before: its plan is found in the cache.
void prepare(benchmark::State& state, const char* statement) {
    const lacuna::Database& opened = database();
    for (auto _ : state) {
        const auto ready = opened.prepare(statement);
        fail_unless(state, ready.has_value());
        benchmark::DoNotOptimize(&ready);
    }
}

[[maybe_unused]] const bool verbs_registered = [] {
    for (const Question& question : questions) {
        const std::string name{question.verb};
        benchmark::RegisterBenchmark(("verb/" + name).c_str(), verb, question.statement)->Unit(benchmark::kMicrosecond);
        benchmark::RegisterBenchmark(("bind_anew/" + name).c_str(), bind_anew, question.statement)
            ->Unit(benchmark::kMicrosecond);
        benchmark::RegisterBenchmark(("prepare/" + name).c_str(), prepare, question.statement)
            ->Unit(benchmark::kMicrosecond);
    }
    return true;
}();

void open_and_ask(benchmark::State& state, const char* statement) {
    static_cast<void>(database());
    for (auto _ : state) {
        const auto opened = lacuna::Database::open(scratch());
        fail_unless(state, opened.has_value() && opened->query(statement).has_value());
    }
}
BENCHMARK_CAPTURE(open_and_ask, gaps, gaps_statement)->Unit(benchmark::kMillisecond);

void parse(benchmark::State& state, const char* statement) {
    for (auto _ : state) {
        const auto parsed = lacuna::grammar::parse_script(statement);
        benchmark::DoNotOptimize(&parsed);
    }
}
BENCHMARK_CAPTURE(parse, compare, compare_statement)->Unit(benchmark::kMicrosecond);

void load(benchmark::State& state) {
    const fs::path directory = scratch().string() + "-load";
    for (auto _ : state) {
        state.PauseTiming();
        fs::remove_all(directory);
        state.ResumeTiming();
        fail_unless(state, lacuna::Database::load(directory, collection).has_value());
    }
    fs::remove_all(directory);
}
BENCHMARK(load)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
        return 2;
    }
    benchmark::RunSpecifiedBenchmarks();
    fs::remove_all(scratch());
    return 0;
}

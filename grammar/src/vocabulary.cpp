#include "lacuna/grammar/vocabulary.hpp"

#include "clause.hpp"

#include <array>

namespace lacuna::grammar {
namespace {

using enum WordKind;

constexpr std::array words = {
    Word{"FIND", statement},
    Word{"COMPARE", statement},
    Word{"GAPS", statement},
    Word{"SHOW", statement},
    Word{"DESCRIBE", statement},
    Word{"DIFF", statement},
    Word{"CHANGES", statement},
    Word{"TREND", statement},
    Word{"SUMMARISE", statement},
    Word{"RANK", statement},
    Word{"FORUM", statement},
    Word{"EXPLAIN", statement},
    Word{"LET", statement},
    Word{"DEFINE BASELINE", statement},
    Word{"PARAMETER", statement},
    Word{"FOR", clause},
    Word{"COMMITTED", clause},
    Word{"ACROSS", clause},
    Word{"AGAINST", clause},
    Word{"WHERE", clause},
    Word{"AS OF", clause},
    Word{"FROM", clause},
    Word{"AS KNOWN ON", clause},
    Word{"SHOW", clause},
    Word{"BY", clause},
    Word{"ORDER BY", clause},
    Word{"LIMIT", clause},
    Word{"DIFFERENCES ONLY", clause},
    Word{"WITH", clause},
    Word{"EXCEPT", operation},
    Word{"AND", operation},
    Word{"OR", operation},
    Word{"NOT", operation},
    Word{"BETWEEN", operation},
    Word{"IN", operation},
    Word{"HAS", operation},
    Word{"INCLUDES", operation},
    Word{"WITHIN", operation},
    Word{"IS", operation},
    Word{"ABSENT", operation},
    Word{"UNKNOWN", operation},
    Word{"ASC", operation},
    Word{"DESC", operation},
    Word{"OFFSET", operation},
    Word{"TO", operation},
    Word{"EVERY", operation},
    Word{"ONLINE", operation},
    Word{"ANY", operation},
    Word{"NATIONAL OF", operation},
    Word{"RESIDENT OF", operation},
    Word{"VICTIM", operation},
    Word{"REQUIRE", operation},
    Word{"WHEN", operation},
    Word{"SOURCE", operation},
    Word{"DEFAULT", operation},
    Word{"true", literal},
    Word{"false", literal},
    Word{"unknown", literal},
    Word{"absent", literal},
    Word{"today", literal},
    Word{"life", literal},
    Word{"years", unit},
    Word{"months", unit},
    Word{"days", unit},
    Word{"day_fines", unit},
    Word{"provisions", subject},
    Word{"jurisdictions", subject},
    Word{"groups", subject},
    Word{"concepts", subject},
    Word{"attributes", subject},
    Word{"instruments", subject},
    Word{"baselines", subject},
    Word{"sources", subject},
    Word{"commits", subject},
    Word{"coverage", subject},
    Word{"citations", extra},
    Word{"summaries", extra},
    Word{"notes", extra},
    Word{"sources", extra},
};

}  // namespace

std::span<const Word> vocabulary() {
    return words;
}

std::vector<std::string_view> clauses_of(std::string_view statement) {
    std::vector<std::string_view> names;
    if (const auto verb = verb_named(statement)) {
        for (const ClauseKind clause : clauses_of(*verb)) {
            names.push_back(name(clause));
        }
    }
    return names;
}

}  // namespace lacuna::grammar

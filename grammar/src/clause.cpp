#include "clause.hpp"

#include "character.hpp"

#include <algorithm>

namespace lacuna::grammar {
namespace {

using enum ClauseKind;

constexpr std::array find_clauses = {for_concepts, across, where,    as_of, period,
                                     as_known_on,  show,   order_by, limit, with};
// COMPARE names its columns behind the verb, hence no SHOW.
constexpr std::array compare_clauses = {for_concepts, across, against,          where, as_of, as_known_on,
                                        order_by,     limit,  differences_only, with};
constexpr std::array gaps_clauses = {for_concepts, across, against,  where, as_of,
                                     as_known_on,  by,     order_by, limit, with};
constexpr std::array show_clauses = {for_concepts, across, as_of, as_known_on, limit};
constexpr std::array describe_clauses = {as_of, as_known_on, with};
constexpr std::array diff_clauses = {for_concepts, where, as_of, as_known_on, order_by, limit, with};
constexpr std::array changes_clauses = {for_concepts, across, where, period, as_known_on, order_by, limit, with};
constexpr std::array trend_clauses = {for_concepts, across, against, where, period, as_known_on, with};
constexpr std::array summarise_clauses = {for_concepts, across, where, as_of, as_known_on, by, order_by, limit, with};
constexpr std::array rank_clauses = {for_concepts, across, against, as_of, as_known_on, limit, with};
constexpr std::array forum_clauses = {for_concepts, committed, across, as_of, as_known_on, limit, with};

struct VerbEntry {
    Verb verb;
    std::string_view name;
    std::span<const ClauseKind> clauses;
};

constexpr std::array<VerbEntry, 15> verbs = {{
    {Verb::find, "FIND", find_clauses},
    {Verb::compare, "COMPARE", compare_clauses},
    {Verb::gaps, "GAPS", gaps_clauses},
    {Verb::show, "SHOW", show_clauses},
    {Verb::describe, "DESCRIBE", describe_clauses},
    {Verb::diff, "DIFF", diff_clauses},
    {Verb::changes, "CHANGES", changes_clauses},
    {Verb::trend, "TREND", trend_clauses},
    {Verb::summarise, "SUMMARISE", summarise_clauses},
    {Verb::rank, "RANK", rank_clauses},
    {Verb::forum, "FORUM", forum_clauses},
    {Verb::explain, "EXPLAIN", {}},
    {Verb::let, "LET", {}},
    {Verb::define, "DEFINE", {}},
    {Verb::parameter, "PARAMETER", {}},
}};

}  // namespace

std::string_view name(Verb verb) {
    return verbs[static_cast<std::size_t>(verb)].name;
}

std::string_view name(ClauseKind clause) {
    constexpr std::array<std::string_view, 14> names = {"FOR",      "COMMITTED", "ACROSS",           "AGAINST", "WHERE",
                                                        "AS OF",    "FROM",      "AS KNOWN ON",      "SHOW",    "BY",
                                                        "ORDER BY", "LIMIT",     "DIFFERENCES ONLY", "WITH"};
    return names[static_cast<std::size_t>(clause)];
}

std::optional<Verb> verb_named(std::string_view word) {
    const auto found =
        std::ranges::find_if(verbs, [&](const VerbEntry& entry) { return equal_ignoring_case(entry.name, word); });
    return found == verbs.end() ? std::nullopt : std::optional{found->verb};
}

std::span<const ClauseKind> clauses_of(Verb verb) {
    return verbs[static_cast<std::size_t>(verb)].clauses;
}

bool takes(Verb verb, ClauseKind clause) {
    return std::ranges::find(clauses_of(verb), clause) != clauses_of(verb).end();
}

}  // namespace lacuna::grammar

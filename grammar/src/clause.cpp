#include "clause.hpp"

#include "character.hpp"

#include <algorithm>

namespace lacuna::grammar {
namespace {

using enum ClauseKind;

constexpr std::array find_clauses = {for_concepts, across, where, as_of, as_known_on, show, order_by, limit, with};
// COMPARE names its columns behind the verb, hence no SHOW.
constexpr std::array compare_clauses = {for_concepts, across, against,          where, as_of, as_known_on,
                                        order_by,     limit,  differences_only, with};
constexpr std::array gaps_clauses = {for_concepts, across, against, where, as_of, as_known_on, order_by, limit, with};
constexpr std::array show_clauses = {for_concepts, across, as_of, as_known_on, limit};
constexpr std::array describe_clauses = {as_of, as_known_on, with};

constexpr std::array verbs = {Verb::find, Verb::compare, Verb::gaps, Verb::show, Verb::describe};

}  // namespace

std::string_view name(Verb verb) {
    switch (verb) {
        case Verb::find:
            return "FIND";
        case Verb::compare:
            return "COMPARE";
        case Verb::gaps:
            return "GAPS";
        case Verb::show:
            return "SHOW";
        case Verb::describe:
            return "DESCRIBE";
    }
    return {};
}

std::string_view name(ClauseKind clause) {
    constexpr std::array<std::string_view, 11> names = {"FOR",   "ACROSS",           "AGAINST", "WHERE",
                                                        "AS OF", "AS KNOWN ON",      "SHOW",    "ORDER BY",
                                                        "LIMIT", "DIFFERENCES ONLY", "WITH"};
    return names[static_cast<std::size_t>(clause)];
}

std::optional<Verb> verb_named(std::string_view word) {
    const auto found = std::ranges::find_if(verbs, [&](Verb verb) { return equal_ignoring_case(name(verb), word); });
    return found == verbs.end() ? std::nullopt : std::optional{*found};
}

std::span<const ClauseKind> clauses_of(Verb verb) {
    switch (verb) {
        case Verb::find:
            return find_clauses;
        case Verb::compare:
            return compare_clauses;
        case Verb::gaps:
            return gaps_clauses;
        case Verb::show:
            return show_clauses;
        case Verb::describe:
            return describe_clauses;
    }
    return {};
}

bool takes(Verb verb, ClauseKind clause) {
    return std::ranges::find(clauses_of(verb), clause) != clauses_of(verb).end();
}

}  // namespace lacuna::grammar

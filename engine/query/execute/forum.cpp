#include "query/execute/forum_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace lacuna::query {
namespace {

/// How many combinations the statement has; as many as can be counted where there are more.
std::size_t combinations(const Execution& execution, const ForumCase& forum) {
    std::size_t count = execution.statement.concepts.size();
    for (const ForumCase::States* list : {&forum.places(), &forum.offenders(), &forum.victims()}) {
        const std::size_t length = std::max<std::size_t>(list->size(), 1);
        count = count > SIZE_MAX / length ? SIZE_MAX : count * length;
    }
    return count;
}

/// What was left out gives no ground: a reader must not take it for "whoever it is".
void add_left_out(Answer& answer, const Conduct& conduct) {
    const bool no_offender = !conduct.offender;
    if (no_offender || !conduct.victim) {
        answer.sentences.push_back(
            fmt::format("{} named: jurisdiction by {} nationality or residence is not looked at.",
                        no_offender && !conduct.victim ? "Neither offender nor victim is"
                        : no_offender                  ? "No offender is"
                                                       : "No victim is",
                        no_offender && !conduct.victim ? "their"
                        : no_offender                  ? "the offender's"
                                                       : "the victim's"));
    }
}

}  // namespace

Status find_forum(Execution& execution) {
    ForumCase forum(execution);
    if (auto room = execution.budget.check_room(combinations(execution, forum), "combinations"); !room) {
        return room;
    }
    const bool is_one = forum.places().size() == 1 && forum.offenders().size() <= 1 && forum.victims().size() <= 1;
    auto found = is_one ? detail_forum(execution, forum) : survey_forum(execution, forum);
    if (found) {
        add_left_out(execution.answer, *execution.statement.conduct);
    }
    return found;
}

}  // namespace lacuna::query

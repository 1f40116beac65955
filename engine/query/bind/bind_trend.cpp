#include "query/bind/columns.hpp"
#include "query/bind/measures.hpp"
#include "query/bind/parameters.hpp"
#include "query/bind/statement_binder.hpp"
#include "query/bind/territory.hpp"
#include "query/bind/yardstick.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace lacuna::query {
namespace {

constexpr std::size_t most_days = 2'000;

/// `FROM` and every step behind it, each reckoned from the first day so that the end of a month is not lost on the
/// way; the last day is looked at whatever the steps.
std::vector<Date> days_of(const Date& from, const Date& to, const Duration& step) {
    std::vector<Date> days;
    for (int count = 0; days.size() <= most_days; ++count) {
        const auto day = step_from(from, step, count);
        if (!day || day->earliest() > to.earliest()) {
            break;
        }
        days.push_back(*day);
    }
    if (days.size() <= most_days && (days.empty() || days.back().earliest() < to.earliest())) {
        days.push_back(to);
    }
    return days;
}

}  // namespace

void StatementBinder::bind_period(bool with_days) {
    if (!clauses_.period) {
        return;
    }
    const grammar::PeriodClause& clause = *clauses_.period;
    const auto from = bind_date(binding_, clause.from);
    const auto to = bind_date(binding_, clause.to);
    const auto step = clause.every ? bind_step(binding_, *clause.every, clause.span) : Duration::make(1, 0, 0).value();
    if (clause.every && !with_days) {
        binding_.report(
            "clause-without-use", clause.span,
            fmt::format("EVERY has no meaning for {}: it looks at the whole of the time", name(bound_.verb)));
    }
    if (!from || !to || !step) {
        return;
    }
    if (from->earliest() > to->latest()) {
        binding_.report("reversed-period", clause.span,
                        fmt::format("FROM {} TO {} ends before it begins", from->to_string(), to->to_string()));
        return;
    }
    Period period{*from, *to, {}};
    if (with_days) {
        period.days = days_of(Date::from_day_number(from->earliest()), Date::from_day_number(to->earliest()), *step);
        if (period.days.size() > most_days) {
            binding_.report("too-many-days", clause.span,
                            fmt::format("the time has more than {} steps of {}", most_days, step->to_string()),
                            "take a longer step, such as `EVERY 1 year`");
            return;
        }
    }
    bound_.period = std::move(period);
}

void StatementBinder::bind_territories() {
    const auto groups = groups_named(binding_, clauses_.across);
    std::vector<model::ResolvedGroup> before;
    for (const Date& day : bound_.period->days) {
        std::vector<model::ResolvedGroup> members;
        if (groups) {
            std::ranges::transform(*groups, std::back_inserter(members),
                                   [&](const model::Group* group) { return model::members_on(*group, day); });
        }
        // Warnings name the day.
        const bool is_same =
            groups && !bound_.territories.empty() && members == before && bound_.territories.back()->warnings.empty();
        if (is_same) {
            bound_.territories.push_back(bound_.territories.back());
        } else if (auto territory = bind_territory(binding_, clauses_.across, day)) {
            bound_.territories.push_back(std::make_shared<const Territory>(*std::move(territory)));
        } else {
            return;
        }
        before = std::move(members);
    }
}

void StatementBinder::bind_trend(const grammar::Trend& trend) {
    bind_dates();
    const bool concepts_known = bind_concepts_clause();
    bind_period(true);
    if (!clauses_.period) {
        binding_.report("missing-clause", {span_.begin, span_.begin + 5}, "TREND needs FROM and TO: the time to follow",
                        {}, {"as in `FROM 2005 TO today EVERY 1 year`"});
    }
    if (bound_.period) {
        bound_.as_of = bound_.period->days.back();
        bind_territories();
    }
    bind_across();
    Scope scope;
    bound_.columns.push_back({{"date", "Date", Type::date}, {}});
    if (clauses_.against) {
        auto yardstick = bind_baseline_yardstick(
            binding_, clauses_.against, clauses_.for_concepts ? bound_.concepts : std::vector<const model::Concept*>{},
            name(bound_.verb), clauses_.against->span);
        if (yardstick) {
            bound_.yardstick = *std::move(yardstick);
        }
        scope.attributes = false;
        scope.columns = as_scope(verdict_columns());
    } else {
        scope.columns = as_scope(provision_columns());
        if (concepts_known) {
            scope.concepts = bound_.concepts;
        }
    }
    bind_measures(trend.measures, scope);
    bind_where(scope);
    bind_tail(nullptr, bound_.columns.size());
}

}  // namespace lacuna::query

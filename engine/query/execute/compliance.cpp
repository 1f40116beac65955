#include "query/execute/compliance.hpp"

#include "query/bind/wording.hpp"
#include "query/execute/cells.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lacuna::query {
namespace {

using compare::Verdict;

/// With one decimal.
double years_between_days(const Date& from, const Date& to) {
    constexpr double days_of_a_year = 365.2425;
    const double years = (to.earliest() - from.earliest()) / days_of_a_year;
    return static_cast<double>(static_cast<std::int64_t>(years * 10 + 0.5)) / 10;
}

Cell decimal_cell(double number) {
    Cell cell;
    cell.value = number;
    return cell;
}

}  // namespace

void Compliance::note(const Asked& asked, std::size_t day, Verdict verdict) {
    const auto [place, is_new] = places_.try_emplace(asked.jurisdiction, histories_.size());
    if (is_new) {
        histories_.push_back({&asked, std::vector<Day>(days_.size())});
    }
    Day& noted = histories_[place->second].days[day];
    noted.is_asked = true;
    noted.met += verdict == Verdict::met ? 1 : 0;
    noted.failed += verdict == Verdict::below || verdict == Verdict::absent ? 1 : 0;
    noted.unknown += verdict == Verdict::unknown ? 1 : 0;
}

void Compliance::append_row(Table& table, const History& history, std::size_t& complete) const {
    const auto is_asked = [](const Day& day) { return day.is_asked; };
    const auto first = std::ranges::find_if(history.days, is_asked);
    const auto last = std::find_if(history.days.rbegin(), history.days.rend(), is_asked);
    const auto& latest = *last;
    std::vector<Cell> row{text_cell(history.asked->jurisdiction->code),
                          date_cell(days_[static_cast<std::size_t>(first - history.days.begin())]),
                          number_cell(first->met),
                          number_cell(first->met + first->failed),
                          number_cell(latest.met),
                          number_cell(latest.met + latest.failed),
                          number_cell(latest.unknown)};
    // The first of the days from which on nothing fails any more and nothing is unknown.
    std::size_t since = history.days.size();
    for (std::size_t at = history.days.size(); at-- > 0;) {
        if (!history.days[at].is_asked) {
            continue;
        }
        if (!history.days[at].is_complete()) {
            break;
        }
        since = at;
    }
    if (since < history.days.size()) {
        complete += history.days.back().is_asked ? 1 : 0;
        row.push_back(date_cell(days_[since]));
        row.push_back(decimal_cell(
            years_between_days(days_[static_cast<std::size_t>(first - history.days.begin())], days_[since])));
    } else {
        const bool may_be = latest.failed == 0 && latest.unknown > 0;
        row.push_back(may_be ? unknown_cell(counted(latest.unknown, "demand") + " cannot be decided") : nothing_cell());
        row.push_back(may_be ? unknown_cell({}) : nothing_cell());
    }
    table.rows.push_back(std::move(row));
}

void Compliance::append(Answer& answer) const {
    Table table;
    table.id = "compliance";
    table.title = fmt::format("Since when all demands of {} are met", baseline_.baseline->label);
    const auto column = [&](const char* name, const char* label, Type type) {
        table.columns.push_back({name, label, type});
    };
    column("jurisdiction", "Jurisdiction", Type::text);
    column("first_day", "First day", Type::date);
    column("met_first", "met then", Type::number);
    column("decided_first", "of", Type::number);
    column("met_last", "met at the end", Type::number);
    column("decided_last", "of", Type::number);
    column("unknown_last", "unknown", Type::number);
    column("complete_since", "all met since", Type::date);
    column("years", "years it took", Type::number);
    for (std::size_t last = table.columns.size() - 2; last < table.columns.size(); ++last) {
        table.columns[last].may_be_blank = true;  // not yet
    }
    std::size_t complete = 0;
    for (const History& history : histories_) {
        append_row(table, history, complete);
    }
    const auto asked_last = static_cast<std::size_t>(
        std::ranges::count_if(histories_, [](const History& history) { return history.days.back().is_asked; }));
    answer.sentences.push_back(
        fmt::format("{} of {} {} all demands of {} on the last day; looked at on {}, not between.", complete,
                    counted(asked_last, "jurisdiction"), complete == 1 ? "meets" : "meet", baseline_.baseline->label,
                    counted(days_.size(), "day")));
    answer.tables.push_back(std::move(table));
}

}  // namespace lacuna::query

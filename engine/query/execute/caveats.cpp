#include "query/execute/caveats.hpp"

#include "query/bind/wording.hpp"

#include <fmt/format.h>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace lacuna::query {
namespace {

std::set<std::string> units_in(const Table& table, std::size_t column) {
    std::set<std::string> units;
    for (const auto& row : table.rows) {
        const auto* amount = row[column].state == CellState::known ? std::get_if<Money>(&row[column].value) : nullptr;
        if (amount != nullptr) {
            units.insert(amount->unit);
        }
    }
    return units;
}

/// The first day of which a text is recent enough; nothing before there were any.
std::optional<DayNumber> first_recent_day(const Date& asked) {
    const int day = asked.month() == 2 && asked.day() == 29 ? 28 : asked.day();
    const auto date = Date::make(asked.year() - years_until_stale, asked.month(), day);
    return date ? std::optional{date->earliest()} : std::nullopt;
}

/// A text of the law, by what readers see of it.
struct ShownText {
    DayNumber latest = 0;  ///< the last day that it may show
    std::string_view publication;
    std::string_view version_date;

    bool operator<(const ShownText& other) const {
        return std::tie(latest, publication, version_date) <
               std::tie(other.latest, other.publication, other.version_date);
    }
};

}  // namespace

void warn_of_mixed_units(Answer& answer) {
    if (answer.main_table >= answer.tables.size()) {
        return;
    }
    const Table& table = answer.tables[answer.main_table];
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const std::set<std::string> found = units_in(table, column);
        const std::vector<std::string> units(found.begin(), found.end());
        if (units.size() > 1) {
            answer.warnings.push_back(
                {"mixed-units", fmt::format("{} is given in {}: amounts in different units cannot be compared",
                                            table.columns[column].name, listed(units))});
        }
    }
}

void warn_of_stale_sources(Answer& answer, const BoundStatement& statement) {
    if (statement.verb == Verb::changes) {
        return;
    }
    const Date& asked = statement.period ? statement.period->to : statement.as_of;
    const auto recent = first_recent_day(asked);
    const auto oldest_of_all = Date::parse(answer.oldest_source);
    if (!recent || !oldest_of_all || oldest_of_all->earliest() >= *recent) {
        return;
    }
    std::set<ShownText> texts;
    std::set<ShownText> stale;
    for (const CitationNote& note : answer.citations) {
        const auto version = Date::parse(note.version_date);
        // A baseline is not law that could have gone stale.
        if (!version || note.jurisdiction.empty()) {
            continue;
        }
        const ShownText text{version->latest(), note.source, note.version_date};
        texts.insert(text);
        // Of a version whose end is known there is a later text.
        if (text.latest < *recent && note.valid_to.empty()) {
            stale.insert(text);
        }
    }
    if (stale.empty()) {
        return;
    }
    const ShownText& oldest = *stale.begin();
    answer.warnings.push_back(
        {"stale-source",
         fmt::format("{} of {} behind this answer {} the law of more than {} years before {}, and it may have been "
                     "amended since: {}{} ({})",
                     stale.size(), counted(texts.size(), "text"), stale.size() == 1 ? "shows" : "show",
                     years_until_stale, asked.to_string(), stale.size() == 1 ? "" : "the oldest is ",
                     oldest.publication, oldest.version_date)});
}

}  // namespace lacuna::query

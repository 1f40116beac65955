#include "query/execute/unknown_summary.hpp"

#include "query/execute/cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace lacuna::query {

void UnknownSummary::add(const std::string& lawmaker, std::string reason, const model::Demand& demand) {
    auto known = std::ranges::find_if(
        entries_, [&](const Entry& entry) { return entry.lawmakers.front() == lawmaker && entry.reason == reason; });
    if (known == entries_.end()) {
        known = entries_.insert(entries_.end(), Entry{{lawmaker}, std::move(reason), {}});
    }
    known->demands.push_back(&demand);
}

std::vector<UnknownSummary::Entry> UnknownSummary::joined() const {
    std::vector<Entry> joined;
    for (const Entry& next : entries_) {
        const auto same = std::ranges::find_if(
            joined, [&](const Entry& entry) { return entry.reason == next.reason && entry.demands == next.demands; });
        if (same == joined.end()) {
            joined.push_back(next);
        } else {
            same->lawmakers.push_back(next.lawmakers.front());
        }
    }
    return joined;
}

/// Where the demands stand, each place once: `Art. 7(1); Art. 9 and 3 more`.
std::string UnknownSummary::pinpoints(const std::vector<const model::Demand*>& demands) {
    constexpr std::size_t most = 12;
    std::vector<std::string> places;
    for (const model::Demand* demand : demands) {
        if (std::ranges::find(places, demand->pinpoint) == places.end()) {
            places.push_back(demand->pinpoint);
        }
    }
    const std::size_t all = places.size();
    places.resize(all > most ? most - 1 : all);
    const std::string text = fmt::format("{}", fmt::join(places, "; "));
    return places.size() == all ? text : fmt::format("{} and {} more", text, all - places.size());
}

Table UnknownSummary::table() const {
    Table table;
    table.id = "unknown";
    table.title = "Unknown (ORDER BY jurisdiction lists every demand)";
    table.columns = {{"jurisdictions", "Jurisdictions", Type::text},
                     {"reason", "Why", Type::text},
                     {"demands", "Demands", Type::number},
                     {"baseline", "Demanded by", Type::text}};
    for (const Entry& entry : joined()) {
        table.rows.push_back({text_cell(fmt::format("{}", fmt::join(entry.lawmakers, ", "))), text_cell(entry.reason),
                              number_cell(entry.demands.size()), text_cell(pinpoints(entry.demands))});
    }
    return table;
}

}  // namespace lacuna::query

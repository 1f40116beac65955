#include "answer/citation_list.hpp"

#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace lacuna::answer {
namespace {

std::size_t hash_of(const CitationNote& note) {
    std::size_t hash = 0;
    for (const std::string* field : {&note.jurisdiction, &note.instrument, &note.pinpoint, &note.valid_from}) {
        hash = hash * 31 + std::hash<std::string>{}(*field);
    }
    return hash;
}

/// Gives each used citation its new number.
class Renumbering {
public:
    Renumbering(Answer& answer, std::vector<CitationNote> citations)
        : answer_(answer), citations_(std::move(citations)), numbers_(citations_.size()) {}

    void renumber(Table& table) {
        for (auto& row : table.rows) {
            for (Cell& cell : row) {
                for (std::size_t& citation : cell.citations) {
                    citation = number_of(citation);
                }
            }
        }
    }

private:
    std::size_t number_of(std::size_t old) {
        if (!numbers_[old]) {
            numbers_[old] = answer_.citations.size();
            answer_.citations.push_back(std::move(citations_[old]));
        }
        return *numbers_[old];
    }

    Answer& answer_;
    std::vector<CitationNote> citations_;
    std::vector<std::optional<std::size_t>> numbers_;
};

}  // namespace

std::size_t CitationList::add(CitationNote note) {
    const std::size_t hash = hash_of(note);
    const auto [begin, end] = places_.equal_range(hash);
    for (auto place = begin; place != end; ++place) {
        if (notes_[place->second] == note) {
            return place->second;
        }
    }
    places_.emplace(hash, notes_.size());
    notes_.push_back(std::move(note));
    return notes_.size() - 1;
}

std::vector<CitationNote> CitationList::take() {
    places_.clear();
    return std::exchange(notes_, {});
}

void keep_used_citations(Answer& answer, std::vector<CitationNote> citations) {
    answer.citations.clear();
    Renumbering renumbering(answer, std::move(citations));
    if (answer.main_table < answer.tables.size()) {
        renumbering.renumber(answer.tables[answer.main_table]);
    }
    for (std::size_t i = 0; i < answer.tables.size(); ++i) {
        if (i != answer.main_table) {
            renumbering.renumber(answer.tables[i]);
        }
    }
}

}  // namespace lacuna::answer

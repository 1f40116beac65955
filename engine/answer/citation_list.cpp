#include "answer/citation_list.hpp"

#include <optional>
#include <utility>

namespace lacuna::answer {
namespace {

// Cannot occur in a field: the loader refuses control characters.
constexpr char separator = '\x1f';

std::string key_of(const CitationNote& note) {
    std::string key;
    for (const std::string* field : {&note.jurisdiction, &note.instrument, &note.title, &note.pinpoint, &note.native,
                                     &note.valid_from, &note.valid_to, &note.source, &note.address, &note.version_date,
                                     &note.text_kind, &note.summary, &note.note, &note.confidence}) {
        key += *field;
        key += separator;
    }
    return key;
}

/// Gives each used citation its new number.
class Renumbering {
public:
    Renumbering(Answer& answer, const std::vector<CitationNote>& citations)
        : answer_(answer), citations_(citations), numbers_(citations.size()) {}

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
            answer_.citations.push_back(citations_[old]);
        }
        return *numbers_[old];
    }

    Answer& answer_;
    const std::vector<CitationNote>& citations_;
    std::vector<std::optional<std::size_t>> numbers_;
};

}  // namespace

std::size_t CitationList::add(CitationNote note) {
    const auto [place, is_new] = places_.try_emplace(key_of(note), notes_.size());
    if (is_new) {
        notes_.push_back(std::move(note));
    }
    return place->second;
}

void keep_used_citations(Answer& answer, const std::vector<CitationNote>& citations) {
    answer.citations.clear();
    Renumbering renumbering(answer, citations);
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

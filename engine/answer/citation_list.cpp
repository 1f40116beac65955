#include "answer/citation_list.hpp"

#include <algorithm>
#include <functional>
#include <span>
#include <string>
#include <unordered_map>
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

template <typename Change>
void for_each_citation(std::span<std::vector<Cell>> rows, Change change) {
    for (auto& row : rows) {
        for (Cell& cell : row) {
            for (std::size_t& citation : cell.citations) {
                change(citation);
            }
        }
    }
}

/// Lists what is used, in the order of its first use.
class Usage {
public:
    explicit Usage(const std::vector<CitationNote>& citations)
        : citations_(citations), is_used_(citations.size(), false) {}

    void add(std::span<std::vector<Cell>> rows) {
        for_each_citation(rows, [this](std::size_t citation) {
            if (!is_used_[citation]) {
                is_used_[citation] = true;
                used_.push_back({text_of(citations_[citation]), citation});
            }
        });
    }

    /// Puts those of one text together that have come since the last time, the texts in the order of their first use.
    void group() {
        std::stable_sort(used_.begin() + static_cast<std::ptrdiff_t>(grouped_), used_.end(),
                         [](const Used& a, const Used& b) { return a.text < b.text; });
        grouped_ = used_.size();
    }

    [[nodiscard]] std::vector<std::size_t> order() const {
        std::vector<std::size_t> order;
        for (const Used& used : used_) {
            order.push_back(used.citation);
        }
        return order;
    }

private:
    struct Used {
        std::size_t text;
        std::size_t citation;
    };

    /// The text's number.
    std::size_t text_of(const CitationNote& note) {
        const std::size_t hash = std::hash<std::string>{}(note.instrument) * 31 + std::hash<std::string>{}(note.source);
        const auto [begin, end] = places_.equal_range(hash);
        for (auto place = begin; place != end; ++place) {
            if (texts_[place->second]->is_of_one_text_with(note)) {
                return place->second;
            }
        }
        places_.emplace(hash, texts_.size());
        texts_.push_back(&note);
        return texts_.size() - 1;
    }

    const std::vector<CitationNote>& citations_;
    std::vector<bool> is_used_;
    std::vector<const CitationNote*> texts_;                    ///< of each the citation first used
    std::unordered_multimap<std::size_t, std::size_t> places_;  ///< of texts, by a hash of what is equal in one text
    std::vector<Used> used_;
    std::size_t grouped_ = 0;
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
    Usage usage(citations);
    if (answer.main_table < answer.tables.size()) {
        Table& main = answer.tables[answer.main_table];
        usage.add(std::span{main.rows}.first(main.rows.size() - main.detail_rows));
        usage.group();
    }
    for (Table& table : answer.tables) {
        usage.add(table.rows);
    }
    usage.group();
    answer.citations.clear();
    answer.citations.reserve(citations.size());
    std::vector<std::size_t> numbers(citations.size());
    for (const std::size_t old : usage.order()) {
        numbers[old] = answer.citations.size();
        answer.citations.push_back(std::move(citations[old]));
    }
    for (Table& table : answer.tables) {
        for_each_citation(table.rows, [&numbers](std::size_t& citation) { citation = numbers[citation]; });
    }
}

}  // namespace lacuna::answer

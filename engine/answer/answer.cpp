#include "lacuna/answer.hpp"

#include <tuple>

namespace lacuna {
namespace {

auto text_of(const CitationNote& note) {
    return std::tie(note.jurisdiction, note.instrument, note.title, note.source, note.address, note.version_date,
                    note.text_kind);
}

}  // namespace

bool CitationNote::is_of_one_text_with(const CitationNote& other) const {
    return text_of(*this) == text_of(other);
}

std::string_view name(CellState state) {
    switch (state) {
        case CellState::known:
            return "known";
        case CellState::absent:
            return "absent";
        case CellState::not_applicable:
            return "not_applicable";
        case CellState::unknown:
            break;
    }
    return "unknown";
}

}  // namespace lacuna

#include "lacuna/answer.hpp"

namespace lacuna {

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

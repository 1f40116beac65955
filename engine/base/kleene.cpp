#include "lacuna/base/kleene.hpp"

namespace lacuna {

std::string_view name(Kleene value) {
    switch (value) {
        case Kleene::no:
            return "no";
        case Kleene::yes:
            return "yes";
        case Kleene::unknown:
            break;
    }
    return "unknown";
}

}  // namespace lacuna

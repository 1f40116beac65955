#include "model/catalogue.hpp"

#include "lacuna/base/utf8.hpp"

#include <algorithm>

namespace lacuna::model {
namespace {

template <typename T, typename Key>
const T* find_by(const std::vector<T>& items, std::string_view wanted, Key key) {
    const auto found = std::ranges::find(items, wanted, key);
    return found == items.end() ? nullptr : &*found;
}

bool same_code(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::ranges::equal(a, b, {}, utf8::ascii_lower, utf8::ascii_lower);
}

}  // namespace

const Jurisdiction* Catalogue::find_jurisdiction(std::string_view code) const {
    for (const Jurisdiction& jurisdiction : jurisdictions) {
        if (same_code(jurisdiction.code, code)) {
            return &jurisdiction;
        }
    }
    for (const Jurisdiction& jurisdiction : jurisdictions) {
        if (std::ranges::any_of(jurisdiction.aliases, [&](const auto& alias) { return same_code(alias, code); })) {
            return &jurisdiction;
        }
    }
    return nullptr;
}

const Group* Catalogue::find_group(std::string_view id) const {
    return find_by(groups, id, &Group::id);
}
const Instrument* Catalogue::find_instrument(std::string_view id) const {
    return find_by(instruments, id, &Instrument::id);
}
const Source* Catalogue::find_source(std::string_view id) const {
    return find_by(sources, id, &Source::id);
}
const Baseline* Catalogue::find_baseline(std::string_view id) const {
    return find_by(baselines, id, &Baseline::id);
}

}  // namespace lacuna::model

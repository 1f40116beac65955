#include "exchange/name_list.hpp"

#include "lacuna/base/suggest.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace lacuna::exchange {
namespace {

// A list that fits one line of a terminal.
constexpr std::size_t few_names = 8;
// Of two letters one alike says nothing: XD is no misspelt XA.
constexpr std::size_t most_unlike = 2;

}  // namespace

NameList::NameList(std::vector<std::string> names, bool is_complete)
    : names_{std::move(names)}, is_complete_{is_complete} {
    std::ranges::sort(names_);
    names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
}

bool NameList::contains(std::string_view name) const {
    const auto found = std::ranges::lower_bound(names_, name);
    return found != names_.end() && *found == name;
}

std::string NameList::fix_for(std::string_view name, std::string_view otherwise) const {
    const std::vector<std::string> near =
        name.size() > most_unlike ? nearest(name, names_) : std::vector<std::string>{};
    if (!near.empty()) {
        return fmt::format("did you mean '{}'?", near.front());
    }
    if (!names_.empty() && names_.size() <= few_names) {
        return fmt::format("write {}{}", names_.size() == 1 ? "" : "one of ", fmt::join(names_, ", "));
    }
    return std::string{otherwise};
}

}  // namespace lacuna::exchange

#include "exchange/first_places.hpp"

#include <fmt/format.h>

namespace lacuna::exchange {

bool FirstPlaces::is_first(const Reading& reading, const Node& node, std::string_view key) {
    const std::string& id = node.text_of(key);
    if (id.empty()) {
        return false;
    }
    const Node& at = node.at_or_self(key);
    const auto [first, added] = places_.try_emplace(id, Place{&reading.file, at.offset});
    if (!added) {
        const Place& place = first->second;
        const std::string line = fmt::format("line {}", place.file->line_of(place.offset));
        const bool same_file = place.file == &reading.file;
        reading.error(at, "duplicate-id",
                      fmt::format("the {} {} is already defined in {}", noun_, in_quotes(id),
                                  same_file ? line : fmt::format("{}, {}", place.file->name, line)),
                      "rename or delete one of the two");
    }
    return added;
}

}  // namespace lacuna::exchange

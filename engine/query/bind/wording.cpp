#include "query/bind/wording.hpp"

#include "lacuna/base/suggest.hpp"

namespace lacuna::query {

std::string did_you_mean(std::string_view written, std::span<const std::string> candidates) {
    // Among names of two letters every other one is one step away.
    if (written.size() <= 2) {
        return {};
    }
    const std::vector<std::string> near = nearest(written, candidates);
    return near.empty() ? std::string{} : "did you mean '" + near.front() + "'?";
}

std::string listed(std::span<const std::string> names, std::size_t most) {
    std::string text;
    const bool cut = names.size() > most;
    const std::size_t shown = cut ? most - 1 : names.size();
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0) {
            text += !cut && i + 1 == shown ? " and " : ", ";
        }
        text += names[i];
    }
    return cut ? text + " and " + std::to_string(names.size() - shown) + " more" : text;
}

std::string grouped(std::size_t number) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3; at -= 3) {
        text.insert(at - 3, ",");
    }
    return text;
}

std::string counted(std::size_t count, std::string_view singular, std::string_view plural) {
    std::string text = std::to_string(count) + " ";
    if (count == 1 || plural.empty()) {
        return text + std::string{singular} + (count == 1 ? "" : "s");
    }
    return text + std::string{plural};
}

}  // namespace lacuna::query

#include "lacuna/base/suggest.hpp"

#include "lacuna/base/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

namespace lacuna {
namespace {

// Beyond this a misspelling is not looked up: the table below is quadratic.
constexpr std::size_t longest_name = 128;

// Optimal string alignment distance over bytes: insertions, deletions, substitutions, neighbouring transpositions.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> previous(b.size() + 1);
    std::vector<std::size_t> current(b.size() + 1);
    std::iota(previous.begin(), previous.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
            current[j] = std::min({previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                current[j] = std::min(current[j], before[j - 2] + 1);
            }
        }
        std::swap(before, previous);
        std::swap(previous, current);
    }
    return previous[b.size()];
}

std::string_view last_part(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos ? name : name.substr(dot + 1);
}

}  // namespace

std::vector<std::string> nearest(std::string_view name, std::span<const std::string> candidates, std::size_t most) {
    if (name.empty() || name.size() > longest_name) {
        return {};
    }
    const std::string wanted = utf8::folded(name);
    const std::size_t bound = std::max<std::size_t>(1, wanted.size() / 3);
    std::vector<std::pair<std::size_t, const std::string*>> found;
    for (const std::string& candidate : candidates) {
        if (candidate.empty() || candidate.size() > longest_name) {
            continue;
        }
        const std::string folded_candidate = utf8::folded(candidate);
        // The same last part behind another prefix ("possession" for "csam.possession") is nearer than any typing
        // mistake can be.
        const bool same_last_part = last_part(folded_candidate) == last_part(wanted) && last_part(wanted).size() > 2;
        const std::size_t length_gap = folded_candidate.size() > wanted.size()
                                           ? folded_candidate.size() - wanted.size()
                                           : wanted.size() - folded_candidate.size();
        if (!same_last_part && length_gap > bound) {
            continue;
        }
        const std::size_t steps = distance(wanted, folded_candidate);
        if (steps <= bound) {
            found.emplace_back(steps, &candidate);
        } else if (same_last_part) {
            found.emplace_back(bound + 1, &candidate);
        }
    }
    std::ranges::stable_sort(found, {}, [](const auto& entry) { return entry.first; });
    std::vector<std::string> names;
    for (const auto& [steps, candidate] : found) {
        if (names.size() == most) {
            break;
        }
        names.push_back(*candidate);
    }
    return names;
}

}  // namespace lacuna

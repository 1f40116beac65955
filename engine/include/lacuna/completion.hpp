#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace lacuna {

/// One way to go on with a statement.
struct Completion {
    std::string text;         ///< stands for the whole word at the cursor
    std::string kind;         ///< keyword, operator, concept, attribute, column, jurisdiction, group, baseline …
    std::string description;  ///< for readers: the concept's label, the country's name; may be empty

    bool operator==(const Completion&) const = default;
};

struct Completions {
    std::size_t begin = 0;          ///< where the word begins that ends at the cursor; the cursor where there is none
    std::vector<Completion> items;  ///< the best first
    bool is_cut = false;            ///< there are more than were asked for
};

}  // namespace lacuna

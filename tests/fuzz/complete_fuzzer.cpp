// Any bytes before and behind a cursor: completion must end with names that stand for the word at the cursor.

#include "query/complete/complete.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using namespace lacuna;

void demand(bool holds) {
    if (!holds) {
        std::abort();
    }
}

const model::Catalogue& catalogue() {
    static const model::Catalogue made = [] {
        model::Catalogue catalogue;
        model::Attribute attribute;
        attribute.id = "fine.kind";
        attribute.type = Type::choice;
        attribute.choices = {"none", "alternative"};
        catalogue.codebook.attributes.push_back(attribute);
        model::Concept known;
        known.id = "fishing.net";
        known.label = "Fishing with a net";
        known.attributes = {"fine.kind"};
        catalogue.codebook.concepts.push_back(known);
        model::Jurisdiction jurisdiction;
        jurisdiction.code = "XA";
        jurisdiction.names["en"] = "Ruritania";
        catalogue.jurisdictions.push_back(jurisdiction);
        catalogue.groups.push_back({"coastal", "Coastal states", {}, {}});
        return catalogue;
    }();
    return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t most = 5;
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    for (const std::size_t offset : {size / 3, size, size + 1}) {
        const Completions found = query::complete(catalogue(), text, offset, most);
        demand(found.begin <= std::min(offset, size) && found.items.size() <= most);
        for (const Completion& item : found.items) {
            demand(!item.text.empty() && !item.kind.empty());
        }
    }
    return 0;
}

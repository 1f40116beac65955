#include "model/codebook.hpp"

#include <algorithm>

namespace lacuna::model {

std::string_view name(Order order) {
    switch (order) {
        case Order::stricter:
            return "stricter";
        case Order::weaker:
            return "weaker";
        case Order::wider:
            return "wider";
        case Order::narrower:
            return "narrower";
        case Order::none:
            break;
    }
    return "none";
}

const Attribute* Codebook::find_attribute(std::string_view wanted) const {
    const auto found = std::ranges::find(attributes, wanted, &Attribute::id);
    return found == attributes.end() ? nullptr : &*found;
}

const Concept* Codebook::find_concept(std::string_view wanted) const {
    const auto found = std::ranges::find(concepts, wanted, &Concept::id);
    return found == concepts.end() ? nullptr : &*found;
}

}  // namespace lacuna::model

#pragma once

#include "model/forum.hpp"
#include "model/value.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::model {

/// What a greater value of an attribute means. Greater is: a higher number or age, a longer term, true over false,
/// a later listed choice, a superset.
enum class Order : std::uint8_t { none, stricter, weaker, wider, narrower };

[[nodiscard]] std::string_view name(Order order);

/// One question that is asked of every provision of some concepts, and what an answer may be.
struct Attribute {
    std::string id;  ///< "penalty.max"
    Type type = Type::text;
    std::string question;
    std::string enumeration;           ///< for choices and sets: the name of the enumeration
    std::vector<std::string> choices;  ///< its names in their order
    Order more_is = Order::none;
    std::optional<Scalar> when_absent;  ///< the value where the whole provision is absent ("criminalised: false")

    bool operator==(const Attribute&) const = default;
};

/// A kind of rule that laws have or lack.
struct Concept {
    std::string id;  ///< "csam.possession"
    std::string label;
    std::string question;
    std::vector<std::string> attributes;  ///< ids, in the codebook's order
    std::vector<std::string> basis;       ///< where instruments ask for it
    std::string iccs;                     ///< code of the International Classification of Crime, or empty

    bool operator==(const Concept&) const = default;
};

/// The questions of a collection. Immutable once built; safe to share between threads.
struct Codebook {
    std::string id;
    std::int64_t version = 0;
    std::vector<Attribute> attributes;  ///< in the file's order
    std::vector<Concept> concepts;      ///< in the file's order
    std::optional<ForumRoles> forum;    ///< none: the collection cannot answer FORUM

    /// The attribute or concept of that id, or null. Linear; callers on a hot path keep the pointer.
    [[nodiscard]] const Attribute* find_attribute(std::string_view id) const;
    [[nodiscard]] const Concept* find_concept(std::string_view id) const;

    bool operator==(const Codebook&) const = default;
};

}  // namespace lacuna::model

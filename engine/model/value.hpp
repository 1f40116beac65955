#pragma once

#include "lacuna/base/scalar.hpp"

#include <cstdint>
#include <string_view>

namespace lacuna::model {

/// What is known of an attribute. Absent is a finding (the source was searched), unknown is the lack of one.
enum class ValueState : std::uint8_t { known, absent, not_applicable, unknown };

[[nodiscard]] std::string_view name(ValueState state);

/// The value of an attribute with its state. `contested` marks a known value on which readings compete.
struct Value {
    ValueState state = ValueState::unknown;
    Scalar scalar{false};  ///< meaningful only where state is known
    bool contested = false;

    [[nodiscard]] static Value unknown() { return {}; }
    [[nodiscard]] static Value absent() { return {ValueState::absent, Scalar{false}, false}; }
    [[nodiscard]] static Value not_applicable() { return {ValueState::not_applicable, Scalar{false}, false}; }
    [[nodiscard]] static Value known(Scalar scalar) { return {ValueState::known, std::move(scalar), false}; }
    [[nodiscard]] bool is_known() const { return state == ValueState::known; }

    bool operator==(const Value&) const = default;
};

/// The scalar as the query language writes it, or the state's name.
[[nodiscard]] std::string to_string(const Value& value);

}  // namespace lacuna::model

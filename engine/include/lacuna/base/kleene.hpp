#pragma once

#include <cstdint>
#include <string_view>

namespace lacuna {

/// A truth value of Kleene's strong three-valued logic (S. C. Kleene, Introduction to Metamathematics, 1952, § 64).
enum class Kleene : std::uint8_t { no, unknown, yes };

[[nodiscard]] constexpr Kleene to_kleene(bool value) {
    return value ? Kleene::yes : Kleene::no;
}

/// Conjunction is the lesser, disjunction the greater of the two in the order no < unknown < yes.
[[nodiscard]] constexpr Kleene operator&(Kleene a, Kleene b) {
    return a < b ? a : b;
}
[[nodiscard]] constexpr Kleene operator|(Kleene a, Kleene b) {
    return a < b ? b : a;
}
[[nodiscard]] constexpr Kleene operator!(Kleene a) {
    return a == Kleene::unknown ? a : (a == Kleene::yes ? Kleene::no : Kleene::yes);
}

/// "yes", "no" or "unknown".
[[nodiscard]] std::string_view name(Kleene value);

}  // namespace lacuna

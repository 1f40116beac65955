#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace lacuna::grammar {

enum class Verb : std::uint8_t {
    find,
    compare,
    gaps,
    show,
    describe,
    diff,
    changes,
    trend,
    summarise,
    rank,
    forum,
    explain,
    let,
    define,
    parameter,
};

/// In canonical order.
enum class ClauseKind : std::uint8_t {
    for_concepts,
    committed,
    across,
    against,
    where,
    as_of,
    period,
    as_known_on,
    show,
    by,
    order_by,
    limit,
    differences_only,
    with,
};

[[nodiscard]] std::string_view name(Verb verb);
[[nodiscard]] std::string_view name(ClauseKind clause);

/// The verb with this name in any case, or nothing.
[[nodiscard]] std::optional<Verb> verb_named(std::string_view word);

/// The clauses that a verb takes, in canonical order. The one table of them.
[[nodiscard]] std::span<const ClauseKind> clauses_of(Verb verb);

[[nodiscard]] bool takes(Verb verb, ClauseKind clause);

}  // namespace lacuna::grammar

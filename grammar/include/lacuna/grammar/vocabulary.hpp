#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace lacuna::grammar {

enum class WordKind : std::uint8_t {
    statement,  ///< FIND, COMPARE …
    clause,     ///< FOR, AS OF …
    operation,  ///< AND, BETWEEN, EXCEPT, DESC …
    literal,    ///< true, today …
    unit,       ///< months, day_fines …
    subject,    ///< provisions, coverage …
    extra,      ///< citations …
};

/// A word or phrase of the language, in its canonical writing.
struct Word {
    std::string_view text;
    WordKind kind = WordKind::statement;
};

/// All of them, for completion and highlighting. Names of functions and of a collection are not among them.
[[nodiscard]] std::span<const Word> vocabulary();

/// The clauses that a statement takes ("FIND": FOR, ACROSS …), in canonical order; empty for anything else.
[[nodiscard]] std::vector<std::string_view> clauses_of(std::string_view statement);

}  // namespace lacuna::grammar

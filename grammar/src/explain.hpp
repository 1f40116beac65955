#pragma once

#include "lacuna/grammar/diagnostic.hpp"
#include "state.hpp"

namespace lacuna::grammar {

/// What kind of text was parsed, for the words of a message.
struct Explained {
    Span span;               ///< of the text, without a final `;`
    std::string_view whole;  ///< "the statement"
    bool is_statement = true;
};

/// The diagnostic of a parse that failed without a complaint: what was expected at the furthest place, after what, and
/// what was found there; with the nearest word of the language, and advice for mistakes that are often made.
[[nodiscard]] Diagnostic explain(const State& state, const Explained& text);

}  // namespace lacuna::grammar

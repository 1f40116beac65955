#pragma once

#include "lacuna/base/date.hpp"
#include "lacuna/grammar/ast.hpp"
#include "lacuna/grammar/diagnostic.hpp"
#include "model/catalogue.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lacuna::query {

class BaselineCache;
struct Definitions;

/// What a statement is bound with besides its own text.
struct Environment {
    Date today;
    std::optional<Date> as_of;                      ///< for statements without AS OF; none: today
    std::map<std::string, std::string> parameters;  ///< as given: literals of the language, or bare names
    bool takes_parameters = true;                   ///< false in a baseline: nobody could give any
    BaselineCache* baselines = nullptr;             ///< may be null: baselines are then bound for each statement
    const Definitions* definitions = nullptr;       ///< of the script so far; may be null: there are none
};

/// What the parts of the binder share while one statement is bound.
struct Binding {
    const Environment& environment;
    const model::Catalogue& catalogue;
    std::vector<grammar::Diagnostic>& diagnostics;
    std::size_t visible = SIZE_MAX;  ///< of the definitions, those before this one: none can lead back to itself
    std::size_t nesting = 0;         ///< definitions within definitions

    /// A mistake in a definition comes up at each of its uses and is told once.
    void report(std::string code, grammar::Span span, std::string message, std::string suggestion = {},
                std::vector<std::string> notes = {}) const;
};

}  // namespace lacuna::query

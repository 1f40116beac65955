#pragma once

#include "lacuna/base/date.hpp"
#include "lacuna/grammar/ast.hpp"
#include "lacuna/grammar/diagnostic.hpp"
#include "model/catalogue.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lacuna::query {

class BaselineCache;

/// What a statement is bound with besides its own text.
struct Environment {
    Date today;
    std::optional<Date> as_of;                      ///< for statements without AS OF; none: today
    std::map<std::string, std::string> parameters;  ///< as given: literals of the language, or bare names
    bool takes_parameters = true;                   ///< false in a baseline: nobody could give any
    BaselineCache* baselines = nullptr;             ///< may be null: baselines are then bound for each statement
};

/// What the parts of the binder share while one statement is bound.
struct Binding {
    const Environment& environment;
    const model::Catalogue& catalogue;
    std::vector<grammar::Diagnostic>& diagnostics;

    void report(std::string code, grammar::Span span, std::string message, std::string suggestion = {},
                std::vector<std::string> notes = {}) const {
        diagnostics.push_back({grammar::Severity::error,
                               std::move(code),
                               span,
                               std::move(message),
                               {},
                               std::move(suggestion),
                               std::move(notes)});
    }
};

}  // namespace lacuna::query

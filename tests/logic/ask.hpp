#pragma once

#include "lacuna/answer.hpp"
#include "lacuna/base/result.hpp"
#include "lacuna/grammar/diagnostic.hpp"
#include "query/bind/environment.hpp"
#include "query/execute/budget.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::testing {

/// The environment of the tests: today is 2021-07-15.
[[nodiscard]] query::Environment environment();

struct Asked {
    std::vector<Answer> answers;
    std::string plan;  ///< of the last statement
    std::vector<grammar::Diagnostic> diagnostics;
    std::string mistakes;       ///< the diagnostics rendered; the answers are empty then
    std::vector<Error> errors;  ///< of the execution
};

/// Parses, binds, plans and executes a script over the pets, all in memory, known since 2026-01-02T03:04:05Z.
[[nodiscard]] Asked ask(std::string_view script, const query::Environment& environment = testing::environment(),
                        const query::Bounds& bounds = {});
/// The same over the dragons.
[[nodiscard]] Asked ask_dragons(std::string_view script, const query::Environment& environment = testing::environment(),
                                const query::Bounds& bounds = {});

/// The answer as lines that a person can check: dates, warnings, sentences, tables, citations.
[[nodiscard]] std::string print(const Answer& answer);

}  // namespace lacuna::testing

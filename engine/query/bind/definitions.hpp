#pragma once

#include "query/bind/environment.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lacuna::query {

/// What LET has given a name to: jurisdictions, or an expression (a date, a condition, a value).
struct NamedValue {
    std::string name;
    std::variant<grammar::AcrossClause, grammar::Expression> value;
};

/// What the statements of a script have defined so far, in their order. Each definition sees only those before it, so
/// that none can lead back to itself. A value.
struct Definitions {
    std::vector<NamedValue> names;
    std::vector<grammar::DeclareParameter> parameters;
    std::vector<grammar::DefineBaseline> baselines;

    [[nodiscard]] const grammar::DeclareParameter* find_parameter(std::string_view name) const;
    [[nodiscard]] const grammar::DefineBaseline* find_baseline(std::string_view name) const;
};

/// A name of LET with what binds its value: a binding that sees only the definitions before it.
struct FoundName {
    const NamedValue* named = nullptr;
    Binding inner;
};
/// Nothing where there is no such name, or after a diagnostic where definitions are nested too deeply at `span`.
[[nodiscard]] std::optional<FoundName> find_name(const Binding& binding, std::string_view name, grammar::Span span);

/// The names of LET that are jurisdictions, or those that are not.
[[nodiscard]] std::vector<std::string> defined_names(const Binding& binding, bool jurisdictions);

[[nodiscard]] bool is_definition(const grammar::Statement& statement);

/// Adds the definition, checked against the catalogue as far as it can be before it is used. Mistakes are added to the
/// diagnostics; the definition is kept all the same, so that its uses are no further mistakes.
void define(const grammar::Statement& statement, const model::Catalogue& catalogue, const Environment& environment,
            Definitions& definitions, std::vector<grammar::Diagnostic>& diagnostics);

/// A script that declares its parameters takes no others: an error names those given that are not declared.
[[nodiscard]] Status check_given_parameters(const Environment& environment, const Definitions& definitions);

}  // namespace lacuna::query

#pragma once

#include "compare/expression.hpp"
#include "query/bind/bound_statement.hpp"
#include "query/bind/environment.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lacuna::query {

/// What names mean in an expression.
struct Scope {
    std::vector<const model::Concept*> concepts;  ///< those that a bare attribute may belong to
    std::string default_concept;                  ///< of bare attributes; empty: that of the row
    bool attributes = true;                       ///< false: only the columns of the row can be asked
    bool bare_attributes = true;                  ///< false: attributes need their concept before them
    std::vector<model::Attribute> columns;        ///< of the row, asked like attributes; attributes come first
};

/// The columns as a scope takes them.
[[nodiscard]] std::vector<model::Attribute> as_scope(const std::vector<OutputColumn>& columns);

/// The attribute that a name means; nothing after a diagnostic.
[[nodiscard]] std::optional<compare::AttributeReference> bind_attribute(const Binding& binding, const Scope& scope,
                                                                        const grammar::AttributeName& name);

/// An expression of any type, its literals fitted to `wanted` where they can be; nothing after a diagnostic.
[[nodiscard]] std::optional<compare::Expression> bind_value(const Binding& binding, const Scope& scope,
                                                            const grammar::Expression& expression,
                                                            std::optional<Type> wanted);

/// An expression that is true, false or unknown; its `text` is the canonical form. Nothing after a diagnostic.
[[nodiscard]] std::optional<compare::Expression> bind_truth(const Binding& binding, const Scope& scope,
                                                            const grammar::Expression& expression);

}  // namespace lacuna::query

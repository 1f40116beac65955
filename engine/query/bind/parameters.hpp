#pragma once

#include "query/bind/environment.hpp"

#include <optional>
#include <string>

namespace lacuna::query {

/// What stands behind `$name`: the literal, or a null `literal` where the text is no literal but a bare name (a code,
/// a group, a choice).
struct ParameterValue {
    std::optional<grammar::Expression> literal;
    std::string text;
};

/// Nothing, and a diagnostic, where no such parameter was given.
[[nodiscard]] std::optional<ParameterValue> find_parameter(const Binding& binding, const grammar::Parameter& parameter);

/// The parameter where a name stands: the text of a text literal or the bare name.
[[nodiscard]] std::optional<std::string> name_of_parameter(const Binding& binding, const grammar::Parameter& parameter);

/// The date of AS OF and AS KNOWN ON, `today` and parameters resolved; nothing after a diagnostic.
[[nodiscard]] std::optional<Date> bind_date(const Binding& binding, const grammar::DateOperand& operand);

/// The count of LIMIT or OFFSET; nothing after a diagnostic.
[[nodiscard]] std::optional<std::size_t> bind_count(const Binding& binding, const grammar::CountOperand& operand);

}  // namespace lacuna::query

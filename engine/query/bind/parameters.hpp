#pragma once

#include "query/bind/environment.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lacuna::query {

/// What stands behind `$name`: the literal (or, of a default, the expression), or a null `literal` where the text is
/// no literal but a bare name (a code, a group, a choice) or a list of them.
struct ParameterValue {
    std::optional<grammar::Expression> literal;
    std::string text;
    std::vector<std::string> names;
};

/// The value given, or else the default of its declaration. Nothing, and a diagnostic, where there is neither.
[[nodiscard]] std::optional<ParameterValue> find_parameter(const Binding& binding, const grammar::Parameter& parameter);

/// The parameter where a name stands: the text of a text literal or the bare name.
[[nodiscard]] std::optional<std::string> name_of_parameter(const Binding& binding, const grammar::Parameter& parameter);

/// The parameter where a list of names stands (`csam.*, age.consent`).
[[nodiscard]] std::optional<std::vector<std::string>> names_of_parameter(const Binding& binding,
                                                                         const grammar::Parameter& parameter);

/// Whether a declared parameter's default and the value that was given are of its type; mistakes are reported at the
/// declaration.
void check_parameter(const Binding& binding, const grammar::DeclareParameter& declared);

/// The date of AS OF, AS KNOWN ON, FROM and TO, with `today`, parameters and names of LET resolved; nothing after a
/// diagnostic.
[[nodiscard]] std::optional<Date> bind_date(const Binding& binding, const grammar::DateOperand& operand);

/// The length of EVERY; nothing after a diagnostic, also where it is nothing or `life`.
[[nodiscard]] std::optional<Duration> bind_step(const Binding& binding, const grammar::DurationOperand& operand,
                                                grammar::Span place);

/// `count` steps behind a day; nothing where that leads beyond the calendar. The end of a month stays its end.
[[nodiscard]] std::optional<Date> step_from(const Date& day, const Duration& step, int count);

/// The count of LIMIT or OFFSET; nothing after a diagnostic.
[[nodiscard]] std::optional<std::size_t> bind_count(const Binding& binding, const grammar::CountOperand& operand);

}  // namespace lacuna::query

#pragma once

#include "compare/expression.hpp"
#include "query/bind/environment.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace lacuna::query {

/// What the other side of a comparison is, so that `2021` can become a date and `alternative` a choice.
struct Hint {
    std::optional<Type> type;
    const model::Attribute* attribute = nullptr;  ///< with its choices; null where the other side is no attribute

    [[nodiscard]] bool has_choices() const { return attribute != nullptr && !attribute->choices.empty(); }
};

[[nodiscard]] Result<Date> date_of_literal(const grammar::DateLiteral& literal, const Date& today);
/// `2021` as a date of year precision; nothing where the digits are no year from 1 to 9999.
[[nodiscard]] std::optional<Date> year_of_digits(std::string_view digits);

/// A literal (not a name, set or parameter), fitted to the hint where it can be; otherwise with its own type, for the
/// caller to compare with the hint's. Nothing after a diagnostic.
[[nodiscard]] std::optional<compare::Expression> bind_literal(const Binding& binding,
                                                              const grammar::Expression& expression, const Hint& hint);

/// A name of the hint's enumeration as a literal; nothing, and a diagnostic, where it is not among them.
[[nodiscard]] std::optional<compare::Expression> bind_choice(const Binding& binding, std::string_view name,
                                                             grammar::Span span, const Hint& hint);

[[nodiscard]] compare::Expression literal_expression(Type type, Scalar value);

/// How a literal that is not of the type would have to be written: "did you mean `2 years`?", or empty.
[[nodiscard]] std::string suggested_literal(const grammar::Expression& written, Type wanted);

/// "a duration", "an age" …
[[nodiscard]] std::string_view with_article(Type type);

}  // namespace lacuna::query

#include "query/bind/literals.hpp"

#include "query/bind/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace lacuna::query {
namespace {

using compare::Expression;

std::optional<std::int64_t> whole_number(std::string_view digits) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} && end == digits.data() + digits.size() ? std::optional{value} : std::nullopt;
}

std::optional<Expression> number(const Binding& binding, const grammar::NumberLiteral& literal, const Hint& hint) {
    if (hint.type == Type::date) {
        if (const auto year = year_of_digits(literal.digits)) {
            return literal_expression(Type::date, *year);
        }
    }
    if (const auto whole = whole_number(literal.digits)) {
        return literal_expression(hint.type == Type::age ? Type::age : Type::number, *whole);
    }
    double value = 0;
    const auto [end, error] =
        std::from_chars(literal.digits.data(), literal.digits.data() + literal.digits.size(), value);
    if (error != std::errc{}) {
        binding.report("number-too-large", literal.span,
                       fmt::format("a number of {} digits is beyond all reckoning", literal.digits.size()));
        return std::nullopt;
    }
    return literal_expression(Type::number, value);
}

std::optional<Expression> duration(const Binding& binding, const grammar::DurationLiteral& literal) {
    if (literal.life) {
        return literal_expression(Type::duration, Duration::life());
    }
    const auto made = Duration::make(literal.years, literal.months, literal.days);
    if (!made) {
        binding.report("no-such-duration", literal.span, made.error().message);
        return std::nullopt;
    }
    return literal_expression(Type::duration, *made);
}

std::optional<Expression> money(const Binding& binding, const grammar::MoneyLiteral& literal) {
    auto made = Money::parse(literal.digits + " " + literal.unit);
    if (!made) {
        binding.report("no-such-amount", literal.span, made.error().message);
        return std::nullopt;
    }
    return literal_expression(Type::money, *std::move(made));
}

std::optional<Expression> date(const Binding& binding, const grammar::DateLiteral& literal) {
    const auto made = date_of_literal(literal, binding.environment.today);
    if (!made) {
        binding.report("no-such-date", literal.span, made.error().message);
        return std::nullopt;
    }
    return literal_expression(Type::date, *made);
}

Expression state(const grammar::StateLiteral& literal, const Hint& hint) {
    const std::string word = literal.absent ? "absent" : "unknown";
    if (hint.has_choices() && std::ranges::find(hint.attribute->choices, word) != hint.attribute->choices.end()) {
        return literal_expression(Type::choice, word);
    }
    Expression expression = literal_expression(hint.type.value_or(Type::boolean), false);
    expression.value = literal.absent ? model::Value::absent() : model::Value::unknown();
    return expression;
}

}  // namespace

Result<Date> date_of_literal(const grammar::DateLiteral& literal, const Date& today) {
    return literal.today ? Result<Date>{today} : Date::make(literal.year, literal.month, literal.day);
}

std::optional<Date> year_of_digits(std::string_view digits) {
    const auto year = whole_number(digits);
    if (!year || *year < 1 || *year > 9999 || digits.size() != 4) {
        return std::nullopt;
    }
    const auto made = Date::make(static_cast<int>(*year));
    return made ? std::optional{*made} : std::nullopt;
}

Expression literal_expression(Type type, Scalar value) {
    Expression expression;
    expression.operation = Expression::Operation::literal;
    expression.type = type;
    expression.value = model::Value::known(std::move(value));
    return expression;
}

std::optional<Expression> bind_choice(const Binding& binding, std::string_view name, grammar::Span span,
                                      const Hint& hint) {
    const auto& choices = hint.attribute->choices;
    if (std::ranges::find(choices, name) == choices.end()) {
        binding.report("unknown-choice", span,
                       fmt::format("'{}' is not among the names that '{}' can have", name, hint.attribute->id),
                       did_you_mean(name, choices),
                       {fmt::format("'{}' can have: {}", hint.attribute->id, listed(choices, 40))});
        return std::nullopt;
    }
    return literal_expression(Type::choice, std::string{name});
}

std::optional<Expression> bind_literal(const Binding& binding, const grammar::Expression& expression,
                                       const Hint& hint) {
    if (const auto* literal = std::get_if<grammar::NumberLiteral>(&expression.node)) {
        return number(binding, *literal, hint);
    }
    if (const auto* literal = std::get_if<grammar::DurationLiteral>(&expression.node)) {
        return duration(binding, *literal);
    }
    if (const auto* literal = std::get_if<grammar::DateLiteral>(&expression.node)) {
        return date(binding, *literal);
    }
    if (const auto* literal = std::get_if<grammar::MoneyLiteral>(&expression.node)) {
        return money(binding, *literal);
    }
    if (const auto* literal = std::get_if<grammar::TextLiteral>(&expression.node)) {
        return hint.has_choices() ? bind_choice(binding, literal->text, literal->span, hint)
                                  : literal_expression(Type::text, literal->text);
    }
    if (const auto* literal = std::get_if<grammar::BooleanLiteral>(&expression.node)) {
        return literal_expression(Type::boolean, literal->value);
    }
    if (const auto* literal = std::get_if<grammar::StateLiteral>(&expression.node)) {
        return state(*literal, hint);
    }
    return std::nullopt;
}

std::string suggested_literal(const grammar::Expression& written, Type wanted) {
    if (const auto* number = std::get_if<grammar::NumberLiteral>(&written.node)) {
        if (wanted == Type::duration && whole_number(number->digits)) {
            return fmt::format("did you mean `{} {}`?", number->digits, number->digits == "1" ? "year" : "years");
        }
        if (wanted == Type::money) {
            return fmt::format("did you mean `{} EUR`?", number->digits);
        }
        if (wanted == Type::date) {
            return "a year has four digits, as in `2021`";
        }
    }
    if (const auto* length = std::get_if<grammar::DurationLiteral>(&written.node)) {
        const bool whole_years = !length->life && length->months == 0 && length->days == 0;
        if ((wanted == Type::age || wanted == Type::number) && whole_years) {
            return fmt::format("did you mean `{}`?", length->years);
        }
    }
    if (const auto* text = std::get_if<grammar::TextLiteral>(&written.node)) {
        if (wanted != Type::text && wanted != Type::choice && wanted != Type::set && !text->text.empty() &&
            text->text.front() >= '0' && text->text.front() <= '9') {
            return fmt::format("did you mean `{}`, without quotes?", text->text);
        }
    }
    return {};
}

std::string_view with_article(Type type) {
    switch (type) {
        case Type::boolean:
            return "true or false";
        case Type::age:
            return "an age";
        case Type::number:
            return "a number";
        case Type::duration:
            return "a duration";
        case Type::choice:
            return "a choice";
        case Type::set:
            return "a set";
        case Type::money:
            return "an amount of money";
        case Type::date:
            return "a date";
        case Type::text:
            break;
    }
    return "a text";
}

}  // namespace lacuna::query

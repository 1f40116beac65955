#include "query/bind/parameters.hpp"

#include "lacuna/grammar/parse.hpp"
#include "lacuna/grammar/print.hpp"
#include "query/bind/constant.hpp"
#include "query/bind/definitions.hpp"
#include "query/bind/literals.hpp"
#include "query/bind/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace lacuna::query {
namespace {

/// Told once, at the declaration or else at the first use.
void report_wrong_type(const Binding& binding, const grammar::Parameter& parameter, std::string_view found,
                       std::string_view expected) {
    std::string message =
        fmt::format("the parameter ${} is '{}', and {} is needed here", parameter.name, found, expected);
    if (std::ranges::find(binding.diagnostics, message, &grammar::Diagnostic::message) == binding.diagnostics.end()) {
        binding.report("wrong-parameter-type", parameter.span, std::move(message));
    }
}

std::optional<Date> date_of(const Binding& binding, const grammar::DateLiteral& literal) {
    auto date = date_of_literal(literal, binding.environment.today);
    if (!date) {
        binding.report("no-such-date", literal.span, date.error().message);
        return std::nullopt;
    }
    return *date;
}

std::optional<std::size_t> count_of(std::string_view digits) {
    std::size_t count = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    return error == std::errc{} && end == digits.data() + digits.size() ? std::optional{count} : std::nullopt;
}

/// What was given on the command line or by a program.
ParameterValue given_value(const std::string& text) {
    ParameterValue value{std::nullopt, text, {}};
    if (auto parsed = grammar::parse_literal(text); parsed.is_valid()) {
        value.literal = std::move(parsed.literal);
    } else if (const auto names = grammar::parse_names(text); names.is_valid()) {
        for (const grammar::ConceptPattern& name : names.names.names) {
            value.names.push_back(name.text);
        }
    }
    return value;
}

/// What DEFAULT says.
ParameterValue default_value(const std::variant<grammar::Expression, grammar::NameList>& fallback) {
    ParameterValue value;
    if (const auto* expression = std::get_if<grammar::Expression>(&fallback)) {
        value.text = grammar::print(*expression);
        const auto* name = std::get_if<grammar::AttributeName>(&expression->node);
        if (name != nullptr && !name->concept_name) {
            value.names.push_back(name->attribute.text);
        } else {
            value.literal = *expression;
        }
        return value;
    }
    for (const grammar::ConceptPattern& name : std::get<grammar::NameList>(fallback).names) {
        value.text += (value.text.empty() ? "" : ", ") + name.text;
        value.names.push_back(name.text);
    }
    return value;
}

/// A date that LET gave the name to.
std::optional<Date> date_of_name(const Binding& binding, const grammar::Name& name) {
    const auto found = find_name(binding, name.text, name.span);
    if (!found) {
        std::vector<std::string> known = defined_names(binding, false);
        known.emplace_back("today");
        binding.report("unknown-date", name.span, fmt::format("there is no date '{}'", name.text),
                       did_you_mean(name.text, known),
                       {"a date is written as in `2021-07-15`, `2021` or `today`, or named with LET"});
        return std::nullopt;
    }
    const auto* expression = std::get_if<grammar::Expression>(&found->named->value);
    if (expression == nullptr) {
        binding.report("wrong-definition", name.span,
                       fmt::format("'{}' stands for jurisdictions, and a date is needed here", name.text));
        return std::nullopt;
    }
    const auto scalar = bind_constant(found->inner, *expression, Type::date);
    return scalar ? std::optional{std::get<Date>(*scalar)} : std::nullopt;
}

}  // namespace

std::optional<ParameterValue> find_parameter(const Binding& binding, const grammar::Parameter& parameter) {
    const auto& given = binding.environment.parameters;
    if (!binding.environment.takes_parameters) {
        binding.report("parameter-in-baseline", parameter.span,
                       fmt::format("nobody can give a value to the parameter ${} here", parameter.name),
                       "write the value itself");
        return std::nullopt;
    }
    if (const auto found = given.find(parameter.name); found != given.end()) {
        return given_value(found->second);
    }
    const Definitions* definitions = binding.environment.definitions;
    const auto* declared = definitions == nullptr ? nullptr : definitions->find_parameter(parameter.name);
    if (declared != nullptr && declared->fallback) {
        return default_value(*declared->fallback);
    }
    std::vector<std::string> names;
    for (const auto& [name, text] : given) {
        names.push_back(name);
    }
    if (definitions != nullptr) {
        for (const grammar::DeclareParameter& known : definitions->parameters) {
            names.push_back(known.parameter.name);
        }
    }
    std::vector<std::string> notes;
    if (declared != nullptr) {
        notes.push_back(fmt::format("it is declared without a DEFAULT: give it as in `--param {}=…`", parameter.name));
    } else if (!given.empty()) {
        notes.push_back(fmt::format("values were given for {}", listed(names)));
    }
    binding.report("unknown-parameter", parameter.span,
                   fmt::format("no value was given for the parameter ${}", parameter.name),
                   declared != nullptr ? std::string{} : did_you_mean(parameter.name, names), std::move(notes));
    return std::nullopt;
}

std::optional<std::string> name_of_parameter(const Binding& binding, const grammar::Parameter& parameter) {
    const auto value = find_parameter(binding, parameter);
    if (!value) {
        return std::nullopt;
    }
    if (value->literal) {
        if (const auto* text = std::get_if<grammar::TextLiteral>(&value->literal->node)) {
            return text->text;
        }
    }
    if (!value->literal && value->names.size() < 2) {
        return value->text;
    }
    report_wrong_type(binding, parameter, value->text, "a name");
    return std::nullopt;
}

std::optional<std::vector<std::string>> names_of_parameter(const Binding& binding,
                                                           const grammar::Parameter& parameter) {
    const auto value = find_parameter(binding, parameter);
    if (!value) {
        return std::nullopt;
    }
    if (!value->names.empty()) {
        return value->names;
    }
    if (value->literal) {
        if (const auto* text = std::get_if<grammar::TextLiteral>(&value->literal->node)) {
            return std::vector{text->text};
        }
    }
    if (!value->literal) {
        return std::vector{value->text};
    }
    report_wrong_type(binding, parameter, value->text, "one name or several, separated by commas,");
    return std::nullopt;
}

namespace {

/// The value as a scalar of the type; a bare year is a date where a date is wanted.
std::optional<Scalar> scalar_of(const Binding& binding, const grammar::Parameter& parameter,
                                const ParameterValue& value, Type type) {
    if (!value.literal) {
        if (type == Type::text && value.names.size() < 2) {
            return Scalar{value.text};
        }
        report_wrong_type(binding, parameter, value.text, described(type));
        return std::nullopt;
    }
    const std::size_t before = binding.diagnostics.size();
    auto scalar = bind_constant(binding, *value.literal, type);
    if (!scalar) {
        binding.diagnostics.resize(before);
        report_wrong_type(binding, parameter, value.text, described(type));
    }
    return scalar;
}

std::optional<Type> type_of(grammar::ParameterType type) {
    switch (type) {
        case grammar::ParameterType::date:
            return Type::date;
        case grammar::ParameterType::duration:
            return Type::duration;
        case grammar::ParameterType::number:
            return Type::number;
        case grammar::ParameterType::money:
            return Type::money;
        case grammar::ParameterType::boolean:
            return Type::boolean;
        case grammar::ParameterType::text:
            return Type::text;
        default:
            return std::nullopt;
    }
}

}  // namespace

void check_parameter(const Binding& binding, const grammar::DeclareParameter& declared) {
    const auto& given = binding.environment.parameters;
    const auto found = given.find(declared.parameter.name);
    if (found == given.end() && !declared.fallback) {
        return;  // a mistake only where it is used
    }
    const ParameterValue value = found != given.end() ? given_value(found->second) : default_value(*declared.fallback);
    grammar::Parameter place = declared.parameter;
    place.span = declared.span;
    if (const auto type = type_of(declared.type)) {
        static_cast<void>(scalar_of(binding, place, value, *type));
        return;
    }
    const bool is_names =
        !value.names.empty() || (value.literal && std::holds_alternative<grammar::TextLiteral>(value.literal->node));
    if (!is_names) {
        report_wrong_type(binding, place, value.text, "one name or several, separated by commas,");
    } else if (declared.type == grammar::ParameterType::baseline && value.names.size() > 1) {
        report_wrong_type(binding, place, value.text, "the name of one baseline");
    }
}

std::optional<Date> bind_date(const Binding& binding, const grammar::DateOperand& operand) {
    if (const auto* literal = std::get_if<grammar::DateLiteral>(&operand)) {
        return date_of(binding, *literal);
    }
    if (const auto* name = std::get_if<grammar::Name>(&operand)) {
        return date_of_name(binding, *name);
    }
    const auto& parameter = std::get<grammar::Parameter>(operand);
    const auto value = find_parameter(binding, parameter);
    if (!value) {
        return std::nullopt;
    }
    if (value->literal) {
        if (const auto* literal = std::get_if<grammar::DateLiteral>(&value->literal->node)) {
            grammar::DateLiteral placed = *literal;
            placed.span = parameter.span;
            return date_of(binding, placed);
        }
        const std::size_t before = binding.diagnostics.size();
        if (const auto scalar = bind_constant(binding, *value->literal, Type::date)) {
            return std::get<Date>(*scalar);
        }
        binding.diagnostics.resize(before);
    }
    report_wrong_type(binding, parameter, value->text, "a date such as `2021-07-15`");
    return std::nullopt;
}

std::optional<Duration> bind_step(const Binding& binding, const grammar::DurationOperand& operand,
                                  grammar::Span place) {
    std::optional<Scalar> scalar;
    if (const auto* literal = std::get_if<grammar::DurationLiteral>(&operand)) {
        place = literal->span;
        scalar = bind_constant(binding, grammar::Expression{*literal, literal->span}, Type::duration);
    } else {
        const auto& parameter = std::get<grammar::Parameter>(operand);
        place = parameter.span;
        if (const auto value = find_parameter(binding, parameter)) {
            scalar = scalar_of(binding, parameter, *value, Type::duration);
        }
    }
    if (!scalar) {
        return std::nullopt;
    }
    const Duration step = std::get<Duration>(*scalar);
    if (step.is_life() || step.ordering_days() < 1) {
        binding.report("wrong-step", place, fmt::format("EVERY {} leads nowhere", to_string(step)), {},
                       {"at least `1 day`, as in `EVERY 6 months`"});
        return std::nullopt;
    }
    return step;
}

std::optional<Date> step_from(const Date& day, const Duration& step, int count) {
    const std::int64_t months = std::int64_t{step.years()} * 12 + step.months();
    const std::int64_t month = std::int64_t{day.year()} * 12 + (day.month() - 1) + months * count;
    const std::int64_t year = month / 12;
    if (year < 1 || year > 9999) {
        return std::nullopt;
    }
    for (int of_month = day.day(); of_month > 27; --of_month) {
        if (auto date = Date::make(static_cast<int>(year), static_cast<int>(month % 12) + 1, of_month)) {
            return Date::from_day_number(date->earliest() + step.days() * count);
        }
    }
    const auto date = Date::make(static_cast<int>(year), static_cast<int>(month % 12) + 1, day.day());
    return date ? std::optional{Date::from_day_number(date->earliest() + step.days() * count)} : std::nullopt;
}

std::optional<std::size_t> bind_count(const Binding& binding, const grammar::CountOperand& operand) {
    if (const auto* literal = std::get_if<grammar::NumberLiteral>(&operand)) {
        const auto count = count_of(literal->digits);
        if (!count) {
            binding.report(
                "not-a-count", literal->span,
                fmt::format("'{}' is no number of rows: a whole number such as `10` is needed here", literal->digits));
        }
        return count;
    }
    const auto& parameter = std::get<grammar::Parameter>(operand);
    const auto value = find_parameter(binding, parameter);
    if (!value) {
        return std::nullopt;
    }
    if (value->literal) {
        if (const auto* number = std::get_if<grammar::NumberLiteral>(&value->literal->node)) {
            if (const auto count = count_of(number->digits)) {
                return count;
            }
        }
    }
    report_wrong_type(binding, parameter, value->text, "a whole number such as `10`");
    return std::nullopt;
}

}  // namespace lacuna::query

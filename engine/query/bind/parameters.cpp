#include "query/bind/parameters.hpp"

#include "lacuna/grammar/parse.hpp"
#include "query/bind/literals.hpp"
#include "query/bind/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace lacuna::query {
namespace {

void report_wrong_type(const Binding& binding, const grammar::Parameter& parameter, std::string_view found,
                       std::string_view expected) {
    binding.report("wrong-parameter-type", parameter.span,
                   fmt::format("the parameter ${} is '{}', and {} is needed here", parameter.name, found, expected));
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

}  // namespace

std::optional<ParameterValue> find_parameter(const Binding& binding, const grammar::Parameter& parameter) {
    const auto& given = binding.environment.parameters;
    const auto found = given.find(parameter.name);
    if (!binding.environment.takes_parameters) {
        binding.report("parameter-in-baseline", parameter.span,
                       fmt::format("nobody can give a value to the parameter ${} here", parameter.name),
                       "write the value itself");
        return std::nullopt;
    }
    if (found == given.end()) {
        std::vector<std::string> names;
        names.reserve(given.size());
        for (const auto& [name, text] : given) {
            names.push_back(name);
        }
        binding.report("unknown-parameter", parameter.span,
                       fmt::format("no value was given for the parameter ${}", parameter.name),
                       did_you_mean(parameter.name, names),
                       names.empty() ? std::vector<std::string>{}
                                     : std::vector{fmt::format("values were given for {}", listed(names))});
        return std::nullopt;
    }
    ParameterValue value{std::nullopt, found->second};
    auto parsed = grammar::parse_literal(found->second);
    if (parsed.is_valid()) {
        value.literal = std::move(parsed.literal);
    }
    return value;
}

std::optional<std::string> name_of_parameter(const Binding& binding, const grammar::Parameter& parameter) {
    const auto value = find_parameter(binding, parameter);
    if (!value) {
        return std::nullopt;
    }
    if (!value->literal) {
        return value->text;
    }
    if (const auto* text = std::get_if<grammar::TextLiteral>(&value->literal->node)) {
        return text->text;
    }
    if (const auto* name = std::get_if<grammar::AttributeName>(&value->literal->node)) {
        return name->attribute.text;
    }
    report_wrong_type(binding, parameter, value->text, "a name");
    return std::nullopt;
}

std::optional<Date> bind_date(const Binding& binding, const grammar::DateOperand& operand) {
    if (const auto* literal = std::get_if<grammar::DateLiteral>(&operand)) {
        return date_of(binding, *literal);
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
        if (const auto* number = std::get_if<grammar::NumberLiteral>(&value->literal->node)) {
            if (const auto year = year_of_digits(number->digits)) {
                return year;
            }
        }
    }
    report_wrong_type(binding, parameter, value->text, "a date such as `2021-07-15`");
    return std::nullopt;
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

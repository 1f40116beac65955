#include "query/bind/measures.hpp"

#include "lacuna/grammar/print.hpp"
#include "query/bind/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lacuna::query {
namespace {

using Function = Measure::Function;

constexpr std::array functions{Function::count,  Function::share, Function::min,  Function::max,
                               Function::median, Function::mean,  Function::mode, Function::spread};

std::optional<Function> find_function(std::string_view written) {
    const auto* const found = std::ranges::find(functions, written, [](Function function) { return name(function); });
    return found == functions.end() ? std::nullopt : std::optional{*found};
}

bool takes_condition(Function function) {
    return function == Function::count || function == Function::share;
}

bool can_be_measured(Function function, Type type) {
    const bool is_quantity = type == Type::age || type == Type::number || type == Type::duration;
    switch (function) {
        case Function::median:
        case Function::mean:
        case Function::spread:
            return is_quantity;
        case Function::min:
        case Function::max:
            return is_quantity || type == Type::money || type == Type::date || type == Type::choice;
        default:
            return true;
    }
}

void report_arguments(const Binding& binding, const grammar::Call& call, Function function) {
    const std::string_view wanted = function == Function::count   ? "nothing or one condition"
                                    : function == Function::share ? "one condition"
                                                                  : "one attribute";
    binding.report(
        "wrong-arguments", call.span, fmt::format("{}() takes {}", name(function), wanted),
        fmt::format("as in `{}`", function == Function::count   ? "count()"
                                  : function == Function::share ? "share(attribute >= 1 year)"
                                                                : fmt::format("{}(attribute)", name(function))));
}

/// The attribute whose values are taken.
std::optional<compare::Expression> bind_values(const Binding& binding, const Scope& scope, Function function,
                                               const grammar::Expression& written) {
    const auto* attribute = std::get_if<grammar::AttributeName>(&written.node);
    if (attribute == nullptr) {
        binding.report("not-an-attribute", written.span,
                       fmt::format("{}() is made of the values of one attribute, and `{}` is none", name(function),
                                   grammar::print(written)));
        return std::nullopt;
    }
    auto reference = bind_attribute(binding, scope, *attribute);
    if (!reference) {
        return std::nullopt;
    }
    if (!can_be_measured(function, reference->attribute.type)) {
        binding.report("type-mismatch", written.span,
                       fmt::format("{}() cannot be made of '{}', which is of type {}", name(function),
                                   grammar::print(written), name(reference->attribute.type)),
                       {}, {"count(), share() and mode() can be made of values of every type"});
        return std::nullopt;
    }
    compare::Expression expression;
    expression.operation = compare::Expression::Operation::attribute;
    expression.type = reference->attribute.type;
    expression.reference = *std::move(reference);
    return expression;
}

}  // namespace

std::string_view name(Function function) {
    constexpr std::array<std::string_view, 8> names{"count", "share", "min", "max", "median", "mean", "mode", "spread"};
    return names[static_cast<std::size_t>(function)];
}

std::vector<std::string> measure_names() {
    std::vector<std::string> names;
    for (const Function function : functions) {
        names.emplace_back(name(function));
    }
    return names;
}

std::optional<Measure> bind_measure(const Binding& binding, const Scope& scope, const grammar::Expression& written) {
    const auto* call = std::get_if<grammar::Call>(&written.node);
    const std::string note = fmt::format("the measures are {}", listed(measure_names()));
    if (call == nullptr) {
        binding.report("not-a-measure", written.span,
                       fmt::format("`{}` is no measure: it has a value in each row", grammar::print(written)),
                       "did you mean `share(…)` or `median(…)` of it?", {note});
        return std::nullopt;
    }
    const auto function = find_function(call->function.text);
    if (!function) {
        binding.report("unknown-function", call->function.span,
                       fmt::format("there is no measure '{}'", call->function.text),
                       did_you_mean(call->function.text, measure_names()), {note});
        return std::nullopt;
    }
    Measure measure{*function, std::nullopt, grammar::print(written)};
    const bool may_be_empty = *function == Function::count;
    if (call->arguments.size() > 1 || (call->arguments.empty() && !may_be_empty)) {
        report_arguments(binding, *call, *function);
        return std::nullopt;
    }
    if (call->arguments.empty()) {
        return measure;
    }
    measure.argument = takes_condition(*function) ? bind_truth(binding, scope, call->arguments.front())
                                                  : bind_values(binding, scope, *function, call->arguments.front());
    return measure.argument ? std::optional{std::move(measure)} : std::nullopt;
}

std::vector<OutputColumn> measure_columns(const std::vector<Measure>& measures) {
    std::vector<OutputColumn> columns;
    for (const Measure& measure : measures) {
        const bool is_value = measure.argument && !takes_condition(measure.function);
        const Type type = is_value ? measure.argument->type : Type::number;
        const std::string label = measure.function == Function::share ? measure.text + " in %" : measure.text;
        OutputColumn value{{measure.text, label, type}, {}};
        if (is_value) {
            value.choices = measure.argument->reference.attribute.choices;
        }
        columns.push_back(std::move(value));
        columns.push_back({{measure.text + " of", "of", Type::number}, {}});
        columns.push_back({{measure.text + " undecided", "undecided", Type::number}, {}});
        columns.back().column.is_detail = true;
    }
    return columns;
}

}  // namespace lacuna::query

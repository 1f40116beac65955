#include "query/bind/expressions.hpp"

#include "lacuna/grammar/print.hpp"
#include "query/bind/definitions.hpp"
#include "query/bind/literals.hpp"
#include "query/bind/parameters.hpp"
#include "query/bind/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lacuna::query {
namespace {

using compare::Expression;
using Operation = Expression::Operation;
using Bound = std::optional<Expression>;

constexpr std::array<std::string_view, 9> aggregates{"count", "min",  "max",   "median", "mean",
                                                     "mode",  "rank", "share", "spread"};

const grammar::AttributeName* as_bare_name(const grammar::Expression& written) {
    const auto* name = std::get_if<grammar::AttributeName>(&written.node);
    return name != nullptr && !name->concept_name ? name : nullptr;
}

Operation operation_of(grammar::BinaryOperator operation) {
    switch (operation) {
        case grammar::BinaryOperator::equal:
            return Operation::equal;
        case grammar::BinaryOperator::not_equal:
            return Operation::not_equal;
        case grammar::BinaryOperator::less:
            return Operation::less;
        case grammar::BinaryOperator::less_equal:
            return Operation::less_equal;
        case grammar::BinaryOperator::greater:
            return Operation::greater;
        case grammar::BinaryOperator::greater_equal:
            return Operation::greater_equal;
        case grammar::BinaryOperator::in:
            return Operation::in;
        case grammar::BinaryOperator::has:
            return Operation::has;
        case grammar::BinaryOperator::includes:
            return Operation::includes;
        case grammar::BinaryOperator::within:
            return Operation::within;
        case grammar::BinaryOperator::add:
            return Operation::add;
        case grammar::BinaryOperator::subtract:
            break;
    }
    return Operation::subtract;
}

Operation operation_of(grammar::UnaryOperator operation) {
    switch (operation) {
        case grammar::UnaryOperator::logical_not:
            return Operation::logical_not;
        case grammar::UnaryOperator::is_absent:
            return Operation::is_absent;
        case grammar::UnaryOperator::is_not_absent:
            return Operation::is_not_absent;
        case grammar::UnaryOperator::is_unknown:
            return Operation::is_unknown;
        case grammar::UnaryOperator::is_not_unknown:
            break;
    }
    return Operation::is_not_unknown;
}

std::string_view word_of(Operation operation) {
    return operation == Operation::has ? "HAS" : (operation == Operation::includes ? "INCLUDES" : "WITHIN");
}

bool is_numeric(Type type) {
    return type == Type::age || type == Type::number;
}
bool is_named(Type type) {
    return type == Type::choice || type == Type::text;
}

bool comparable(const Expression& a, const Expression& b) {
    if (is_numeric(a.type) && is_numeric(b.type)) {
        return true;
    }
    if (a.type == Type::choice && b.type == Type::choice && a.operation == Operation::attribute &&
        b.operation == Operation::attribute) {
        return a.reference.attribute.choices == b.reference.attribute.choices;
    }
    return a.type == b.type || (is_named(a.type) && is_named(b.type));
}

Expression node(Operation operation, Type type, std::vector<Expression> operands) {
    Expression expression;
    expression.operation = operation;
    expression.type = type;
    expression.operands = std::move(operands);
    return expression;
}

/// Of coalesce, its first value says what the others and the other side are.
Hint hint_from(const Expression& expression) {
    if (expression.operation == Operation::coalesce) {
        return hint_from(expression.operands.front());
    }
    return {expression.type, expression.operation == Operation::attribute ? &expression.reference.attribute : nullptr};
}

/// Binds one expression tree; its depth is bounded by the parser.
class ExpressionBinder {
public:
    ExpressionBinder(const Binding& binding, const Scope& scope) : binding_(binding), scope_(scope) {}

    Bound bind(const grammar::Expression& written, const Hint& hint) {
        if (const auto* name = std::get_if<grammar::AttributeName>(&written.node)) {
            return bind_name(*name, hint);
        }
        if (const auto* parameter = std::get_if<grammar::Parameter>(&written.node)) {
            return bind_parameter(*parameter, hint);
        }
        if (const auto* set = std::get_if<grammar::SetLiteral>(&written.node)) {
            return bind_set(*set, hint);
        }
        if (const auto* call = std::get_if<grammar::Call>(&written.node)) {
            return bind_call(*call, hint);
        }
        if (const auto* unary = std::get_if<grammar::Unary>(&written.node)) {
            return bind_unary(*unary);
        }
        if (const auto* binary = std::get_if<grammar::Binary>(&written.node)) {
            return bind_binary(*binary, hint);
        }
        if (const auto* between = std::get_if<grammar::Between>(&written.node)) {
            return bind_between(*between);
        }
        if (const auto* logical = std::get_if<grammar::Logical>(&written.node)) {
            return bind_logical(*logical);
        }
        return bind_literal(binding_, written, hint);
    }

    Bound bind_condition(const grammar::Expression& written) {
        Bound bound = bind(written, Hint{Type::boolean, nullptr});
        if (bound && bound->type != Type::boolean) {
            binding_.report("not-a-truth", written.span,
                            fmt::format("`{}` is {}, and a condition must be true or false", grammar::print(written),
                                        with_article(bound->type)),
                            bound->operation == Operation::attribute
                                ? fmt::format("compare it with something, as in `{}`", example(*bound))
                                : std::string{});
            return std::nullopt;
        }
        return bound;
    }

private:
    static std::string example(const Expression& attribute) {
        const std::string& id = attribute.reference.attribute.id;
        const auto& choices = attribute.reference.attribute.choices;
        switch (attribute.type) {
            case Type::age:
                return id + " >= 18";
            case Type::number:
                return id + " > 1";
            case Type::duration:
                return id + " >= 2 years";
            case Type::choice:
                return fmt::format("{} = {}", id, choices.empty() ? "'name'" : choices.front());
            case Type::set:
                return fmt::format("{} HAS {}", id, choices.empty() ? "'name'" : choices.front());
            case Type::money:
                return id + " >= 5000 EUR";
            case Type::date:
                return id + " >= 2021-07-15";
            default:
                return id + " = 'words'";
        }
    }

    Bound bind_name(const grammar::AttributeName& name, const Hint& hint) {
        if (!name.concept_name) {
            if (const auto found = find_name(binding_, name.attribute.text, name.span)) {
                return bind_defined(*found, name, hint);
            }
        }
        if (!name.concept_name && hint.has_choices()) {
            const auto& choices = hint.attribute->choices;
            const bool is_choice = std::ranges::find(choices, name.attribute.text) != choices.end();
            if (is_choice || !is_known_name(name.attribute.text)) {
                return bind_choice(binding_, name.attribute.text, name.span, hint);
            }
        }
        auto reference = bind_attribute(binding_, scope_, name);
        if (!reference) {
            return std::nullopt;
        }
        Expression expression;
        expression.operation = Operation::attribute;
        expression.type = reference->attribute.type;
        expression.reference = *std::move(reference);
        return expression;
    }

    /// The expression that LET gave the name to, seen from where it was defined.
    Bound bind_defined(const FoundName& found, const grammar::AttributeName& name, const Hint& hint) {
        const auto* expression = std::get_if<grammar::Expression>(&found.named->value);
        if (expression == nullptr) {
            binding_.report(
                "wrong-definition", name.span,
                fmt::format("'{}' stands for jurisdictions, and a value is needed here", found.named->name));
            return std::nullopt;
        }
        if (++*uses_ > most_uses) {
            binding_.report(
                "definition-too-large", name.span,
                fmt::format("the definitions of this condition come to more than {} uses of names", most_uses));
            return std::nullopt;
        }
        ExpressionBinder inner(found.inner, scope_);
        inner.uses_ = uses_;
        return inner.bind(*expression, hint);
    }

    [[nodiscard]] bool is_known_name(std::string_view name) const {
        return (scope_.attributes && binding_.catalogue.codebook.find_attribute(name) != nullptr) ||
               std::ranges::find(scope_.columns, name, &model::Attribute::id) != scope_.columns.end();
    }

    Bound bind_parameter(const grammar::Parameter& parameter, const Hint& hint) {
        auto value = find_parameter(binding_, parameter);
        if (!value) {
            return std::nullopt;
        }
        if (!value->literal) {
            // A bare name on the command line: `--param fine=alternative`.
            value->literal = grammar::Expression{grammar::TextLiteral{value->text, parameter.span}, parameter.span};
        }
        const std::size_t before = binding_.diagnostics.size();
        Bound bound = bind(*value->literal, hint);
        // The literal's own places lie in another text: what is wrong with it is shown at the parameter.
        for (std::size_t i = before; i < binding_.diagnostics.size(); ++i) {
            binding_.diagnostics[i].span = parameter.span;
            binding_.diagnostics[i].code = "wrong-parameter-type";
        }
        if (bound && hint.type && !fits(*bound, *hint.type)) {
            binding_.report("wrong-parameter-type", parameter.span,
                            fmt::format("the parameter ${} is '{}', and {} is needed here", parameter.name, value->text,
                                        described(*hint.type)),
                            suggested_literal(*value->literal, *hint.type));
            return std::nullopt;
        }
        return bound;
    }

    static bool fits(const Expression& bound, Type wanted) {
        return bound.type == wanted || (is_numeric(bound.type) && is_numeric(wanted)) ||
               (is_named(bound.type) && is_named(wanted)) || (wanted == Type::set && is_named(bound.type));
    }

    Bound bind_set(const grammar::SetLiteral& set, const Hint& hint) {
        NameSet names;
        bool is_complete = true;
        for (const grammar::Expression& member : set.members) {
            const Bound bound = as_bare_name(member) != nullptr && !hint.has_choices()
                                    ? literal_expression(Type::text, as_bare_name(member)->attribute.text)
                                    : bind(member, hint);
            const auto* name = bound && bound->operation == Operation::literal && bound->value.is_known()
                                   ? std::get_if<std::string>(&bound->value.scalar)
                                   : nullptr;
            if (bound && name == nullptr) {
                binding_.report("type-mismatch", member.span,
                                fmt::format("`{}` is no name, and a set holds names", grammar::print(member)));
            }
            if (name == nullptr) {
                is_complete = false;
                continue;
            }
            names.push_back(*name);
        }
        if (!is_complete) {
            return std::nullopt;
        }
        std::ranges::sort(names);
        names.erase(std::unique(names.begin(), names.end()), names.end());
        return literal_expression(Type::set, std::move(names));
    }

    Bound bind_unary(const grammar::Unary& unary) {
        const Operation operation = operation_of(unary.operation);
        Bound operand = operation == Operation::logical_not ? bind_condition(*unary.operand) : bind(*unary.operand, {});
        if (!operand) {
            return std::nullopt;
        }
        return node(operation, Type::boolean, {*std::move(operand)});
    }

    Bound bind_logical(const grammar::Logical& logical) {
        std::vector<Expression> operands;
        for (const grammar::Expression& operand : logical.operands) {
            if (Bound bound = bind_condition(operand)) {
                operands.push_back(*std::move(bound));
            }
        }
        if (operands.size() != logical.operands.size()) {
            return std::nullopt;
        }
        return node(logical.conjunction ? Operation::logical_and : Operation::logical_or, Type::boolean,
                    std::move(operands));
    }

    Bound bind_binary(const grammar::Binary& binary, const Hint& hint) {
        switch (binary.operation) {
            case grammar::BinaryOperator::add:
            case grammar::BinaryOperator::subtract:
                return bind_arithmetic(binary, hint);
            case grammar::BinaryOperator::in:
                return bind_in(binary);
            case grammar::BinaryOperator::has:
            case grammar::BinaryOperator::includes:
            case grammar::BinaryOperator::within:
                return bind_set_operation(binary);
            default:
                return bind_comparison(binary);
        }
    }

    /// Both sides, the one that is a name of nothing or a literal fitted to the other.
    bool bind_sides(const grammar::Expression& left, const grammar::Expression& right, Bound& bound_left,
                    Bound& bound_right) {
        if (takes_its_type(left) && !takes_its_type(right)) {
            bound_right = bind(right, {});
            bound_left = bind(left, bound_right ? hint_from(*bound_right) : Hint{});
        } else {
            bound_left = bind(left, {});
            // After a mistake on the left, a bare name on the right cannot be judged: one mistake, one message.
            if (!bound_left && as_bare_name(right) != nullptr) {
                return false;
            }
            bound_right = bind(right, bound_left ? hint_from(*bound_left) : Hint{});
        }
        return bound_left && bound_right;
    }

    [[nodiscard]] bool takes_its_type(const grammar::Expression& written) const {
        if (const auto* name = as_bare_name(written)) {
            return !is_known_name(name->attribute.text) &&
                   !find_name(binding_, name->attribute.text, name->span).has_value();
        }
        return !std::holds_alternative<grammar::AttributeName>(written.node) &&
               !std::holds_alternative<grammar::Binary>(written.node) &&
               !std::holds_alternative<grammar::Call>(written.node);
    }

    Bound bind_comparison(const grammar::Binary& binary) {
        if (reports_state_comparison(binary)) {
            return std::nullopt;
        }
        Bound left;
        Bound right;
        if (!bind_sides(*binary.left, *binary.right, left, right)) {
            return std::nullopt;
        }
        if (!comparable(*left, *right)) {
            report_mismatch(binary, *left, *right);
            return std::nullopt;
        }
        const bool is_equality = binary.operation == grammar::BinaryOperator::equal ||
                                 binary.operation == grammar::BinaryOperator::not_equal;
        if (left->type == Type::set && !is_equality) {
            binding_.report("type-mismatch", binary.span, "sets are not smaller or greater than one another",
                            "did you mean `INCLUDES` or `WITHIN`?");
            return std::nullopt;
        }
        return node(operation_of(binary.operation), Type::boolean, {*std::move(left), *std::move(right)});
    }

    /// `penalty.max = unknown` is never true; whoever writes it means IS UNKNOWN.
    bool reports_state_comparison(const grammar::Binary& binary) {
        const auto* state = std::get_if<grammar::StateLiteral>(&binary.right->node);
        const auto* name = std::get_if<grammar::AttributeName>(&binary.left->node);
        if (state == nullptr || name == nullptr) {
            return false;
        }
        const std::string word = state->absent ? "absent" : "unknown";
        const auto column = std::ranges::find(scope_.columns, name->attribute.text, &model::Attribute::id);
        if (column != scope_.columns.end() && std::ranges::find(column->choices, word) != column->choices.end()) {
            return false;
        }
        const bool negated = binary.operation == grammar::BinaryOperator::not_equal;
        binding_.report("state-comparison", binary.span, fmt::format("a comparison with `{}` is never true", word),
                        fmt::format("did you mean `{} IS {}{}`?", grammar::print(*binary.left), negated ? "NOT " : "",
                                    state->absent ? "ABSENT" : "UNKNOWN"));
        return true;
    }

    void report_mismatch(const grammar::Binary& binary, const Expression& left, const Expression& right) {
        const bool literal_left = left.operation == Operation::literal && right.operation != Operation::literal;
        const grammar::Expression& odd = literal_left ? *binary.left : *binary.right;
        const grammar::Expression& even = literal_left ? *binary.right : *binary.left;
        const Expression& odd_bound = literal_left ? left : right;
        const Expression& even_bound = literal_left ? right : left;
        std::string suggestion = suggested_literal(odd, even_bound.type);
        if (suggestion.empty() && even_bound.type == Type::set && is_named(odd_bound.type)) {
            suggestion = fmt::format("did you mean `{} HAS {}`?", grammar::print(even), grammar::print(odd));
        }
        if (suggestion.empty() && is_named(even_bound.type) && odd_bound.type == Type::set) {
            suggestion = fmt::format("did you mean `{} IN {}`?", grammar::print(even), grammar::print(odd));
        }
        report_mismatch(odd, odd_bound.type, even, even_bound.type, std::move(suggestion));
    }

    void report_mismatch(const grammar::Expression& odd, Type odd_type, const grammar::Expression& even, Type even_type,
                         std::string suggestion) {
        const bool unlike_choices = odd_type == Type::choice && even_type == Type::choice;
        if (suggestion.empty() && !unlike_choices) {
            suggestion = fmt::format("compare `{}` with {}", grammar::print(even), described(even_type));
        }
        binding_.report("type-mismatch", odd.span,
                        unlike_choices
                            ? fmt::format("`{}` and `{}` choose from different lists of names", grammar::print(even),
                                          grammar::print(odd))
                            : fmt::format("`{}` is {}, and `{}` is {}: they cannot be compared", grammar::print(even),
                                          with_article(even_type), grammar::print(odd), with_article(odd_type)),
                        std::move(suggestion));
    }

    Bound bind_between(const grammar::Between& between) {
        Bound value = bind(*between.value, {});
        if (!value) {
            return std::nullopt;
        }
        if (value->type == Type::set || value->type == Type::boolean) {
            binding_.report("type-mismatch", between.value->span,
                            fmt::format("`{}` is {}, and BETWEEN asks for something that has an order",
                                        grammar::print(*between.value), with_article(value->type)));
            return std::nullopt;
        }
        std::vector<Expression> operands{*value};
        for (const grammar::Expression* bound : {&*between.low, &*between.high}) {
            Bound end = bind(*bound, hint_from(*value));
            if (end && !comparable(*value, *end)) {
                report_mismatch(*bound, end->type, *between.value, value->type, suggested_literal(*bound, value->type));
            } else if (end) {
                operands.push_back(*std::move(end));
            }
        }
        return operands.size() == 3 ? Bound{node(Operation::between, Type::boolean, std::move(operands))}
                                    : std::nullopt;
    }

    Bound bind_in(const grammar::Binary& binary) {
        Bound value = bind(*binary.left, {});
        if (!value) {
            return std::nullopt;
        }
        if (value->type == Type::set) {
            binding_.report("type-mismatch", binary.left->span,
                            fmt::format("`{}` is a set itself, and IN asks whether one value is in a set",
                                        grammar::print(*binary.left)),
                            fmt::format("did you mean `{} WITHIN {}`?", grammar::print(*binary.left),
                                        grammar::print(*binary.right)));
            return std::nullopt;
        }
        const auto* set = std::get_if<grammar::SetLiteral>(&binary.right->node);
        if (set == nullptr) {
            binding_.report("type-mismatch", binary.right->span,
                            "IN asks for a set of values such as `{1 year, 2 years}`");
            return std::nullopt;
        }
        std::vector<Expression> operands{*value};
        for (const grammar::Expression& member : set->members) {
            const auto* name = value->type == Type::text ? as_bare_name(member) : nullptr;
            Bound bound = name != nullptr && takes_its_type(member)
                              ? literal_expression(Type::text, name->attribute.text)
                              : bind(member, hint_from(*value));
            if (bound && !comparable(*value, *bound)) {
                report_mismatch(member, bound->type, *binary.left, value->type, suggested_literal(member, value->type));
            } else if (bound) {
                operands.push_back(*std::move(bound));
            }
        }
        return operands.size() == set->members.size() + 1
                   ? Bound{node(Operation::in, Type::boolean, std::move(operands))}
                   : std::nullopt;
    }

    Bound bind_set_operation(const grammar::Binary& binary) {
        const Operation operation = operation_of(binary.operation);
        Bound left = bind(*binary.left, {});
        if (!left) {
            return std::nullopt;
        }
        if (left->type != Type::set) {
            binding_.report("type-mismatch", binary.left->span,
                            fmt::format("{} asks for a set before it, and `{}` is {}", word_of(operation),
                                        grammar::print(*binary.left), with_article(left->type)));
            return std::nullopt;
        }
        Hint hint = hint_from(*left);
        if (operation == Operation::has) {
            hint.type = Type::choice;
        }
        Bound right = bind(*binary.right, hint);
        if (!right) {
            return std::nullopt;
        }
        const bool wants_name = operation == Operation::has;
        if (wants_name ? !is_named(right->type) : right->type != Type::set) {
            binding_.report(
                "type-mismatch", binary.right->span,
                wants_name ? std::string{"HAS asks for one name behind it"}
                           : fmt::format("{} asks for a set behind it such as `{{a, b}}`", word_of(operation)),
                wants_name && right->type == Type::set
                    ? fmt::format("did you mean `{} INCLUDES {}`?", grammar::print(*binary.left),
                                  grammar::print(*binary.right))
                    : (is_named(right->type) ? fmt::format("did you mean `{{{}}}`?", grammar::print(*binary.right))
                                             : std::string{}));
            return std::nullopt;
        }
        return node(operation, Type::boolean, {*std::move(left), *std::move(right)});
    }

    Bound bind_arithmetic(const grammar::Binary& binary, const Hint& hint) {
        Bound left = bind(*binary.left, hint);
        Bound right = bind(*binary.right, {});
        if (!left || !right) {
            return std::nullopt;
        }
        const bool numbers = is_numeric(left->type) && is_numeric(right->type);
        const bool lengths =
            (left->type == Type::duration || left->type == Type::date) && right->type == Type::duration;
        if (!numbers && !lengths) {
            const bool bare_number = right->type == Type::number && !is_numeric(left->type);
            binding_.report("type-mismatch", binary.span,
                            fmt::format("`{}` is {} and `{}` is {}: they cannot be added or subtracted",
                                        grammar::print(*binary.left), with_article(left->type),
                                        grammar::print(*binary.right), with_article(right->type)),
                            bare_number ? suggested_literal(*binary.right, Type::duration) : std::string{},
                            {"numbers go with numbers; a duration can be added to a date or to a duration"});
            return std::nullopt;
        }
        const Type type = left->type;
        return node(operation_of(binary.operation), type, {*std::move(left), *std::move(right)});
    }

    Bound bind_call(const grammar::Call& call, const Hint& hint) {
        const std::string& name = call.function.text;
        if (name == "coalesce") {
            return bind_coalesce(call, hint);
        }
        if (name == "years_between") {
            return bind_years_between(call);
        }
        if (std::ranges::find(aggregates, name) != aggregates.end()) {
            binding_.report("aggregate-in-where", call.span,
                            fmt::format("{}() looks at many rows, and a condition is decided row by row", name), {},
                            {"`AGAINST median` in COMPARE shows how each row stands to the others"});
            return std::nullopt;
        }
        const std::vector<std::string> known{"coalesce", "years_between"};
        binding_.report("unknown-function", call.function.span, fmt::format("there is no function '{}'", name),
                        did_you_mean(name, known), {fmt::format("there are: {}", listed(known))});
        return std::nullopt;
    }

    Bound bind_coalesce(const grammar::Call& call, const Hint& hint) {
        if (call.arguments.size() < 2) {
            binding_.report("wrong-arguments", call.span, "coalesce() needs at least two values to choose from");
            return std::nullopt;
        }
        std::vector<Expression> operands;
        for (const grammar::Expression& argument : call.arguments) {
            Bound bound = bind(argument, operands.empty() ? hint : hint_from(operands.front()));
            if (bound && !operands.empty() && !comparable(operands.front(), *bound)) {
                report_mismatch(argument, bound->type, call.arguments.front(), operands.front().type,
                                suggested_literal(argument, operands.front().type));
            } else if (bound) {
                operands.push_back(*std::move(bound));
            }
        }
        if (operands.size() != call.arguments.size()) {
            return std::nullopt;
        }
        const Type type = operands.front().type;
        return node(Operation::coalesce, type, std::move(operands));
    }

    Bound bind_years_between(const grammar::Call& call) {
        std::vector<Expression> operands;
        for (const grammar::Expression& argument : call.arguments) {
            Bound bound = bind(argument, Hint{Type::date, nullptr});
            if (bound && bound->type != Type::date) {
                binding_.report("type-mismatch", argument.span,
                                fmt::format("`{}` is {}, and years_between() asks for two dates",
                                            grammar::print(argument), with_article(bound->type)));
            } else if (bound) {
                operands.push_back(*std::move(bound));
            }
        }
        if (call.arguments.size() != 2) {
            binding_.report("wrong-arguments", call.span, "years_between() asks for two dates");
            return std::nullopt;
        }
        return operands.size() == 2 ? Bound{node(Operation::years_between, Type::number, std::move(operands))}
                                    : std::nullopt;
    }

    // Definitions that use definitions twice grow without bound.
    static constexpr std::size_t most_uses = 1'000;

    const Binding& binding_;
    const Scope& scope_;
    std::size_t own_uses_ = 0;
    std::size_t* uses_ = &own_uses_;
};

}  // namespace

Bound bind_value(const Binding& binding, const Scope& scope, const grammar::Expression& expression,
                 std::optional<Type> wanted) {
    Bound bound = ExpressionBinder(binding, scope).bind(expression, Hint{wanted, nullptr});
    if (bound) {
        bound->text = grammar::print(expression);
    }
    return bound;
}

Bound bind_truth(const Binding& binding, const Scope& scope, const grammar::Expression& expression) {
    Bound bound = ExpressionBinder(binding, scope).bind_condition(expression);
    if (bound) {
        bound->text = grammar::print(expression);
    }
    return bound;
}

}  // namespace lacuna::query

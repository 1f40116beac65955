#include "query/bind/constant.hpp"

#include "compare/expression.hpp"
#include "lacuna/grammar/print.hpp"
#include "query/bind/expressions.hpp"
#include "query/bind/literals.hpp"

#include <fmt/format.h>

namespace lacuna::query {
namespace {

/// The law is not asked.
class NoFacts : public compare::Facts {
public:
    [[nodiscard]] const model::Value& value(const compare::AttributeReference& /*reference*/) const override {
        static const model::Value unknown;
        return unknown;
    }
    [[nodiscard]] bool is_provision_absent(std::string_view /*concept_id*/) const override { return false; }
};

}  // namespace

std::optional<Scalar> bind_constant(const Binding& binding, const grammar::Expression& expression, Type wanted) {
    Scope nothing;
    nothing.attributes = false;
    const auto bound = bind_value(binding, nothing, expression, wanted);
    if (!bound) {
        return std::nullopt;
    }
    if (bound->type != wanted) {
        binding.report("type-mismatch", expression.span,
                       fmt::format("`{}` is {}, and {} is needed here", grammar::print(expression),
                                   with_article(bound->type), described(wanted)),
                       suggested_literal(expression, wanted));
        return std::nullopt;
    }
    const model::Value value = compare::evaluate(*bound, NoFacts{});
    if (!value.is_known()) {
        binding.report("no-value", expression.span, fmt::format("`{}` has no exact value", grammar::print(expression)),
                       {}, {"a date without a day, or one out of range, cannot be reckoned with"});
        return std::nullopt;
    }
    return value.scalar;
}

void check_definition(const Binding& binding, const grammar::Expression& expression) {
    Scope everything;
    for (const model::Concept& legal_concept : binding.catalogue.codebook.concepts) {
        everything.concepts.push_back(&legal_concept);
    }
    static_cast<void>(bind_value(binding, everything, expression, std::nullopt));
}

}  // namespace lacuna::query

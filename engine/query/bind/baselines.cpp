#include "query/bind/baselines.hpp"

#include "lacuna/grammar/parse.hpp"
#include "lacuna/grammar/print.hpp"
#include "query/bind/expressions.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lacuna::query {
namespace {

using compare::Expression;

/// The expressions of one demand, with diagnostics of their own: their places lie in the baseline's text.
class DemandBinder {
public:
    DemandBinder(const Binding& binding, const model::Demand& demand)
        : inner_{binding.environment, binding.catalogue, diagnostics_}, demand_(demand) {
        scope_.default_concept = demand.concept_id;
        if (const auto* legal_concept = binding.catalogue.codebook.find_concept(demand.concept_id)) {
            scope_.concepts.push_back(legal_concept);
        }
    }

    std::optional<compare::BoundDemand> bind() {
        if (scope_.concepts.empty()) {
            inner_.report("unknown-concept", {}, fmt::format("there is no concept '{}'", demand_.concept_id));
            return std::nullopt;
        }
        compare::BoundDemand bound;
        bound.id = demand_.id;
        for (const grammar::Expression& part : parts_of(parse(demand_.require))) {
            if (auto expression = bind_truth(inner_, scope_, part)) {
                bound.parts.push_back(*std::move(expression));
            }
        }
        if (!demand_.applies_when.empty()) {
            bound.applies_when = bind_truth(inner_, scope_, parse(demand_.applies_when));
        }
        return diagnostics_.empty() ? std::optional{std::move(bound)} : std::nullopt;
    }

    [[nodiscard]] std::string first_mistake() const { return diagnostics_.front().message; }

private:
    grammar::Expression parse(const std::string& text) {
        grammar::ParsedExpression parsed = grammar::parse_expression(text);
        std::ranges::move(parsed.diagnostics, std::back_inserter(diagnostics_));
        return parsed.is_valid() ? std::move(parsed.expression) : grammar::Expression{};
    }

    /// Each part joined by AND is judged for itself.
    static std::vector<grammar::Expression> parts_of(grammar::Expression whole) {
        if (auto* logical = std::get_if<grammar::Logical>(&whole.node); logical != nullptr && logical->conjunction) {
            return std::move(logical->operands);
        }
        return {std::move(whole)};
    }

    std::vector<grammar::Diagnostic> diagnostics_;
    Binding inner_;
    const model::Demand& demand_;
    Scope scope_;
};

}  // namespace

std::shared_ptr<const BoundBaseline> bind_baseline(const Binding& binding, const model::Baseline& baseline,
                                                   const std::vector<const model::Concept*>& concepts,
                                                   grammar::Span span) {
    auto bound = std::make_shared<BoundBaseline>();
    bound->baseline = &baseline;
    bool is_whole = true;
    for (const model::Demand& demand : baseline.demands) {
        const bool is_asked = concepts.empty() || std::ranges::any_of(concepts, [&](const auto* candidate) {
                                  return candidate->id == demand.concept_id;
                              });
        if (!is_asked) {
            continue;
        }
        DemandBinder binder(binding, demand);
        auto expressions = binder.bind();
        if (!expressions) {
            binding.report("broken-demand", span,
                           fmt::format("the demand '{}' of the baseline '{}' cannot be read: {}", demand.id,
                                       baseline.id, binder.first_mistake()),
                           {}, {"the mistake is in the collection; `lacuna check` shows its place"});
            is_whole = false;
            continue;
        }
        bound->requirements.push_back({&demand, *std::move(expressions)});
    }
    return is_whole ? bound : nullptr;
}

}  // namespace lacuna::query

#include "query/bind/baselines.hpp"

#include "lacuna/grammar/parse.hpp"
#include "lacuna/grammar/print.hpp"
#include "query/bind/baseline_cache.hpp"
#include "query/bind/expressions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace lacuna::query {
namespace {

/// The expressions of one demand, with diagnostics of their own: their places lie in the baseline's text.
class DemandBinder {
public:
    DemandBinder(const Binding& binding, const model::Demand& demand)
        : environment_{binding.environment.today, std::nullopt, {}, nullptr},
          inner_{environment_, binding.catalogue, diagnostics_},
          demand_(demand) {
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
        std::vector<const compare::Expression*> parts;
        for (const compare::Expression& part : bound.parts) {
            parts.push_back(&part);
        }
        bound.text = compare::conjunction(parts);
        return diagnostics_.empty() ? std::optional{std::move(bound)} : std::nullopt;
    }

    [[nodiscard]] const model::Concept* legal_concept() const { return scope_.concepts.front(); }
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

    Environment environment_;  ///< a baseline knows no parameters
    std::vector<grammar::Diagnostic> diagnostics_;
    Binding inner_;
    const model::Demand& demand_;
    Scope scope_;
};

/// The demands that concern the concepts; the expressions are shared.
std::shared_ptr<const BoundBaseline> restricted(const BoundBaseline& whole,
                                                const std::vector<const model::Concept*>& concepts) {
    auto some = std::make_shared<BoundBaseline>();
    some->baseline = whole.baseline;
    std::ranges::copy_if(whole.requirements, std::back_inserter(some->requirements), [&](const auto& requirement) {
        return std::ranges::find(concepts, requirement.legal_concept) != concepts.end();
    });
    return some;
}

/// All demands of the baseline, or null after a diagnostic for each that cannot be bound.
std::shared_ptr<const BoundBaseline> bind_whole(const Binding& binding, const model::Baseline& baseline,
                                                grammar::Span span) {
    auto bound = std::make_shared<BoundBaseline>();
    bound->baseline = &baseline;
    bool is_whole = true;
    for (const model::Demand& demand : baseline.demands) {
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
        bound->requirements.push_back(
            {&demand, binder.legal_concept(), std::make_shared<const compare::BoundDemand>(*std::move(expressions))});
    }
    return is_whole ? bound : nullptr;
}

}  // namespace

std::shared_ptr<const BoundBaseline> bind_baseline(const Binding& binding, const model::Baseline& baseline,
                                                   const std::vector<const model::Concept*>& concepts,
                                                   grammar::Span span) {
    BaselineCache* cache = binding.environment.baselines;
    const Date& today = binding.environment.today;
    auto whole = cache == nullptr ? nullptr : cache->find(binding.catalogue, today, baseline);
    if (whole == nullptr) {
        whole = bind_whole(binding, baseline, span);
        if (whole == nullptr) {
            return nullptr;
        }
        if (cache != nullptr) {
            cache->keep(binding.catalogue, today, whole);
        }
    }
    return concepts.empty() ? whole : restricted(*whole, concepts);
}

}  // namespace lacuna::query

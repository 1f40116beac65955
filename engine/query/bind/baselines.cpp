#include "query/bind/baselines.hpp"

#include "lacuna/grammar/parse.hpp"
#include "lacuna/grammar/print.hpp"
#include "query/bind/baseline_cache.hpp"
#include "query/bind/expressions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace lacuna::query {
namespace {

/// The expressions of demands on one concept, with diagnostics of their own: their places lie in the baseline's text.
class DemandBinder {
public:
    DemandBinder(const model::Catalogue& catalogue, const Date& today, std::string_view concept_id)
        : inner_{environment_, catalogue, diagnostics_} {
        environment_.today = today;
        environment_.takes_parameters = false;
        scope_.default_concept = concept_id;
        if (const auto* legal_concept = catalogue.codebook.find_concept(concept_id)) {
            scope_.concepts.push_back(legal_concept);
        }
    }

    std::optional<compare::BoundDemand> bind(const model::Demand& demand) {
        if (scope_.concepts.empty()) {
            inner_.report("unknown-concept", {}, fmt::format("there is no concept '{}'", scope_.default_concept));
            return std::nullopt;
        }
        compare::BoundDemand bound;
        bound.id = demand.id;
        bound.parts = bind_parts(demand.require);
        if (!demand.applies_when.empty()) {
            bound.applies_when = bind_condition(demand.applies_when);
        }
        std::vector<const compare::Expression*> parts;
        for (const compare::Expression& part : bound.parts) {
            parts.push_back(&part);
        }
        bound.text = compare::conjunction(parts);
        return diagnostics_.empty() ? std::optional{std::move(bound)} : std::nullopt;
    }

    std::optional<compare::Expression> bind_condition(std::string_view text) {
        const auto written = parse(text);
        return written ? bind_truth(inner_, scope_, *written) : std::nullopt;
    }

    [[nodiscard]] const model::Concept* legal_concept() const { return scope_.concepts.front(); }
    [[nodiscard]] const std::vector<grammar::Diagnostic>& mistakes() const { return diagnostics_; }

private:
    std::optional<grammar::Expression> parse(std::string_view text) {
        grammar::ParsedExpression parsed = grammar::parse_expression(text);
        std::ranges::move(parsed.diagnostics, std::back_inserter(diagnostics_));
        return parsed.is_valid() ? std::optional{std::move(parsed.expression)} : std::nullopt;
    }

    /// Each part joined by AND is judged for itself.
    std::vector<compare::Expression> bind_parts(std::string_view text) {
        std::vector<compare::Expression> parts;
        const auto whole = parse(text);
        if (!whole) {
            return parts;
        }
        const auto* logical = std::get_if<grammar::Logical>(&whole->node);
        const bool is_conjunction = logical != nullptr && logical->conjunction;
        for (const grammar::Expression& part : is_conjunction ? std::span{logical->operands} : std::span{&*whole, 1}) {
            if (auto expression = bind_truth(inner_, scope_, part)) {
                parts.push_back(*std::move(expression));
            }
        }
        return parts;
    }

    Environment environment_;
    std::vector<grammar::Diagnostic> diagnostics_;
    Binding inner_;
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
        DemandBinder binder(binding.catalogue, binding.environment.today, demand.concept_id);
        auto expressions = binder.bind(demand);
        if (!expressions) {
            binding.report("broken-demand", span,
                           fmt::format("the demand '{}' of the baseline '{}' cannot be read: {}", demand.id,
                                       baseline.id, binder.mistakes().front().message),
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

std::vector<grammar::Diagnostic> mistakes_in_demand(const model::Catalogue& catalogue, std::string_view concept_id,
                                                    std::string_view expression) {
    DemandBinder binder(catalogue, Date{}, concept_id);
    static_cast<void>(binder.bind_condition(expression));
    return binder.mistakes();
}

}  // namespace lacuna::query

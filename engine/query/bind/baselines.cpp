#include "query/bind/baselines.hpp"

#include "lacuna/grammar/parse.hpp"
#include "lacuna/grammar/print.hpp"
#include "query/bind/baseline_cache.hpp"
#include "query/bind/concepts.hpp"
#include "query/bind/expressions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace lacuna::query {
namespace {

/// Each part joined by AND is judged for itself.
std::vector<const grammar::Expression*> parts_of(const grammar::Expression& whole) {
    std::vector<const grammar::Expression*> parts;
    if (const auto* logical = std::get_if<grammar::Logical>(&whole.node); logical != nullptr && logical->conjunction) {
        for (const grammar::Expression& operand : logical->operands) {
            parts.push_back(&operand);
        }
        return parts;
    }
    return {&whole};
}

/// The expressions of one demand; nothing after a diagnostic.
std::optional<compare::BoundDemand> bind_demand(const Binding& binding, const std::string& id,
                                                const model::Concept& legal_concept, const grammar::Expression& require,
                                                const grammar::Expression* applies_when) {
    Scope scope;
    scope.default_concept = legal_concept.id;
    scope.concepts.push_back(&legal_concept);
    const std::size_t before = binding.diagnostics.size();
    compare::BoundDemand bound;
    bound.id = id;
    for (const grammar::Expression* part : parts_of(require)) {
        if (auto expression = bind_truth(binding, scope, *part)) {
            bound.parts.push_back(*std::move(expression));
        }
    }
    if (applies_when != nullptr) {
        bound.applies_when = bind_truth(binding, scope, *applies_when);
    }
    std::vector<const compare::Expression*> parts;
    for (const compare::Expression& part : bound.parts) {
        parts.push_back(&part);
        collect_concepts(part, bound.concepts);
    }
    if (bound.applies_when) {
        collect_concepts(*bound.applies_when, bound.concepts);
    }
    bound.text = compare::conjunction(parts);
    return binding.diagnostics.size() == before ? std::optional{std::move(bound)} : std::nullopt;
}

/// The expressions of demands on one concept, with diagnostics of their own: their places lie in the baseline's text.
class DemandBinder {
public:
    DemandBinder(const model::Catalogue& catalogue, const Date& today, std::string_view concept_id)
        : inner_{environment_, catalogue, diagnostics_},
          concept_id_(concept_id),
          legal_concept_(catalogue.codebook.find_concept(concept_id)) {
        environment_.today = today;
        environment_.takes_parameters = false;
    }

    std::optional<compare::BoundDemand> bind(const model::Demand& demand) {
        if (legal_concept_ == nullptr) {
            inner_.report("unknown-concept", {}, fmt::format("there is no concept '{}'", concept_id_));
            return std::nullopt;
        }
        const auto require = parse(demand.require);
        const auto applies_when =
            demand.applies_when.empty() ? std::optional<grammar::Expression>{} : parse(demand.applies_when);
        if (!require) {
            return std::nullopt;
        }
        auto bound = bind_demand(inner_, demand.id, *legal_concept_, *require, applies_when ? &*applies_when : nullptr);
        return diagnostics_.empty() ? std::move(bound) : std::nullopt;
    }

    [[nodiscard]] const model::Concept* legal_concept() const { return legal_concept_; }
    [[nodiscard]] const std::vector<grammar::Diagnostic>& mistakes() const { return diagnostics_; }

    /// One expression alone; its mistakes are all that is wanted.
    void check(std::string_view text) {
        const auto written = parse(text);
        if (written && legal_concept_ != nullptr) {
            static_cast<void>(bind_demand(inner_, {}, *legal_concept_, *written, nullptr));
        }
    }

private:
    std::optional<grammar::Expression> parse(std::string_view text) {
        grammar::ParsedExpression parsed = grammar::parse_expression(text);
        std::ranges::move(parsed.diagnostics, std::back_inserter(diagnostics_));
        return parsed.is_valid() ? std::optional{std::move(parsed.expression)} : std::nullopt;
    }

    Environment environment_;
    std::vector<grammar::Diagnostic> diagnostics_;
    Binding inner_;
    std::string_view concept_id_;
    const model::Concept* legal_concept_;
};

/// The demand as the catalogue would hold it. Several on one concept are numbered.
model::Demand described_demand(const grammar::Requirement& requirement, const model::Concept& legal_concept,
                               const std::vector<model::Demand>& others) {
    model::Demand demand;
    const auto before = std::ranges::count(others, legal_concept.id, &model::Demand::concept_id);
    demand.id = legal_concept.id + (before == 0 ? "" : fmt::format("_{}", before + 1));
    demand.label = legal_concept.label + (before == 0 ? "" : fmt::format(" ({})", before + 1));
    demand.concept_id = legal_concept.id;
    demand.pinpoint = requirement.source ? requirement.source->text : std::string{};
    demand.require = grammar::print(requirement.require);
    demand.applies_when = requirement.applies_when ? grammar::print(*requirement.applies_when) : std::string{};
    return demand;
}

/// The demands that concern the concepts; the expressions are shared.
std::shared_ptr<const BoundBaseline> restricted(const BoundBaseline& whole,
                                                const std::vector<const model::Concept*>& concepts) {
    auto some = std::make_shared<BoundBaseline>();
    some->baseline = whole.baseline;
    some->defined = whole.defined;
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

std::shared_ptr<const BoundBaseline> bind_defined_baseline(const Binding& binding,
                                                           const grammar::DefineBaseline& definition,
                                                           const std::vector<const model::Concept*>& concepts) {
    auto baseline = std::make_shared<model::Baseline>();
    baseline->id = definition.name.text;
    baseline->label = definition.label ? definition.label->text : definition.name.text;
    baseline->instrument = baseline->label;
    baseline->demands.reserve(definition.requirements.size());
    auto bound = std::make_shared<BoundBaseline>();
    bound->baseline = baseline.get();
    bool is_whole = true;
    for (const grammar::Requirement& requirement : definition.requirements) {
        const auto* legal_concept = find_concept(binding, requirement.concept_name);
        auto expressions = legal_concept == nullptr
                               ? std::nullopt
                               : bind_demand(binding, legal_concept->id, *legal_concept, requirement.require,
                                             requirement.applies_when ? &*requirement.applies_when : nullptr);
        if (!expressions) {
            is_whole = false;
            continue;
        }
        const model::Demand& demand =
            baseline->demands.emplace_back(described_demand(requirement, *legal_concept, baseline->demands));
        expressions->id = demand.id;
        bound->requirements.push_back(
            {&demand, legal_concept, std::make_shared<const compare::BoundDemand>(*std::move(expressions))});
    }
    if (!is_whole) {
        return nullptr;
    }
    bound->defined = std::move(baseline);
    return concepts.empty() ? bound : restricted(*bound, concepts);
}

std::vector<grammar::Diagnostic> mistakes_in_demand(const model::Catalogue& catalogue, std::string_view concept_id,
                                                    std::string_view expression) {
    DemandBinder binder(catalogue, Date{}, concept_id);
    binder.check(expression);
    return binder.mistakes();
}

}  // namespace lacuna::query

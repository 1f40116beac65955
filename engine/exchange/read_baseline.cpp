#include "exchange/read_baseline.hpp"

#include "exchange/check_shape.hpp"
#include "exchange/first_places.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace lacuna::exchange {
namespace {

model::Demand read_demand(const Reading& reading, const Node& node, const KnownNames& names,
                          const model::Catalogue& catalogue, const ExpressionCheck& check) {
    model::Demand demand;
    demand.id = node.text_of("id");
    demand.label = node.text_of("label");
    demand.concept_id = node.text_of("concept");
    demand.pinpoint = node.text_of("pinpoint");
    demand.require = node.text_of("require");
    demand.applies_when = node.text_of("applies_when");
    demand.note = node.text_of("note");
    if (!demand.concept_id.empty() && names.concepts.is_unknown(demand.concept_id)) {
        reading.error(*node.find("concept"), "unknown-concept",
                      fmt::format("there is no concept {}", in_quotes(demand.concept_id)),
                      names.concepts.fix_for(demand.concept_id, "see the concepts in codebook.yaml"));
    }
    const bool is_known = names.concepts.contains(demand.concept_id);
    for (const char* key : {"require", "applies_when"}) {
        const Node* expression = node.find(key);
        if (expression != nullptr && expression->text.find_first_not_of(" \n") != std::string::npos) {
            report_in_expression(reading, *expression,
                                 check && is_known ? check(catalogue, demand.concept_id, expression->text)
                                                   : check_syntax(expression->text));
        }
    }
    return demand;
}

}  // namespace

model::Baseline read_baseline(const Reading& reading, const Node& root, const KnownNames& names,
                              const model::Catalogue& catalogue, const ExpressionCheck& check) {
    check_shape(reading, root, shapes::baseline_file);
    model::Baseline baseline;
    baseline.id = root.text_of("baseline");
    baseline.label = root.text_of("label");
    baseline.instrument = root.text_of("instrument");
    baseline.note = root.text_of("note");
    baseline.sources = root.texts_of("sources");
    if (!baseline.instrument.empty() && names.instruments.is_unknown(baseline.instrument)) {
        reading.error(*root.find("instrument"), "unknown-instrument",
                      fmt::format("there is no instrument {}", in_quotes(baseline.instrument)),
                      names.instruments.fix_for(baseline.instrument, "define it in instruments.yaml"));
    }
    for (const Node& source : root.list("sources")) {
        if (source.is_scalar() && names.sources.is_unknown(source.text)) {
            reading.error(source, "unknown-source", fmt::format("there is no source {}", in_quotes(source.text)),
                          names.sources.fix_for(source.text, "define it in instruments.yaml"));
        }
    }
    FirstPlaces first{"demand"};
    for (const Node& node : root.list("demands")) {
        // Read before the id is looked at, so that what is wrong in a demand with a wrong id is found too.
        model::Demand demand = read_demand(reading, node, names, catalogue, check);
        if (first.is_first(reading, node, "id")) {
            baseline.demands.push_back(std::move(demand));
        }
    }
    return baseline;
}

}  // namespace lacuna::exchange

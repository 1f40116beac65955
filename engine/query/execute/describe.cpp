#include "lacuna/base/scalar.hpp"
#include "query/bind/territory.hpp"
#include "query/bind/wording.hpp"
#include "query/execute/cells.hpp"
#include "query/execute/execution.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lacuna::query {
namespace {

std::string english(const std::map<std::string, std::string>& texts) {
    const auto found = texts.find("en");
    return found == texts.end() ? std::string{} : found->second;
}

/// A table of properties and their values; empty values are left out.
class Portrait {
public:
    Portrait(std::string id, std::string title) {
        table_.id = std::move(id);
        table_.title = std::move(title);
        table_.columns = {{"property", "Property", Type::text}, {"value", "Value", Type::text}};
    }

    void add(const char* property, const std::string& value) {
        if (!value.empty()) {
            table_.rows.push_back({text_cell(property), text_cell(value)});
        }
    }
    void add(const char* property, const std::vector<std::string>& values) { add(property, listed(values, 1000)); }

    [[nodiscard]] Table take() { return std::move(table_); }

private:
    Table table_;
};

Table table_of(std::string id, std::string title, std::vector<Column> columns) {
    Table table;
    table.id = std::move(id);
    table.title = std::move(title);
    table.columns = std::move(columns);
    return table;
}

class Description {
public:
    explicit Description(Execution& execution)
        : execution_(execution), statement_(execution.statement), catalogue_(*statement_.catalogue) {}

    void run() {
        const std::string& name = statement_.described;
        if (const auto* legal_concept = catalogue_.codebook.find_concept(name)) {
            describe(*legal_concept);
        }
        if (const auto* attribute = catalogue_.codebook.find_attribute(name)) {
            describe(*attribute);
        }
        if (const auto* jurisdiction = catalogue_.find_jurisdiction(name)) {
            describe(*jurisdiction);
        }
        if (const auto* group = catalogue_.find_group(name)) {
            describe(*group);
        }
        if (const auto* baseline = catalogue_.find_baseline(name)) {
            describe(*baseline);
        }
        if (const auto* instrument = catalogue_.find_instrument(name)) {
            describe(*instrument);
        }
        if (const auto* source = catalogue_.find_source(name)) {
            describe(*source);
        }
    }

private:
    void add(Table table) { execution_.answer.tables.push_back(std::move(table)); }

    void describe(const model::Concept& legal_concept) {
        Portrait portrait("concept", "Concept " + legal_concept.id);
        portrait.add("concept", legal_concept.id);
        portrait.add("label", legal_concept.label);
        portrait.add("question", legal_concept.question);
        portrait.add("basis", legal_concept.basis);
        portrait.add("ICCS", legal_concept.iccs);
        std::vector<std::string> coded;
        for (const Asked& asked : statement_.territory.asked) {
            for (const model::Jurisdiction* lawmaker : execution_.evidence.lawmakers(asked, legal_concept.id)) {
                if (execution_.evidence.standing(legal_concept.id, lawmaker->code).is_coded()) {
                    coded.push_back(lawmaker->code);
                }
            }
        }
        portrait.add("coded in",
                     coded.empty() ? std::string{"no jurisdiction"}
                                   : fmt::format("{}: {}", counted(coded.size(), "jurisdiction"), listed(coded, 1000)));
        add(portrait.take());
        Table attributes = table_of("attributes", "Attributes of " + legal_concept.id,
                                    {{"attribute", "Attribute", Type::text},
                                     {"type", "Type", Type::text},
                                     {"more_is", "More is", Type::text},
                                     {"question", "Question", Type::text},
                                     {"choices", "Names it can have", Type::text}});
        for (const std::string& id : legal_concept.attributes) {
            if (const auto* attribute = catalogue_.codebook.find_attribute(id)) {
                attributes.rows.push_back({text_cell(attribute->id), text_cell(std::string{name(attribute->type)}),
                                           text_cell(std::string{model::name(attribute->more_is)}),
                                           text_cell(attribute->question),
                                           text_cell(fmt::format("{}", fmt::join(attribute->choices, ", ")))});
            }
        }
        add(std::move(attributes));
    }

    void describe(const model::Attribute& attribute) {
        Portrait portrait("attribute", "Attribute " + attribute.id);
        portrait.add("attribute", attribute.id);
        portrait.add("question", attribute.question);
        portrait.add("type", std::string{name(attribute.type)});
        portrait.add("written as", std::string{described(attribute.type)});
        portrait.add("more is", std::string{model::name(attribute.more_is)});
        portrait.add("enumeration", attribute.enumeration);
        portrait.add("names it can have", attribute.choices);
        if (attribute.when_absent) {
            portrait.add("where the provision is absent", to_string(*attribute.when_absent));
        }
        std::vector<std::string> owners;
        for (const model::Concept& legal_concept : catalogue_.codebook.concepts) {
            if (std::ranges::find(legal_concept.attributes, attribute.id) != legal_concept.attributes.end()) {
                owners.push_back(legal_concept.id);
            }
        }
        portrait.add("asked of", owners);
        add(portrait.take());
    }

    void describe(const model::Jurisdiction& jurisdiction) {
        Portrait portrait("jurisdiction", "Jurisdiction " + jurisdiction.code);
        portrait.add("jurisdiction", jurisdiction.code);
        for (const auto& [tag, text] : jurisdiction.names) {
            portrait.add(("name (" + tag + ")").c_str(), text);
        }
        portrait.add("ISO 3166-1 alpha-3", jurisdiction.alpha3);
        portrait.add("also understood", jurisdiction.aliases);
        portrait.add("code", jurisdiction.user_assigned ? "user-assigned, not of ISO 3166-1" : "");
        portrait.add("level", jurisdiction.level);
        portrait.add("part of", jurisdiction.part_of);
        portrait.add("law is made by", jurisdiction.parts);
        portrait.add("member of", memberships(jurisdiction));
        portrait.add("note", jurisdiction.note);
        portrait.add("footnote", jurisdiction.footnote);
        add(portrait.take());
        const Asked asked = with_lawmakers(catalogue_, jurisdiction);
        if (asked.is_composite()) {
            add(coded_concepts(jurisdiction));  // what binds the state and not its parts
        }
        for (const model::Jurisdiction* lawmaker : asked.lawmakers) {
            add(coded_concepts(*lawmaker));
        }
        add(sources_of(jurisdiction));
    }

    [[nodiscard]] std::vector<std::string> memberships(const model::Jurisdiction& jurisdiction) const {
        std::vector<std::string> ids;
        for (const model::Group& group : catalogue_.groups) {
            const model::ResolvedGroup resolved = model::members_on(group, statement_.as_of);
            if (std::ranges::find(resolved.members, jurisdiction.code) != resolved.members.end()) {
                ids.push_back(group.id);
            }
        }
        return ids;
    }

    [[nodiscard]] Table coded_concepts(const model::Jurisdiction& lawmaker) const {
        Table table = table_of("coded", fmt::format("Coded for {}", lawmaker.code),
                               {{"concept", "Concept", Type::text},
                                {"versions", "Versions", Type::number},
                                {"status", fmt::format("On {}", statement_.as_of.to_string()), Type::text},
                                {"citation", "Citation", Type::text}});
        for (const model::Concept* legal_concept : statement_.concepts) {
            const Standing& standing = execution_.evidence.standing(legal_concept->id, lawmaker.code);
            if (!standing.is_coded()) {
                continue;
            }
            const model::Version* version = standing.version();
            std::vector<Cell> row{text_cell(legal_concept->id), number_cell(standing.provision->versions.size())};
            if (version == nullptr) {
                row.push_back(unknown_cell(reason_of_ignorance(standing, statement_.as_of)));
                row.push_back(unknown_cell({}));
            } else {
                row.push_back(text_cell(standing.is_absent() ? "absent" : "present"));
                std::vector<std::size_t> citations = execution_.provenance.cite(lawmaker.code, *version);
                row.push_back(text_cell(execution_.provenance.printed(citations.front())));
                row.back().citations = std::move(citations);
            }
            table.rows.push_back(std::move(row));
        }
        return table;
    }

    [[nodiscard]] static std::vector<Cell> source_row(const model::Source& source) {
        return {text_cell(source.id), text_cell(source.publication),
                source.version_date ? date_cell(*source.version_date) : unknown_cell({}), text_cell(source.text),
                text_cell(source.address)};
    }

    [[nodiscard]] static Table sources_table() {
        return table_of("sources", "Sources",
                        {{"source", "Source", Type::text},
                         {"publication", "Publication", Type::text},
                         {"version_date", "State of the law", Type::date},
                         {"text", "Text", Type::text},
                         {"address", "Address", Type::text}});
    }

    [[nodiscard]] Table sources_of(const model::Jurisdiction& jurisdiction) const {
        Table table = sources_table();
        for (const model::Source& source : catalogue_.sources) {
            const model::Instrument* instrument = catalogue_.find_instrument(source.instrument);
            const bool belongs =
                instrument != nullptr &&
                (instrument->jurisdiction == jurisdiction.code ||
                 std::ranges::find(jurisdiction.parts, instrument->jurisdiction) != jurisdiction.parts.end());
            if (belongs) {
                table.rows.push_back(source_row(source));
            }
        }
        return table;
    }

    void describe(const model::Group& group) {
        Portrait portrait("group", "Group " + group.id);
        portrait.add("group", group.id);
        portrait.add("label", group.label);
        portrait.add("note", group.note);
        const model::ResolvedGroup resolved = model::members_on(group, statement_.as_of);
        const std::string date = statement_.as_of.to_string();
        portrait.add(("members on " + date).c_str(),
                     resolved.members.empty()
                         ? std::string{"none"}
                         : fmt::format("{}: {}", resolved.members.size(), listed(resolved.members, 1000)));
        portrait.add(("undecided on " + date).c_str(), resolved.undecided);
        add(portrait.take());
        Table table = table_of("memberships", "Memberships of " + group.id,
                               {{"jurisdiction", "Jurisdiction", Type::text},
                                {"from", "From", Type::date},
                                {"to", "Until", Type::date, false, true},
                                {"source", "Source", Type::text},
                                {"note", "Note", Type::text}});
        for (const model::Membership& membership : group.members) {
            table.rows.push_back({text_cell(membership.jurisdiction), date_cell(membership.from),
                                  membership.to ? date_cell(*membership.to) : nothing_cell(),
                                  text_cell(membership.source), text_cell(membership.note)});
        }
        add(std::move(table));
    }

    void describe(const model::Baseline& baseline) {
        Portrait portrait("baseline", "Baseline " + baseline.id);
        portrait.add("baseline", baseline.id);
        portrait.add("label", baseline.label);
        portrait.add("instrument", baseline.instrument);
        portrait.add("note", baseline.note);
        portrait.add("sources", baseline.sources);
        portrait.add("demands", std::to_string(baseline.demands.size()));
        add(portrait.take());
        Table table = table_of("demands", "Demands of " + baseline.id,
                               {{"demand", "Demand", Type::text},
                                {"label", "What is demanded", Type::text},
                                {"concept", "Concept", Type::text},
                                {"pinpoint", "Demanded by", Type::text},
                                {"require", "Required", Type::text},
                                {"applies_when", "Where", Type::text},
                                {"note", "Note", Type::text}});
        for (const model::Demand& demand : baseline.demands) {
            table.rows.push_back({text_cell(demand.id), text_cell(demand.label), text_cell(demand.concept_id),
                                  text_cell(demand.pinpoint), text_cell(demand.require), text_cell(demand.applies_when),
                                  text_cell(demand.note)});
            table.rows.back()[3].citations = {execution_.provenance.cite(baseline, demand)};
        }
        add(std::move(table));
    }

    void describe(const model::Instrument& instrument) {
        Portrait portrait("instrument", "Instrument " + instrument.id);
        portrait.add("instrument", instrument.id);
        portrait.add("kind", instrument.kind);
        portrait.add("jurisdiction", instrument.jurisdiction);
        for (const auto& [tag, text] : instrument.title) {
            portrait.add(("title (" + tag + ")").c_str(), text);
        }
        portrait.add("number", instrument.number);
        portrait.add("address", instrument.address);
        add(portrait.take());
        Table table = sources_table();
        for (const model::Source& source : catalogue_.sources) {
            if (source.instrument == instrument.id) {
                table.rows.push_back(source_row(source));
            }
        }
        add(std::move(table));
    }

    void describe(const model::Source& source) {
        Portrait portrait("source", "Source " + source.id);
        portrait.add("source", source.id);
        portrait.add("publication", source.publication);
        portrait.add("instrument", source.instrument);
        if (const auto* instrument = catalogue_.find_instrument(source.instrument)) {
            portrait.add("title", english(instrument->title));
        }
        portrait.add("state of the law", source.version_date ? source.version_date->to_string() : "");
        portrait.add("text", source.text);
        portrait.add("language", source.language);
        portrait.add("address", source.address);
        portrait.add("note", source.note);
        add(portrait.take());
    }

    Execution& execution_;
    const BoundStatement& statement_;
    const model::Catalogue& catalogue_;
};

}  // namespace

Status describe(Execution& execution) {
    Description(execution).run();
    return execution.budget.check_time();
}

}  // namespace lacuna::query

#include "lacuna/base/scalar.hpp"
#include "query/bind/territory.hpp"
#include "query/bind/wording.hpp"
#include "query/execute/cells.hpp"
#include "query/execute/execution.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <string_view>
#include <utility>

namespace lacuna::query {
namespace {

std::string english(const std::map<std::string, std::string>& texts) {
    const auto found = texts.find("en");
    return found == texts.end() ? std::string{} : found->second;
}

/// A table whose rows are given as they come to hand: texts, numbers and cells.
class Listing {
public:
    Listing(std::string id, std::string title, std::vector<Column> columns) {
        table_.id = std::move(id);
        table_.title = std::move(title);
        table_.columns = std::move(columns);
    }

    template <typename... Values>
    void add(Values&&... values) {
        std::vector<Cell>& row = table_.rows.emplace_back();
        row.reserve(sizeof...(values));
        (row.push_back(cell(std::forward<Values>(values))), ...);
    }

    [[nodiscard]] Table take() { return std::move(table_); }

private:
    static Cell cell(Cell made) { return made; }
    static Cell cell(std::string_view text) { return text_cell(std::string{text}); }
    static Cell cell(std::size_t number) { return number_cell(number); }

    Table table_;
};

/// A table of properties and their values; empty values are left out.
class Portrait {
public:
    Portrait(const std::string& kind, const std::string& name)
        : listing_(kind, title_of(kind, name), {{"property", "Property", Type::text}, {"value", "Value", Type::text}}) {
        add(kind, name);
    }

    void add(std::string_view property, const std::string& value) {
        if (!value.empty()) {
            listing_.add(property, value);
        }
    }
    void add(std::string_view property, const std::vector<std::string>& values) { add(property, listed(values, 1000)); }
    /// Texts by language: `name (en)`.
    void add(std::string_view property, const std::map<std::string, std::string>& texts) {
        for (const auto& [tag, text] : texts) {
            add(fmt::format("{} ({})", property, tag), text);
        }
    }

    [[nodiscard]] Table take() { return listing_.take(); }

private:
    static std::string title_of(std::string kind, const std::string& name) {
        kind.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(kind.front())));
        return kind + " " + name;
    }

    Listing listing_;
};

/// Codes or names, how many they are before them.
std::string counted_list(const std::vector<std::string>& names, std::string_view noun, const char* none) {
    if (names.empty()) {
        return none;
    }
    const std::string count = noun.empty() ? std::to_string(names.size()) : counted(names.size(), noun);
    return fmt::format("{}: {}", count, listed(names, 1000));
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
        Portrait portrait("concept", legal_concept.id);
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
        portrait.add("coded in", counted_list(coded, "jurisdiction", "no jurisdiction"));
        add(portrait.take());
        Listing attributes("attributes", "Attributes of " + legal_concept.id,
                           {{"attribute", "Attribute", Type::text},
                            {"type", "Type", Type::text},
                            {"more_is", "More is", Type::text},
                            {"question", "Question", Type::text},
                            {"choices", "Names it can have", Type::text}});
        for (const std::string& id : legal_concept.attributes) {
            if (const auto* attribute = catalogue_.codebook.find_attribute(id)) {
                attributes.add(attribute->id, name(attribute->type), model::name(attribute->more_is),
                               attribute->question, fmt::format("{}", fmt::join(attribute->choices, ", ")));
            }
        }
        add(attributes.take());
    }

    void describe(const model::Attribute& attribute) {
        Portrait portrait("attribute", attribute.id);
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
        Portrait portrait("jurisdiction", jurisdiction.code);
        portrait.add("name", jurisdiction.names);
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
        add(sources_where([&](const model::Source& source) { return is_of(source, jurisdiction); }));
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
        Listing listing("coded", fmt::format("Coded for {}", lawmaker.code),
                        {{"concept", "Concept", Type::text},
                         {"versions", "Versions", Type::number},
                         {"status", fmt::format("On {}", statement_.as_of.to_string()), Type::text},
                         {"citation", "Citation", Type::text}});
        for (const model::Concept* legal_concept : statement_.concepts) {
            const Standing& standing = execution_.evidence.standing(legal_concept->id, lawmaker.code);
            if (!standing.is_coded()) {
                continue;
            }
            const std::size_t versions = standing.provision->versions.size();
            const model::Version* version = standing.version();
            if (version == nullptr) {
                listing.add(legal_concept->id, versions, unknown_cell(reason_of_ignorance(standing, statement_.as_of)),
                            unknown_cell({}));
                continue;
            }
            std::vector<std::size_t> citations = execution_.provenance.cite(lawmaker.code, *version);
            Cell law = text_cell(execution_.provenance.printed(citations.front()));
            law.citations = std::move(citations);
            listing.add(legal_concept->id, versions, standing.is_absent() ? "absent" : "present", std::move(law));
        }
        return listing.take();
    }

    template <typename Condition>
    [[nodiscard]] Table sources_where(Condition condition) const {
        Listing listing("sources", "Sources",
                        {{"source", "Source", Type::text},
                         {"publication", "Publication", Type::text},
                         {"version_date", "State of the law", Type::date},
                         {"text", "Text", Type::text},
                         {"address", "Address", Type::text}});
        for (const model::Source& source : catalogue_.sources) {
            if (condition(source)) {
                listing.add(source.id, source.publication,
                            source.version_date ? date_cell(*source.version_date) : unknown_cell({}), source.text,
                            source.address);
            }
        }
        return listing.take();
    }

    [[nodiscard]] bool is_of(const model::Source& source, const model::Jurisdiction& jurisdiction) const {
        const model::Instrument* instrument = catalogue_.find_instrument(source.instrument);
        return instrument != nullptr &&
               (instrument->jurisdiction == jurisdiction.code ||
                std::ranges::find(jurisdiction.parts, instrument->jurisdiction) != jurisdiction.parts.end());
    }

    void describe(const model::Group& group) {
        Portrait portrait("group", group.id);
        portrait.add("label", group.label);
        portrait.add("note", group.note);
        const model::ResolvedGroup resolved = model::members_on(group, statement_.as_of);
        const std::string date = statement_.as_of.to_string();
        portrait.add("members on " + date, counted_list(resolved.members, "", "none"));
        portrait.add("undecided on " + date, resolved.undecided);
        add(portrait.take());
        Listing memberships("memberships", "Memberships of " + group.id,
                            {{"jurisdiction", "Jurisdiction", Type::text},
                             {"from", "From", Type::date},
                             {"to", "Until", Type::date, false, true},
                             {"source", "Source", Type::text},
                             {"note", "Note", Type::text}});
        for (const model::Membership& membership : group.members) {
            memberships.add(membership.jurisdiction, date_cell(membership.from),
                            membership.to ? date_cell(*membership.to) : nothing_cell(), membership.source,
                            membership.note);
        }
        add(memberships.take());
    }

    void describe(const model::Baseline& baseline) {
        Portrait portrait("baseline", baseline.id);
        portrait.add("label", baseline.label);
        portrait.add("instrument", baseline.instrument);
        portrait.add("note", baseline.note);
        portrait.add("sources", baseline.sources);
        portrait.add("demands", std::to_string(baseline.demands.size()));
        add(portrait.take());
        Listing demands("demands", "Demands of " + baseline.id,
                        {{"demand", "Demand", Type::text},
                         {"label", "What is demanded", Type::text},
                         {"concept", "Concept", Type::text},
                         {"pinpoint", "Demanded by", Type::text},
                         {"require", "Required", Type::text},
                         {"applies_when", "Where", Type::text},
                         {"note", "Note", Type::text}});
        for (const model::Demand& demand : baseline.demands) {
            Cell place = text_cell(demand.pinpoint);
            place.citations = {execution_.provenance.cite(baseline, demand)};
            demands.add(demand.id, demand.label, demand.concept_id, std::move(place), demand.require,
                        demand.applies_when, demand.note);
        }
        add(demands.take());
    }

    void describe(const model::Instrument& instrument) {
        Portrait portrait("instrument", instrument.id);
        portrait.add("kind", instrument.kind);
        portrait.add("jurisdiction", instrument.jurisdiction);
        portrait.add("title", instrument.title);
        portrait.add("number", instrument.number);
        portrait.add("address", instrument.address);
        add(portrait.take());
        add(sources_where([&](const model::Source& source) { return source.instrument == instrument.id; }));
    }

    void describe(const model::Source& source) {
        Portrait portrait("source", source.id);
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

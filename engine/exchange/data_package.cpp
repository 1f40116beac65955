#include "exchange/data_package.hpp"

#include "exchange/csv_table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lacuna::exchange {
namespace {

using model::Catalogue;
using model::Collection;

constexpr const char* absent = "(absent)";
constexpr const char* unknown = "(unknown)";
constexpr const char* not_applicable = "(not applicable)";

std::string joined(const std::vector<std::string>& parts) {
    return fmt::format("{}", fmt::join(parts, "; "));
}

std::string yes_or_no(bool value) {
    return value ? "true" : "false";
}

std::string english(const std::map<std::string, std::string>& names) {
    const auto found = names.find("en");
    return found == names.end() ? std::string{} : found->second;
}

/// A calendar day where the date is one; empty for months, years and bounds.
std::string day_of(const Date& date) {
    return date.earliest() == date.latest() ? Date::from_day_number(date.earliest()).to_string() : std::string{};
}

std::string written(const std::optional<Date>& date) {
    return date ? date->to_string() : std::string{};
}

std::string version_key(const model::Provision& provision, std::size_t number) {
    return fmt::format("{}/{}/{}", provision.jurisdiction, provision.concept_id, number);
}

CsvTable jurisdictions(const Catalogue& catalogue) {
    CsvTable table("jurisdictions", "Jurisdictions",
                   {{"jurisdiction", "string", "Code: ISO 3166, or user-assigned (XK)", true},
                    {"alpha3", "string", "ISO 3166-1 alpha-3"},
                    {"name", "string", "In English", true},
                    {"part_of", "string", "The state whose law this part makes"},
                    {"footnote", "string", "To be printed wherever the name is"}});
    table.key({"jurisdiction"});
    for (const model::Jurisdiction& one : catalogue.jurisdictions) {
        table.add({one.code, one.alpha3, one.english_name(), one.part_of, one.footnote});
    }
    return table;
}

CsvTable groups(const Catalogue& catalogue) {
    CsvTable table("groups", "Groups and their members over time",
                   {{"group", "string", "Id", true},
                    {"label", "string", "Name"},
                    {"jurisdiction", "string", "The member", true},
                    {"member_from", "string", "First day, Extended Date/Time Format", true},
                    {"member_to", "string", "First day no more a member; empty: still one"}});
    table.refers({"jurisdiction", "jurisdictions", "jurisdiction"});
    for (const model::Group& group : catalogue.groups) {
        for (const model::Membership& member : group.members) {
            table.add({group.id, group.label, member.jurisdiction, member.from.to_string(), written(member.to)});
        }
    }
    return table;
}

CsvTable concepts(const Catalogue& catalogue) {
    CsvTable table("concepts", "Concepts: what kinds of rule are asked for",
                   {{"concept", "string", "Id", true},
                    {"label", "string", "Name", true},
                    {"question", "string", "What is asked"},
                    {"attributes", "string", "The attributes asked, separated by `; `"},
                    {"basis", "string", "Where instruments ask for it, separated by `; `"},
                    {"iccs", "string", "Code of the International Classification of Crime for Statistical Purposes"}});
    table.key({"concept"});
    for (const model::Concept& one : catalogue.codebook.concepts) {
        table.add({one.id, one.label, one.question, joined(one.attributes), joined(one.basis), one.iccs});
    }
    return table;
}

CsvTable attributes(const Catalogue& catalogue) {
    CsvTable table("attributes", "Attributes: the questions asked of every provision",
                   {{"attribute", "string", "Id", true},
                    {"type", "string", "boolean, age, number, duration, choice, set, money, date or text", true},
                    {"more_is", "string", "What a greater value means: stricter, weaker, wider, narrower or none"},
                    {"choices", "string", "The names that a choice or set can hold, in their order"},
                    {"question", "string", "What is asked"}});
    table.key({"attribute"});
    for (const model::Attribute& one : catalogue.codebook.attributes) {
        table.add({one.id, std::string{name(one.type)}, std::string{model::name(one.more_is)}, joined(one.choices),
                   one.question});
    }
    return table;
}

CsvTable instruments(const Catalogue& catalogue) {
    CsvTable table("instruments", "Acts, codes, treaties and policy documents",
                   {{"instrument", "string", "Id", true},
                    {"kind", "string", "code, act, treaty, directive …"},
                    {"jurisdiction", "string", "Whose law it is; empty for international instruments"},
                    {"title", "string", "In English", true},
                    {"number", "string", "Official number"},
                    {"address", "string", "Public address"}});
    table.key({"instrument"});
    for (const model::Instrument& one : catalogue.instruments) {
        table.add({one.id, one.kind, one.jurisdiction, english(one.title), one.number, one.address});
    }
    return table;
}

CsvTable sources(const Catalogue& catalogue) {
    CsvTable table("sources", "Texts that coders had before them",
                   {{"source", "string", "Id", true},
                    {"instrument", "string", "Of which it is a text", true},
                    {"publication", "string", "What was read"},
                    {"address", "string", "Where it was obtained"},
                    {"version_date", "string", "The state of the law that it shows, Extended Date/Time Format"},
                    {"text", "string", "official, consolidated, translation or secondary"},
                    {"language", "string", "BCP 47"},
                    {"note", "string", "Of the coder"}});
    table.key({"source"}).refers({"instrument", "instruments", "instrument"});
    for (const model::Source& one : catalogue.sources) {
        table.add({one.id, one.instrument, one.publication, one.address, written(one.version_date), one.text,
                   one.language, one.note});
    }
    return table;
}

CsvTable demands(const Catalogue& catalogue) {
    CsvTable table("demands", "What baselines demand, as expressions of the query language",
                   {{"baseline", "string", "Id", true},
                    {"demand", "string", "Id within the baseline", true},
                    {"label", "string", "In words"},
                    {"concept", "string", "Of which it is demanded", true},
                    {"pinpoint", "string", "Where the instrument demands it"},
                    {"require", "string", "What must hold", true},
                    {"applies_when", "string", "Only then; empty: always"},
                    {"note", "string", "Options and reservations that the instrument leaves"}});
    table.key({"baseline", "demand"}).refers({"concept", "concepts", "concept"});
    for (const model::Baseline& baseline : catalogue.baselines) {
        for (const model::Demand& demand : baseline.demands) {
            table.add({baseline.id, demand.id, demand.label, demand.concept_id, demand.pinpoint, demand.require,
                       demand.applies_when, demand.note});
        }
    }
    return table;
}

CsvTable versions(const Collection& collection) {
    CsvTable table("versions", "Provisions in each of their versions",
                   {{"version", "string", "Key: jurisdiction/concept/number, the oldest first", true},
                    {"jurisdiction", "string", "Whose law", true},
                    {"concept", "string", "On what", true},
                    {"valid_from", "string", "Extended Date/Time Format: ..2014-09-15 is 'at the latest'", true},
                    {"valid_to", "string", "First day no more in force; empty: still is, as far as the sources show"},
                    {"first_day", "date", "valid_from where it is a single day"},
                    {"end_day", "date", "valid_to where it is a single day"},
                    {"status", "string", "present, or absent: a source was searched and there is no such rule", true},
                    {"instrument", "string", "Cited", true},
                    {"pinpoint", "string", "Where in it", true},
                    {"pinpoint_native", "string", "The same in the instrument's language"},
                    {"amended_by", "string", "The act that brought this version"},
                    {"summary", "string", "In the coder's own words"},
                    {"sources", "string", "Ids of the texts read, separated by `; `"},
                    {"coder", "string", "Who coded it"},
                    {"coded_on", "string", "When"},
                    {"review", "string", "single, double or adjudicated"},
                    {"confidence", "string", "high, medium, low, contested or secondary"},
                    {"note", "string", "Doubts and competing readings"}});
    table.key({"version"})
        .refers({"jurisdiction", "jurisdictions", "jurisdiction"})
        .refers({"concept", "concepts", "concept"})
        .refers({"instrument", "instruments", "instrument"});
    for (const model::Provision& provision : collection.provisions) {
        for (std::size_t at = 0; at < provision.versions.size(); ++at) {
            const model::Version& version = provision.versions[at];
            const bool is_absent = version.status == model::ProvisionStatus::absent;
            table.add({version_key(provision, at + 1), provision.jurisdiction, provision.concept_id,
                       version.valid_from.to_string(), written(version.valid_to), day_of(version.valid_from),
                       version.valid_to ? day_of(*version.valid_to) : std::string{}, is_absent ? "absent" : "present",
                       version.citation.instrument, version.citation.pinpoint, version.citation.native,
                       version.amended_by, version.summary, joined(version.sources), version.coding.coder,
                       version.coding.date, version.coding.review, version.coding.confidence, version.coding.note});
        }
    }
    return table;
}

CsvTable citations(const Collection& collection) {
    CsvTable table("citations", "Further citations on which a version rests",
                   {{"version", "string", "Key of the version", true},
                    {"instrument", "string", "Cited", true},
                    {"pinpoint", "string", "Where in it", true},
                    {"pinpoint_native", "string", "The same in the instrument's language"}});
    table.refers({"version", "versions", "version"}).refers({"instrument", "instruments", "instrument"});
    for (const model::Provision& provision : collection.provisions) {
        for (std::size_t at = 0; at < provision.versions.size(); ++at) {
            for (const model::Citation& citation : provision.versions[at].also) {
                table.add({version_key(provision, at + 1), citation.instrument, citation.pinpoint, citation.native});
            }
        }
    }
    return table;
}

std::string value_of(const model::Value& value) {
    switch (value.state) {
        case model::ValueState::known:
            return to_string(value.scalar);
        case model::ValueState::absent:
            return absent;
        case model::ValueState::not_applicable:
            return not_applicable;
        case model::ValueState::unknown:
            break;
    }
    return unknown;
}

/// Ages and numbers as they are, terms in days by the order of the query language; empty for what has no number.
std::string number_of(const model::Value& value) {
    if (!value.is_known()) {
        return {};
    }
    if (const auto* whole = std::get_if<std::int64_t>(&value.scalar)) {
        return std::to_string(*whole);
    }
    if (const auto* number = std::get_if<double>(&value.scalar)) {
        return fmt::format("{}", *number);
    }
    const auto* term = std::get_if<Duration>(&value.scalar);
    return term == nullptr || term->is_life() ? std::string{} : std::to_string(term->ordering_days());
}

CsvTable facts(const Collection& collection) {
    CsvTable table(
        "facts", "The answers: one row for each attribute of each version",
        {{"version", "string", "Key of the version", true},
         {"attribute", "string", "What is asked", true},
         {"state", "string", "known, absent, not_applicable or unknown", true},
         {"value", "string", "As the query language writes it: true, 18, 1 year 6 months, 5000 EUR, {a, b}"},
         {"number", "number", "Ages and numbers; terms in days, a year of 360 and a month of 30; none for life"},
         {"contested", "boolean", "Readings of the law compete", true},
         {"from_general_part", "boolean", "The article is silent and the general part decides", true},
         {"instrument", "string", "Cited, where it differs from the version's own"},
         {"pinpoint", "string", "Where in it"},
         {"note", "string", "Of the coder"}});
    table.key({"version", "attribute"})
        .refers({"version", "versions", "version"})
        .refers({"attribute", "attributes", "attribute"})
        .missing(absent, "absent: the law was searched and sets no such thing")
        .missing(not_applicable, "not applicable: the question makes no sense here")
        .missing(unknown, "unknown: no source at hand settles it");
    for (const model::Provision& provision : collection.provisions) {
        for (std::size_t at = 0; at < provision.versions.size(); ++at) {
            for (const model::Fact& fact : provision.versions[at].facts) {
                table.add({version_key(provision, at + 1), fact.attribute, std::string{name(fact.value.state)},
                           value_of(fact.value), number_of(fact.value), yes_or_no(fact.value.contested),
                           yes_or_no(fact.from_general_part), fact.citation ? fact.citation->instrument : std::string{},
                           fact.citation ? fact.citation->pinpoint : std::string{}, fact.note});
            }
        }
    }
    return table;
}

std::string description(const Catalogue& catalogue, const std::vector<CsvTable>& tables) {
    Json::Array resources;
    for (const CsvTable& table : tables) {
        resources.push_back(table.description());
    }
    const Json package = Json::Object{{"$schema", "https://datapackage.org/profiles/2.0/datapackage.json"},
                                      {"name", catalogue.collection},
                                      {"title", catalogue.title},
                                      {"description", catalogue.description},
                                      {"version", catalogue.version},
                                      {"licenses", Json::Array{Json::Object{{"name", catalogue.licence}}}},
                                      {"resources", std::move(resources)}};
    return package.to_text() + "\n";
}

}  // namespace

std::map<std::string, std::string> data_package(const Collection& collection) {
    const Catalogue& catalogue = collection.catalogue;
    const std::vector<CsvTable> tables{jurisdictions(catalogue), groups(catalogue),      concepts(catalogue),
                                       attributes(catalogue),    instruments(catalogue), sources(catalogue),
                                       versions(collection),     citations(collection),  facts(collection),
                                       demands(catalogue)};
    std::map<std::string, std::string> files;
    for (const CsvTable& table : tables) {
        files.emplace(table.file(), table.text());
    }
    files.emplace("datapackage.json", description(catalogue, tables));
    files.emplace("DICTIONARY.md", data_dictionary(catalogue));
    return files;
}

}  // namespace lacuna::exchange

#include "exchange/read_provisions.hpp"

#include "exchange/check_facts.hpp"
#include "exchange/check_versions.hpp"
#include "exchange/read_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace lacuna::exchange {
namespace {

// Two sentences; what is longer is commentary, or the law's own text.
constexpr std::size_t most_summary_characters = 600;

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

class ProvisionsReader {
public:
    ProvisionsReader(const Reading& reading, const Node& root, const KnownNames& names)
        : reading_{reading}, root_{root}, names_{names} {}

    std::vector<model::Provision> read() {
        const std::string& jurisdiction = root_.text_of("jurisdiction");
        if (!jurisdiction.empty() && names_.jurisdictions.is_unknown(jurisdiction)) {
            reading_.error(*root_.find("jurisdiction"), "unknown-jurisdiction",
                           fmt::format("the reference has no jurisdiction {}", in_quotes(jurisdiction)),
                           names_.jurisdictions.fix_for(jurisdiction, "define it in reference/jurisdictions.yaml"));
        }
        std::vector<model::Provision> provisions;
        for (const Node& node : root_.list("provisions")) {
            if (node.is_map()) {
                model::Provision provision = read_provision(node);
                provision.jurisdiction = jurisdiction;
                provisions.push_back(std::move(provision));
            }
        }
        return provisions;
    }

private:
    model::Provision read_provision(const Node& node) {
        model::Provision provision;
        provision.concept_id = node.text_of("concept");
        check_concept(node, provision.concept_id);
        std::vector<PlacedVersion> versions;
        for (const Node& version : node.list("versions")) {
            if (version.is_map()) {
                versions.push_back(read_version(version, provision.concept_id));
            }
        }
        check_versions(reading_, versions);
        for (PlacedVersion& placed : versions) {
            provision.versions.push_back(std::move(placed.version));
        }
        return provision;
    }

    void check_concept(const Node& node, const std::string& concept_id) {
        if (concept_id.empty()) {
            return;
        }
        const Node& at = *node.find("concept");
        if (names_.concepts.is_unknown(concept_id)) {
            reading_.error(at, "unknown-concept", fmt::format("there is no concept {}", in_quotes(concept_id)),
                           names_.concepts.fix_for(concept_id, "see the concepts in codebook.yaml"));
        }
        const auto [first, added] = seen_.try_emplace(concept_id, at.offset);
        if (!added) {
            reading_.error(at, "provision-listed-twice",
                           fmt::format("the provision on {} is already in line {}", in_quotes(concept_id),
                                       reading_.file.line_of(first->second)),
                           "put all its versions under one entry");
        }
    }

    PlacedVersion read_version(const Node& node, const std::string& concept_id) {
        PlacedVersion placed;
        placed.node = &node;
        model::Version& version = placed.version;
        const std::optional<Date> valid_from = node.date_of("valid_from");
        version.valid_from = valid_from.value_or(Date{});
        version.valid_to = node.date_of("valid_to");
        placed.has_dates = valid_from && (version.valid_to || node.find("valid_to") == nullptr);
        version.status =
            node.text_of("status") == "absent" ? model::ProvisionStatus::absent : model::ProvisionStatus::present;
        version.amended_by = node.text_of("amended_by");
        version.summary = node.text_of("summary");
        if (const Node* citation = node.find("citation"); citation != nullptr && citation->is_map()) {
            version.citation = read_citation(reading_, names_, *citation);
            for (const Node& further : citation->list("also")) {
                version.also.push_back(read_citation(reading_, names_, further));
            }
        }
        version.sources = read_sources(node);
        version.coding = read_coding(node);
        if (const Node* attributes = node.find("attributes"); attributes != nullptr && attributes->is_map()) {
            version.facts = read_facts(*attributes, concept_id);
            check_facts(reading_, version, *attributes);
        }
        check_status(node);
        check_texts(node, version);
        return placed;
    }

    std::vector<std::string> read_sources(const Node& node) {
        for (const Node& source : node.list("sources")) {
            if (source.is_scalar() && names_.sources.is_unknown(source.text)) {
                reading_.error(source, "unknown-source", fmt::format("there is no source {}", in_quotes(source.text)),
                               names_.sources.fix_for(source.text, "define it under 'sources'"));
            }
        }
        std::vector<std::string> sources = node.texts_of("sources");
        const auto written = std::ranges::count_if(node.list("sources"), &Node::is_scalar);
        if (sources.size() < static_cast<std::size_t>(written)) {
            reading_.warning(*node.find("sources"), "listed-twice", "a source is listed twice", "keep one of the two");
        }
        return sources;
    }

    static model::Coding read_coding(const Node& node) {
        const Node* coding = node.find("coding");
        if (coding == nullptr) {
            return {};
        }
        return {coding->text_of("coder"), coding->text_of("date"), coding->text_of("review"),
                coding->text_of("confidence"), coding->text_of("note")};
    }

    std::vector<model::Fact> read_facts(const Node& attributes, const std::string& concept_id) {
        std::vector<model::Fact> facts;
        const NameList* of_concept = names_.attributes_of(concept_id);
        for (std::size_t i = 0; i < attributes.keys.size(); ++i) {
            const Node::Key& key = attributes.keys[i];
            const model::Attribute* attribute = names_.find_attribute(key.text);
            if (attribute == nullptr) {
                report_unknown_attribute(key, of_concept);
                continue;
            }
            if (of_concept != nullptr && of_concept->is_unknown(key.text)) {
                reading_.error(
                    key.offset, "attribute-of-another-concept",
                    fmt::format("the attribute '{}' does not belong to the concept '{}'", key.text, concept_id),
                    of_concept->fix_for(key.text, "delete it, or see the concept in codebook.yaml"));
            }
            if (auto fact = read_fact(reading_, names_, *attribute, attributes.items[i])) {
                facts.push_back(std::move(*fact));
            }
        }
        std::ranges::sort(facts, {}, &model::Fact::attribute);
        return facts;
    }

    void report_unknown_attribute(const Node::Key& key, const NameList* of_concept) {
        if (names_.attributes.is_unknown(key.text)) {
            const NameList& candidates = of_concept != nullptr ? *of_concept : names_.attributes;
            reading_.error(key.offset, "unknown-attribute",
                           fmt::format("there is no attribute {}", in_quotes(key.text)),
                           candidates.fix_for(key.text, "see the concept's attributes in codebook.yaml"));
        }
    }

    void check_status(const Node& node) {
        const Node* attributes = node.find("attributes");
        const bool any = attributes != nullptr && (!attributes->is_map() || !attributes->keys.empty());
        const std::string& status = node.text_of("status");
        if (status == "absent" && any) {
            reading_.error(*attributes, "attributes-of-absent", "a version with the status absent has no attributes",
                           "delete the attributes, or write `status: present`");
        }
        if (status == "present" && !any) {
            reading_.error(*node.find("status"), "no-attributes",
                           "a version with the status present needs at least one attribute",
                           "add `attributes:`, or write `status: absent` where the law has no such rule");
        }
    }

    void check_texts(const Node& node, const model::Version& version) {
        if (const std::size_t length = characters(version.summary); length > most_summary_characters) {
            reading_.warning(*node.find("summary"), "long-summary",
                             fmt::format("the summary has {} characters", length),
                             fmt::format("keep it below {}; doubts and competing readings go to `coding.note`",
                                         most_summary_characters));
        }
        const auto coded = Date::parse(version.coding.date);
        if (coded && node.date_of("valid_from") && is_before(*coded, version.valid_from) == Kleene::yes) {
            reading_.warning(*node.find("valid_from"), "future-version",
                             fmt::format("the version is valid from {}, after it was coded on {}",
                                         version.valid_from.to_string(), version.coding.date),
                             "look at the year; a law that is not yet in force may be coded if it is certain");
        }
    }

    const Reading& reading_;
    const Node& root_;
    const KnownNames& names_;
    std::map<std::string, std::size_t> seen_;
};

}  // namespace

std::vector<model::Provision> read_provisions(const Reading& reading, const Node& root, const KnownNames& names) {
    return ProvisionsReader{reading, root, names}.read();
}

}  // namespace lacuna::exchange

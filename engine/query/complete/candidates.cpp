#include "query/complete/candidates.hpp"

#include "query/bind/columns.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace lacuna::query {
namespace {

using Kind = grammar::ContinuationKind;

bool is_word_byte(char byte) {
    constexpr std::string_view joints = "_.-*";
    const auto value = static_cast<unsigned char>(byte);
    const bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || value >= 0x80;
    return is_letter || (byte >= '0' && byte <= '9') || joints.find(byte) != std::string_view::npos;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const auto first = std::ranges::find_if(text, is_word_byte);
        text.remove_prefix(static_cast<std::size_t>(first - text.begin()));
        const auto end = std::ranges::find_if_not(text, is_word_byte);
        const auto length = static_cast<std::size_t>(end - text.begin());
        if (length > 0) {
            words.push_back(text.substr(0, length));
        }
        text.remove_prefix(length);
    }
    return words;
}

bool matches(std::string_view pattern, std::string_view id) {
    return pattern.ends_with(".*") ? id.starts_with(pattern.substr(0, pattern.size() - 1)) : pattern == id;
}

const std::string& english(const std::map<std::string, std::string>& names) {
    static const std::string nothing;
    const auto found = names.find("en");
    return found == names.end() ? nothing : found->second;
}

class Candidates {
public:
    explicit Candidates(const CompletionPlace& place) : place_(place), words_(words_of(place.statement)) {}

    void add_names(const grammar::Continuation& continuation) {
        switch (continuation.kind) {
            case Kind::concept_pattern:
                add_concepts("");
                add_concept_groups();
                break;
            case Kind::concept_name:
                add_concepts("");
                break;
            case Kind::attribute:
                add_attributes(continuation.context);
                add_concepts_before_colon(continuation.context);
                break;
            case Kind::column:
                add_columns();
                break;
            case Kind::key:
                for (const char* key : {"concept", "jurisdiction", "group"}) {
                    add(key, "column");
                }
                break;
            case Kind::value:
                add_value(continuation.context);
                break;
            case Kind::measure:
                add_measures();
                break;
            case Kind::jurisdiction:
                add_defined(grammar::DefinitionKind::let);
                add_territory();
                break;
            case Kind::yardstick:
                add_yardsticks();
                break;
            case Kind::any_name:
                add_everything();
                break;
            case Kind::parameter:
                add_defined(grammar::DefinitionKind::parameter);
                break;
            case Kind::date:
                add_defined(grammar::DefinitionKind::let);
                break;
            default:
                break;
        }
    }

    void add_words(const grammar::Continuation& continuation) {
        constexpr std::array<std::string_view, 6> comparisons{"=", "!=", "<", "<=", ">", ">="};
        if (continuation.kind == Kind::keyword) {
            add(std::string{continuation.text}, "keyword");
        } else if (std::ranges::find(comparisons, continuation.text) != comparisons.end()) {
            add(std::string{continuation.text}, "operator");
        }
    }

    [[nodiscard]] std::vector<Completion> take() { return std::move(found_); }

private:
    void add(std::string text, const char* kind, std::string description = {}) {
        if (seen_.insert(text).second) {
            found_.push_back({std::move(text), kind, std::move(description)});
        }
    }

    void add_defined(grammar::DefinitionKind kind) {
        for (const grammar::DefinedName& defined : place_.definitions) {
            if (defined.kind == kind) {
                const bool is_parameter = kind == grammar::DefinitionKind::parameter;
                add((is_parameter ? "$" : "") + std::string{defined.name}, is_parameter ? "parameter" : "name");
            }
        }
    }

    void add_concepts(std::string_view behind) {
        for (const model::Concept& known : place_.catalogue.codebook.concepts) {
            add(known.id + std::string{behind}, "concept", known.label);
        }
    }

    void add_concept_groups() {
        for (const model::Concept& known : place_.catalogue.codebook.concepts) {
            if (const std::size_t dot = known.id.find('.'); dot != std::string::npos) {
                add(known.id.substr(0, dot) + ".*", "concept");
            }
        }
        add("*", "concept");
    }

    /// In front of an attribute any concept may be named, but once.
    void add_concepts_before_colon(const std::string& context) {
        if (context.empty()) {
            add_concepts(":");
        }
    }

    [[nodiscard]] std::vector<const model::Concept*> concepts(const std::string& context) const {
        std::vector<const model::Concept*> found;
        for (const model::Concept& known : place_.catalogue.codebook.concepts) {
            const bool is_meant =
                context.empty()
                    ? std::ranges::any_of(words_, [&](std::string_view word) { return matches(word, known.id); })
                    : known.id == context;
            if (is_meant) {
                found.push_back(&known);
            }
        }
        return found;
    }

    /// Those of the concept in front of the colon, or of the concepts that the statement names; else all.
    void add_attributes(const std::string& context) {
        const std::vector<const model::Concept*> meant = concepts(context);
        for (const model::Attribute& attribute : place_.catalogue.codebook.attributes) {
            const bool fits = meant.empty() || std::ranges::any_of(meant, [&](const model::Concept* known) {
                                  return std::ranges::find(known->attributes, attribute.id) != known->attributes.end();
                              });
            if (fits) {
                add(attribute.id, "attribute", attribute.question);
            }
        }
    }

    /// Whether the word, in capitals, stands in the statement.
    [[nodiscard]] bool says(std::string_view word) const {
        const auto capital = [](char letter) {
            return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
        };
        return std::ranges::any_of(
            words_, [&](std::string_view known) { return std::ranges::equal(known, word, {}, capital); });
    }

    void add_columns() {
        const bool finds = says("FIND");
        const grammar::Subject subject = found_subject();
        const bool is_list = finds && subject != grammar::Subject::jurisdictions;
        for (const OutputColumn& column : is_list        ? listing_columns(subject)
                                          : says("GAPS") ? gap_columns(true)
                                                         : comparison_columns(true)) {
            add(column.column.name, "column", column.column.label);
        }
        if (says("COMPARE") || (finds && (!is_list || subject == grammar::Subject::provisions))) {
            add_attributes({});
        }
    }

    [[nodiscard]] grammar::Subject found_subject() const {
        constexpr std::array<std::pair<std::string_view, grammar::Subject>, 7> subjects{
            {{"JURISDICTIONS", grammar::Subject::jurisdictions},
             {"CONCEPTS", grammar::Subject::concepts},
             {"ATTRIBUTES", grammar::Subject::attributes},
             {"INSTRUMENTS", grammar::Subject::instruments},
             {"BASELINES", grammar::Subject::baselines},
             {"SOURCES", grammar::Subject::sources},
             {"GROUPS", grammar::Subject::groups}}};
        const auto* const named = std::ranges::find_if(subjects, [&](const auto& pair) { return says(pair.first); });
        return named == subjects.end() ? grammar::Subject::provisions : named->second;
    }

    /// What an attribute is compared with is first of all one of its choices.
    void add_value(const std::string& compared) {
        const model::Attribute* attribute = place_.catalogue.codebook.find_attribute(compared);
        if (attribute != nullptr) {
            for (const std::string& choice : attribute->choices) {
                add(choice, "choice", attribute->id);
            }
        }
        add_defined(grammar::DefinitionKind::let);
        if (attribute != nullptr && !attribute->choices.empty()) {
            return;
        }
        add_attributes({});
        add_concepts(":");
        add("coalesce(", "function", "the first of its values that is known");
        add("years_between(", "function", "the whole years from one date to another");
    }

    void add_measures() {
        add("count()", "function", "how many rows");
        constexpr std::array<std::array<const char*, 2>, 7> measures{
            {{"share(", "the share of the rows of which a condition holds"},
             {"min(", "the least value of an attribute"},
             {"median(", "the middle value"},
             {"mean(", "the average"},
             {"max(", "the greatest value"},
             {"mode(", "the most frequent value"},
             {"spread(", "the greatest less the least value"}}};
        for (const auto& [text, description] : measures) {
            add(text, "function", description);
        }
    }

    void add_territory() {
        add_groups();
        add("all", "group", "every jurisdiction of the collection");
        add_jurisdictions();
    }

    void add_groups() {
        for (const model::Group& group : place_.catalogue.groups) {
            add(group.id, "group", group.label);
        }
    }

    void add_jurisdictions() {
        for (const model::Jurisdiction& jurisdiction : place_.catalogue.jurisdictions) {
            add(jurisdiction.code, "jurisdiction", jurisdiction.english_name());
        }
    }

    void add_yardsticks() {
        add_defined(grammar::DefinitionKind::baseline);
        for (const model::Baseline& baseline : place_.catalogue.baselines) {
            add(baseline.id, "baseline", baseline.label);
        }
        if (says("GAPS") || says("TREND")) {
            return;  // they judge by demands
        }
        for (const char* statistic : {"median", "mode", "strictest", "weakest"}) {
            add(statistic, "statistic", "of the rows");
        }
        add_jurisdictions();
    }

    void add_everything() {
        add_concepts("");
        add_attributes({});
        add_groups();
        add_jurisdictions();
        for (const model::Baseline& baseline : place_.catalogue.baselines) {
            add(baseline.id, "baseline", baseline.label);
        }
        for (const model::Instrument& instrument : place_.catalogue.instruments) {
            add(instrument.id, "instrument", english(instrument.title));
        }
        for (const model::Source& source : place_.catalogue.sources) {
            add(source.id, "source", source.publication);
        }
    }

    const CompletionPlace& place_;
    std::vector<std::string_view> words_;
    std::vector<Completion> found_;
    std::set<std::string> seen_;
};

}  // namespace

std::vector<Completion> candidates(const CompletionPlace& place, std::span<const grammar::Continuation> continuations) {
    Candidates found(place);
    for (const grammar::Continuation& continuation : continuations) {
        found.add_names(continuation);
    }
    for (const grammar::Continuation& continuation : continuations) {
        found.add_words(continuation);
    }
    return found.take();
}

}  // namespace lacuna::query

#include "exchange/read_codebook.hpp"

#include "exchange/check_shape.hpp"
#include "exchange/name_list.hpp"
#include "exchange/read_forum.hpp"
#include "exchange/read_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lacuna::exchange {
namespace {

// Lists are copied to whoever uses them. The bounds keep a small file with many uses of a long list from growing.
constexpr std::size_t most_names_in_list = 1'000;
constexpr std::size_t most_copied_names = 200'000;

// They are words of the language or states of a value, so that no choice can have them for its name.
constexpr std::array<std::string_view, 5> reserved{"unknown", "absent", "not_applicable", "true", "false"};

using NameLists = std::map<std::string, std::vector<std::string>, std::less<>>;

std::vector<std::string> keys_of(const NameLists& lists) {
    std::vector<std::string> names;
    for (const auto& [name, list] : lists) {
        names.push_back(name);
    }
    return names;
}

class CodebookReader {
public:
    CodebookReader(const Reading& reading, const Node& root) : reading_{reading}, root_{root} {}

    ReadCodebook read() {
        check_shape(reading_, root_, shapes::codebook_file);
        codebook_.id = root_.text_of("codebook");
        const std::string& version = root_.text_of("version");
        std::from_chars(version.data(), version.data() + version.size(), codebook_.version);
        enumerations_ = read_lists("enumerations");
        check_enumerations();
        for (const Node& node : root_.list("attributes")) {
            read_attribute(node);
        }
        std::vector<std::string> ids;
        for (const model::Attribute& attribute : codebook_.attributes) {
            ids.push_back(attribute.id);
        }
        attribute_names_ = NameList{std::move(ids)};
        sets_ = read_lists("attribute_sets");
        check_attribute_sets();
        for (const Node& node : root_.list("concepts")) {
            read_concept(node);
        }
        if (const Node* forum = root_.find("forum"); forum != nullptr && forum->is_map()) {
            codebook_.forum = read_forum(reading_, *forum, codebook_, attribute_names_);
        }
        return {std::move(codebook_), std::move(incomplete_concepts_)};
    }

private:
    NameLists read_lists(std::string_view key) {
        NameLists lists;
        const Node* maps = root_.find(key);
        if (maps == nullptr || !maps->is_map()) {
            return lists;
        }
        for (std::size_t i = 0; i < maps->keys.size(); ++i) {
            lists.emplace(maps->keys[i].text, read_list(maps->items[i], maps->keys[i].text));
        }
        return lists;
    }

    std::vector<std::string> read_list(const Node& list, const std::string& name) {
        std::vector<std::string> names;
        std::set<std::string_view> seen;
        for (const Node& item : list.items) {
            if (!list.is_list() || !item.is_scalar()) {
                continue;
            }
            if (!seen.insert(item.text).second) {
                reading_.error(item, "listed-twice", fmt::format("{} stands in '{}' twice", in_quotes(item.text), name),
                               "keep one of the two");
                continue;
            }
            names.push_back(item.text);
        }
        if (names.size() > most_names_in_list) {
            reading_.error(list, "list-too-long",
                           fmt::format("'{}' has {} names; {} are the most", name, names.size(), most_names_in_list),
                           "split it");
            names.resize(most_names_in_list);
        }
        return names;
    }

    void check_enumerations() {
        const Node* maps = root_.find("enumerations");
        for (std::size_t i = 0; maps != nullptr && i < maps->keys.size(); ++i) {
            for (const Node& item : maps->items[i].items) {
                if (maps->items[i].is_list() && std::ranges::find(reserved, item.text) != reserved.end()) {
                    reading_.error(item, "reserved-name",
                                   fmt::format("{} says that a value is not known or not set, it cannot be one",
                                               in_quotes(item.text)),
                                   "choose another name");
                }
            }
        }
    }

    // Sets have to name attributes that there are; those that do not are dropped after they were reported.
    void check_attribute_sets() {
        const Node* maps = root_.find("attribute_sets");
        for (std::size_t i = 0; maps != nullptr && i < maps->keys.size(); ++i) {
            for (const Node& item : maps->items[i].items) {
                if (maps->items[i].is_list()) {
                    is_known_attribute(item);
                }
            }
        }
        for (auto& [name, attributes] : sets_) {
            std::erase_if(attributes, [&](const auto& id) { return attribute_names_.is_unknown(id); });
        }
    }

    bool is_known_attribute(const Node& node) {
        if (!node.is_scalar() || attribute_names_.contains(node.text)) {
            return node.is_scalar();
        }
        reading_.error(node, "unknown-attribute", fmt::format("there is no attribute {}", in_quotes(node.text)),
                       attribute_names_.fix_for(node.text, "define it under 'attributes'"));
        return false;
    }

    bool is_new(const Node& node, std::map<std::string, std::size_t>& seen, std::string_view noun) {
        const Node& id = node.at_or_self("id");
        const auto [first, added] = seen.try_emplace(node.text_of("id"), id.offset);
        if (!added && !node.text_of("id").empty()) {
            reading_.error(id, "duplicate-id",
                           fmt::format("the {} {} is already defined in line {}", noun, in_quotes(id.text),
                                       reading_.file.line_of(first->second)),
                           "rename or delete one of the two");
        }
        return added && !node.text_of("id").empty();
    }

    bool may_copy(const Node& at, std::size_t names) {
        const bool was_within = copied_ <= most_copied_names;
        copied_ += names;
        if (copied_ <= most_copied_names) {
            return true;
        }
        if (was_within) {
            reading_.error(
                at, "codebook-too-large",
                fmt::format("the concepts and attributes have more than {} names between them", most_copied_names),
                "shorten the lists that many of them share");
        }
        return false;
    }

    void read_attribute(const Node& node) {
        if (!is_new(node, seen_attributes_, "attribute")) {
            return;
        }
        model::Attribute attribute;
        attribute.id = node.text_of("id");
        attribute.question = node.text_of("question");
        attribute.enumeration = node.text_of("values");
        for (const Type type : {Type::boolean, Type::age, Type::number, Type::duration, Type::choice, Type::set,
                                Type::money, Type::date, Type::text}) {
            if (name(type) == node.text_of("type")) {
                attribute.type = type;
            }
        }
        for (const model::Order order : {model::Order::none, model::Order::stricter, model::Order::weaker,
                                         model::Order::wider, model::Order::narrower}) {
            if (name(order) == node.text_of("more_is")) {
                attribute.more_is = order;
            }
        }
        read_choices(node, attribute);
        const Node* when_absent = node.find("when_absent");
        if (when_absent != nullptr && when_absent->is_scalar()) {
            attribute.when_absent = read_scalar(reading_, attribute, *when_absent);
        }
        codebook_.attributes.push_back(std::move(attribute));
    }

    void read_choices(const Node& node, model::Attribute& attribute) {
        const Node* values = node.find("values");
        const bool takes_names = attribute.type == Type::choice || attribute.type == Type::set;
        if (values == nullptr) {
            if (takes_names) {
                reading_.error(node, "missing-key",
                               fmt::format("an attribute of type {} needs the key 'values'", name(attribute.type)),
                               "add `values:` with the name of an enumeration");
            }
            return;
        }
        if (!values->is_scalar()) {
            return;
        }
        if (!takes_names) {
            reading_.error(*values, "values-without-choice",
                           fmt::format("an attribute of type {} takes no enumeration", name(attribute.type)),
                           "delete `values`, or make the type choice or set");
            return;
        }
        const auto found = enumerations_.find(values->text);
        if (found == enumerations_.end()) {
            reading_.error(*values, "unknown-enumeration",
                           fmt::format("there is no enumeration {}", in_quotes(values->text)),
                           NameList{keys_of(enumerations_)}.fix_for(values->text, "define it under 'enumerations'"));
        } else if (may_copy(*values, found->second.size())) {
            attribute.choices = found->second;
        }
    }

    void read_concept(const Node& node) {
        if (!is_new(node, seen_concepts_, "concept")) {
            return;
        }
        model::Concept entry;
        entry.id = node.text_of("id");
        entry.label = node.text_of("label");
        entry.question = node.text_of("question");
        entry.iccs = node.text_of("iccs");
        entry.basis = node.texts_of("basis");
        std::set<std::string, std::less<>> seen;
        const auto add = [&](const std::string& attribute) {
            if (seen.insert(attribute).second) {
                entry.attributes.push_back(attribute);
            }
        };
        for (const Node& item : node.list("sets")) {
            const auto found = sets_.find(item.text);
            if (item.is_scalar() && found == sets_.end()) {
                reading_.error(item, "unknown-attribute-set",
                               fmt::format("there is no attribute set {}", in_quotes(item.text)),
                               NameList{keys_of(sets_)}.fix_for(item.text, "define it under 'attribute_sets'"));
                incomplete_concepts_.insert(entry.id);
            } else if (item.is_scalar() && may_copy(item, found->second.size())) {
                std::ranges::for_each(found->second, add);
            }
        }
        for (const Node& item : node.list("attributes")) {
            if (is_known_attribute(item) && may_copy(item, 1)) {
                add(item.text);
            }
        }
        if (node.find("sets") == nullptr && node.find("attributes") == nullptr) {
            reading_.error(node, "missing-key", fmt::format("the concept {} has no attributes", in_quotes(entry.id)),
                           "add `sets:` or `attributes:`");
            incomplete_concepts_.insert(entry.id);
        }
        codebook_.concepts.push_back(std::move(entry));
    }

    const Reading& reading_;
    const Node& root_;
    model::Codebook codebook_;
    std::set<std::string, std::less<>> incomplete_concepts_;
    NameLists enumerations_;
    NameLists sets_;
    NameList attribute_names_;
    std::map<std::string, std::size_t> seen_attributes_;
    std::map<std::string, std::size_t> seen_concepts_;
    std::size_t copied_ = 0;
};

}  // namespace

ReadCodebook read_codebook(const Reading& reading, const Node& root) {
    return CodebookReader{reading, root}.read();
}

}  // namespace lacuna::exchange

#include "exchange/read_coding.hpp"

#include "exchange/read_yaml.hpp"
#include "lacuna/base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace lacuna::exchange {
namespace {

using model::Value;

/// `18`, `unknown`, `[a, b]`, or the long form with one of these under `value`.
Value written_value(const Node& node) {
    const Node* short_form = node.is_map() ? node.find("value") : &node;
    if (short_form == nullptr) {
        return Value::unknown();
    }
    if (short_form->is_list()) {
        NameSet names;
        for (const Node& item : short_form->items) {
            names.push_back(item.text);
        }
        std::ranges::sort(names);
        return Value::known(std::move(names));
    }
    if (!short_form->is_quoted) {
        for (const Value& state : {Value::unknown(), Value::absent(), Value::not_applicable()}) {
            if (short_form->text == model::name(state.state)) {
                return state;
            }
        }
    }
    return Value::known(short_form->text);
}

class CodingReader {
public:
    CodingReader(const Reading& reading, const Node& root) : reading_{reading}, root_{root} {}

    std::vector<model::Provision> read() {
        const std::string& jurisdiction = text_of(root_, "jurisdiction");
        std::vector<model::Provision> provisions;
        for (const Node& node : root_.list("provisions")) {
            model::Provision& provision = provisions.emplace_back();
            provision.jurisdiction = jurisdiction;
            provision.concept_id = text_of(node, "concept");
            for (const Node& version : node.list("versions")) {
                provision.versions.push_back(read_version(version));
            }
        }
        return provisions;
    }

private:
    const std::string& text_of(const Node& node, std::string_view key) {
        const std::string& text = node.text_of(key);
        if (text.empty()) {
            reading_.error(node, "missing-key", fmt::format("the key '{}' is needed to compare records", key),
                           fmt::format("add `{}:`", key));
        }
        return text;
    }

    model::Version read_version(const Node& node) {
        model::Version version;
        const auto date = Date::parse(text_of(node, "valid_from"));
        if (!date && !node.text_of("valid_from").empty()) {
            reading_.error(*node.find("valid_from"), "no-such-date", date.error().message, date.error().advice);
        }
        version.valid_from = date ? *date : Date{};
        const std::string& status = text_of(node, "status");
        if (!status.empty() && status != "present" && status != "absent") {
            reading_.error(*node.find("status"), "unknown-choice", fmt::format("{} is no status", in_quotes(status)),
                           "write `present` or `absent`");
        }
        if (status == "absent") {
            version.status = model::ProvisionStatus::absent;
        }
        const Node* attributes = node.find("attributes");
        for (std::size_t i = 0; attributes != nullptr && i < attributes->keys.size(); ++i) {
            model::Fact& fact = version.facts.emplace_back();
            fact.attribute = attributes->keys[i].text;
            fact.value = written_value(attributes->items[i]);
        }
        std::ranges::sort(version.facts, {}, &model::Fact::attribute);
        return version;
    }

    const Reading& reading_;
    const Node& root_;
};

}  // namespace

std::vector<model::Provision> read_coding(const Reading& reading, const Node& root) {
    return CodingReader{reading, root}.read();
}

ReadCoding read_coding(const std::filesystem::path& file) {
    ReadCoding read;
    Findings findings;
    TextFile text;
    text.name = utf8::visible(file.lexically_normal().string());
    read_text(file, text, findings);
    const std::optional<Node> root = text.is_readable ? read_yaml(text, findings) : std::nullopt;
    if (root) {
        read.provisions = read_coding({text, findings}, *root);
    }
    read.findings = findings.sorted();
    return read;
}

}  // namespace lacuna::exchange

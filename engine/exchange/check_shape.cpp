#include "exchange/check_shape.hpp"

#include "exchange/name_list.hpp"
#include "exchange/notation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace lacuna::exchange {
namespace {

// Older than any code in force anywhere, and later than any transitional provision.
constexpr int earliest_year = 1800;
constexpr int latest_year = 2100;

std::string_view name_of(Node::Kind kind) {
    switch (kind) {
        case Node::Kind::scalar:
            return "a single value";
        case Node::Kind::list:
            return "a list";
        case Node::Kind::map:
            return "a map of keys";
        case Node::Kind::nothing:
            break;
    }
    return "nothing";
}

bool is_of_kind(const Reading& reading, const Node& node, const Key& key, Node::Kind wanted) {
    if (node.is_refused) {
        return false;
    }
    if (node.kind == wanted) {
        return true;
    }
    if (node.kind == Node::Kind::nothing) {
        reading.error(node, "missing-value", fmt::format("'{}' has no value", key.name),
                      key.is_required ? fmt::format("write {}", key.meaning) : "write it, or leave out the line");
        return false;
    }
    std::string fix = "write keys on lines of their own, indented";
    if (wanted == Node::Kind::list) {
        fix = fmt::format("write a list: `{}: […]`, or lines that begin with `- `", key.name);
    } else if (wanted == Node::Kind::scalar) {
        fix = fmt::format("write {}", key.meaning);
    }
    reading.error(node, "wrong-kind",
                  fmt::format("'{}' takes {}, but {} stands here", key.name, name_of(wanted), name_of(node.kind)),
                  std::move(fix));
    return false;
}

struct Notation {
    bool (*is_valid)(std::string_view);
    std::string_view code;
    std::string_view expected;
    std::string_view fix;
};

// Null for forms that are no single notation.
const Notation* notation_of(Form form) {
    static constexpr std::string_view snake = "use small letters, digits and underscores, beginning with a letter";
    static constexpr Notation name{is_name, "not-a-name", "a name in lower_snake_case", snake};
    static constexpr Notation dotted{is_dotted_name, "not-a-name", "a name in lower_snake_case, if need be with dots",
                                     snake};
    static constexpr Notation collection{is_collection_name, "not-a-name", "a name such as dog-licences",
                                         "use small letters, digits and hyphens, beginning with a letter"};
    static constexpr Notation code{is_jurisdiction_code, "not-a-code", "a jurisdiction's code",
                                   "write a code of ISO 3166 such as XA or XA-1B, in capitals"};
    static constexpr Notation language{is_language_tag, "not-a-language", "a language tag",
                                       "write a tag of BCP 47 such as en, mk or sr-Latn"};
    static constexpr Notation address{is_address, "not-an-address", "an address",
                                      "write it with http:// or https:// and without spaces, or leave it out"};
    switch (form) {
        case Form::name:
            return &name;
        case Form::dotted_name:
        case Form::concept_name:
            return &dotted;
        case Form::collection_name:
            return &collection;
        case Form::jurisdiction_code:
            return &code;
        case Form::language_tag:
            return &language;
        case Form::address:
            return &address;
        default:
            return nullptr;
    }
}

void check_choice(const Reading& reading, const Node& node, const Key& key) {
    if (std::ranges::find(key.choices, node.text) != key.choices.end()) {
        return;
    }
    const NameList choices{{key.choices.begin(), key.choices.end()}};
    reading.error(node, "unknown-choice", fmt::format("{} is no '{}'", in_quotes(node.text), key.name),
                  choices.fix_for(node.text, key.meaning));
}

void check_whole_number(const Reading& reading, const Node& node, const Key& key) {
    std::int64_t number = 0;
    const char* end = node.text.data() + node.text.size();
    const auto [stop, error] = std::from_chars(node.text.data(), end, number);
    if (error != std::errc{} || stop != end || number < 0) {
        reading.error(node, "wrong-type", fmt::format("'{}': {} is not a whole number", key.name, in_quotes(node.text)),
                      fmt::format("write {}, such as 1", key.meaning));
    }
}

void check_scalar(const Reading& reading, const Node& node, const Key& key) {
    if (node.text.find_first_not_of(" \n") == std::string::npos) {
        reading.error(node, "missing-value", fmt::format("'{}' is empty", key.name),
                      key.is_required ? fmt::format("write {}", key.meaning) : "write it, or leave out the line");
        return;
    }
    if (const Notation* notation = notation_of(key.form)) {
        if (!notation->is_valid(node.text)) {
            reading.error(node, notation->code,
                          fmt::format("'{}': {} is not {}", key.name, in_quotes(node.text), notation->expected),
                          std::string{notation->fix});
        }
        return;
    }
    switch (key.form) {
        case Form::date:
            check_date(reading, node);
            break;
        case Form::whole_number:
            check_whole_number(reading, node, key);
            break;
        case Form::boolean:
            if (node.text != "true" && node.text != "false") {
                reading.error(node, "wrong-type",
                              fmt::format("'{}': {} is neither true nor false", key.name, in_quotes(node.text)),
                              "write `true` or `false`");
            }
            break;
        case Form::choice:
            check_choice(reading, node, key);
            break;
        case Form::relative_path:
            if (node.text.front() == '/') {
                reading.error(
                    node, "not-a-relative-path",
                    fmt::format("'{}': {} is not seen from the collection's folder", key.name, in_quotes(node.text)),
                    "write a relative path such as ../reference");
            }
            break;
        default:
            break;
    }
}

void check_translations(const Reading& reading, const Node& node, const Key& key) {
    if (!is_of_kind(reading, node, key, Node::Kind::map)) {
        return;
    }
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        if (!is_language_tag(node.keys[i].text)) {
            reading.error(node.keys[i].offset, "not-a-language",
                          fmt::format("'{}': {} is not a language tag", key.name, in_quotes(node.keys[i].text)),
                          "write a tag of BCP 47 such as en, mk or sr-Latn");
        }
        const Key text{.name = key.name, .is_required = true, .meaning = "the text in this language"};
        if (is_of_kind(reading, node.items[i], text, Node::Kind::scalar)) {
            check_scalar(reading, node.items[i], text);
        }
    }
    if (node.find("en") == nullptr) {
        reading.error(node, "missing-key", fmt::format("'{}' has no English text", key.name), "add the key 'en'");
    }
}

void check_name_lists(const Reading& reading, const Node& node, const Key& key) {
    if (!is_of_kind(reading, node, key, Node::Kind::map)) {
        return;
    }
    const Key name{.name = key.name, .is_required = true, .form = Form::dotted_name, .meaning = "a name"};
    const Key names{.name = key.name, .is_required = true, .meaning = "a list of names"};
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        if (!is_name(node.keys[i].text)) {
            reading.error(
                node.keys[i].offset, "not-a-name",
                fmt::format("'{}': {} is not a name in lower_snake_case", key.name, in_quotes(node.keys[i].text)),
                "use small letters, digits and underscores, beginning with a letter");
        }
        if (!is_of_kind(reading, node.items[i], names, Node::Kind::list)) {
            continue;
        }
        for (const Node& item : node.items[i].items) {
            if (is_of_kind(reading, item, name, Node::Kind::scalar)) {
                check_scalar(reading, item, name);
            }
        }
    }
}

void check_one(const Reading& reading, const Node& node, const Key& key) {
    switch (key.form) {
        case Form::map:
            if (is_of_kind(reading, node, key, Node::Kind::map)) {
                check_shape(reading, node, *key.shape);
            }
            break;
        case Form::translations:
            check_translations(reading, node, key);
            break;
        case Form::name_lists:
            check_name_lists(reading, node, key);
            break;
        case Form::values:
            is_of_kind(reading, node, key, Node::Kind::map);
            break;
        case Form::value:
            break;  // a list or a scalar, as the codebook says
        default:
            if (is_of_kind(reading, node, key, Node::Kind::scalar)) {
                check_scalar(reading, node, key);
            }
    }
}

void check_value(const Reading& reading, const Node& node, const Key& key) {
    if (!key.is_list) {
        check_one(reading, node, key);
        return;
    }
    if (!is_of_kind(reading, node, key, Node::Kind::list)) {
        return;
    }
    if (node.items.empty() && !key.may_be_empty) {
        reading.error(node, "empty-list", fmt::format("the list '{}' is empty", key.name),
                      key.is_required ? fmt::format("write {}", key.meaning) : "add to it, or leave out the line");
    }
    for (const Node& item : node.items) {
        check_one(reading, item, key);
    }
}

}  // namespace

bool check_date(const Reading& reading, const Node& node) {
    const auto date = Date::parse(node.text);
    if (!date) {
        reading.error(node, date.error().code, date.error().message, date.error().advice);
        return false;
    }
    if (date->year() < earliest_year || date->year() > latest_year) {
        reading.error(node, "implausible-date",
                      fmt::format("the year {} is not between {} and {}", date->year(), earliest_year, latest_year),
                      "look at the digits of the year");
    }
    return true;
}

void check_shape(const Reading& reading, const Node& node, const Shape& shape) {
    if (node.is_refused) {
        return;
    }
    if (!node.is_map()) {
        reading.error(
            node, "wrong-kind",
            fmt::format("{} is a map of keys, but {} stands here", with_article(shape.name), name_of(node.kind)),
            fmt::format("begin with `{}: …`", shape.keys.front().name));
        return;
    }
    std::vector<std::string> known;
    for (const Key& key : shape.keys) {
        known.emplace_back(key.name);
        if (key.is_required && node.find(key.name) == nullptr) {
            reading.error(node, "missing-key", fmt::format("{} needs the key '{}'", with_article(shape.name), key.name),
                          fmt::format("add `{}:`, {}", key.name, key.meaning));
        }
    }
    const NameList keys{std::move(known)};
    for (std::size_t i = 0; i < node.keys.size() && !reading.findings.is_full(); ++i) {
        const Key* key = shape.find(node.keys[i].text);
        if (key == nullptr) {
            reading.error(node.keys[i].offset, "unknown-key",
                          fmt::format("{} has no key {}", with_article(shape.name), in_quotes(node.keys[i].text)),
                          keys.fix_for(node.keys[i].text, "delete it; docs/data-format.md lists the keys"));
        } else {
            check_value(reading, node.items[i], *key);
        }
    }
}

}  // namespace lacuna::exchange

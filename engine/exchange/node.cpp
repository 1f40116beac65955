#include "exchange/node.hpp"

#include <algorithm>
#include <set>

namespace lacuna::exchange {

const Node* Node::find(std::string_view key) const {
    const auto found = std::ranges::find(keys, key, &Key::text);
    return found == keys.end() ? nullptr : &items[static_cast<std::size_t>(found - keys.begin())];
}

const Node& Node::at_or_self(std::string_view key) const {
    const Node* value = find(key);
    return value == nullptr ? *this : *value;
}

const std::vector<Node>& Node::list(std::string_view key) const {
    static const std::vector<Node> none;
    const Node* value = find(key);
    return value != nullptr && value->is_list() ? value->items : none;
}

const std::string& Node::text_of(std::string_view key) const {
    static const std::string none;
    const Node* value = find(key);
    return value != nullptr && value->is_scalar() ? value->text : none;
}

std::vector<std::string> Node::texts_of(std::string_view key) const {
    std::vector<std::string> texts;
    std::set<std::string_view> seen;
    for (const Node& item : list(key)) {
        if (item.is_scalar() && seen.insert(item.text).second) {
            texts.push_back(item.text);
        }
    }
    return texts;
}

std::map<std::string, std::string> Node::text_map_of(std::string_view key) const {
    std::map<std::string, std::string> texts;
    const Node* value = find(key);
    if (value != nullptr && value->is_map()) {
        for (std::size_t i = 0; i < value->keys.size(); ++i) {
            if (value->items[i].is_scalar()) {
                texts.emplace(value->keys[i].text, value->items[i].text);
            }
        }
    }
    return texts;
}

std::optional<Date> Node::date_of(std::string_view key) const {
    const Node* value = find(key);
    if (value == nullptr || !value->is_scalar()) {
        return std::nullopt;
    }
    auto date = Date::parse(value->text);
    return date ? std::optional{*date} : std::nullopt;
}

}  // namespace lacuna::exchange

#pragma once

#include "lacuna/base/date.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::exchange {

/// A piece of a YAML file with its place. Scalars stay text: `NO` is the word NO.
struct Node {
    enum class Kind : std::uint8_t { nothing, scalar, list, map };
    struct Key {
        std::string text;
        std::size_t offset;
    };

    Kind kind = Kind::nothing;
    bool is_quoted = false;   ///< a scalar in quotes or a block of lines
    bool is_refused = false;  ///< already reported, not to be complained of again
    std::size_t offset = 0;   ///< of its first byte in the file's text
    std::string text;         ///< of a scalar
    std::vector<Node> items;  ///< of a list, or the values of a map
    std::vector<Key> keys;    ///< of a map, beside items; no key twice

    [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
    [[nodiscard]] bool is_list() const { return kind == Kind::list; }
    [[nodiscard]] bool is_map() const { return kind == Kind::map; }

    /// The value of a key, or null where this is no map or has no such key.
    [[nodiscard]] const Node* find(std::string_view key) const;
    /// The value of a key or, to point at, this map itself where there is no such key.
    [[nodiscard]] const Node& at_or_self(std::string_view key) const;
    /// The items of the list under a key; none where there is no such list.
    [[nodiscard]] const std::vector<Node>& list(std::string_view key) const;
    /// The scalar under a key; empty where there is no such scalar.
    [[nodiscard]] const std::string& text_of(std::string_view key) const;
    /// The scalars of the list under a key, each once, in the file's order.
    [[nodiscard]] std::vector<std::string> texts_of(std::string_view key) const;
    /// The scalars of the map under a key.
    [[nodiscard]] std::map<std::string, std::string> text_map_of(std::string_view key) const;
    /// The date under a key; none where there is no date.
    [[nodiscard]] std::optional<Date> date_of(std::string_view key) const;
};

}  // namespace lacuna::exchange

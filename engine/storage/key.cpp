#include "storage/key.hpp"

namespace lacuna::storage {
namespace {

constexpr char terminator = '\0';
constexpr std::size_t number_size = 8;

void append_text(std::string& key, std::string_view text) {
    key.append(text);
    key.push_back(terminator);
}

void append_number(std::string& key, std::uint64_t number) {
    for (int shift = 56; shift >= 0; shift -= 8) {
        key.push_back(static_cast<char>((number >> shift) & 0xffU));
    }
}

std::optional<std::string> take_text(std::string_view& bytes) {
    const std::size_t end = bytes.find(terminator);
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    std::string text{bytes.substr(0, end)};
    bytes.remove_prefix(end + 1);
    return text;
}

/// The number must be all that is left.
std::optional<std::uint64_t> take_last_number(std::string_view bytes) {
    if (bytes.size() != number_size) {
        return std::nullopt;
    }
    std::uint64_t number = 0;
    for (const char byte : bytes) {
        number = (number << 8U) | static_cast<unsigned char>(byte);
    }
    return number;
}

}  // namespace

std::string ProvisionKey::prefix(std::string_view collection, std::string_view concept_id,
                                 std::string_view jurisdiction) {
    std::string key = prefix(collection);
    append_text(key, concept_id);
    append_text(key, jurisdiction);
    return key;
}

std::string ProvisionKey::prefix(std::string_view collection) {
    std::string key;
    append_text(key, collection);
    return key;
}

std::string ProvisionKey::encode() const {
    std::string key = prefix(collection, concept_id, jurisdiction);
    append_number(key, ~commit);
    return key;
}

std::optional<ProvisionKey> ProvisionKey::decode(std::string_view bytes) {
    auto collection = take_text(bytes);
    auto concept_id = collection ? take_text(bytes) : std::nullopt;
    auto jurisdiction = concept_id ? take_text(bytes) : std::nullopt;
    const auto inverted = take_last_number(bytes);
    if (!jurisdiction || !inverted) {
        return std::nullopt;
    }
    return ProvisionKey{std::move(*collection), std::move(*concept_id), std::move(*jurisdiction), ~*inverted};
}

std::string CatalogueKey::encode() const {
    std::string key;
    append_text(key, collection);
    append_number(key, ~commit);
    return key;
}

std::optional<CatalogueKey> CatalogueKey::decode(std::string_view bytes) {
    auto collection = take_text(bytes);
    const auto inverted = take_last_number(bytes);
    if (!collection || !inverted) {
        return std::nullopt;
    }
    return CatalogueKey{std::move(*collection), ~*inverted};
}

std::string CommitKey::encode() const {
    std::string key;
    append_number(key, commit);
    return key;
}

std::optional<CommitKey> CommitKey::decode(std::string_view bytes) {
    const auto number = take_last_number(bytes);
    return number ? std::optional<CommitKey>{CommitKey{*number}} : std::nullopt;
}

std::string end_of_prefix(std::string_view prefix) {
    std::string end{prefix};
    while (!end.empty()) {
        const auto last = static_cast<unsigned char>(end.back());
        if (last != 0xffU) {
            end.back() = static_cast<char>(last + 1);
            return end;
        }
        end.pop_back();
    }
    return end;
}

}  // namespace lacuna::storage

#include "error_index.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <stdexcept>

namespace lacuna::documents {
namespace {

namespace fs = std::filesystem;

/// The texts of a map, each under one of the known keys.
class Map {
public:
    Map(const YAML::Node& node, std::set<std::string> known, std::string place)
        : node_(node), place_(std::move(place)) {
        for (const auto& entry : node) {
            if (!known.contains(entry.first.as<std::string>())) {
                throw std::runtime_error(place_ + ": no such key: " + entry.first.as<std::string>());
            }
        }
    }

    [[nodiscard]] std::string text(const char* key) const {
        return node_[key] ? node_[key].as<std::string>() : std::string{};
    }
    [[nodiscard]] std::string needed(const char* key) const {
        if (text(key).empty()) {
            throw std::runtime_error(place_ + ": needs " + key);
        }
        return text(key);
    }
    [[nodiscard]] Settings settings(const char* key) const {
        return node_[key] ? node_[key].as<Settings>() : Settings{};
    }

private:
    const YAML::Node& node_;
    std::string place_;
};

Example read_example(const YAML::Node& node, const std::string& place) {
    const Map map(node,
                  {"wrong", "right", "collection", "file", "parameters", "right_parameters", "options", "right_options",
                   "command", "test", "data", "why"},
                  place);
    Example example{map.text("wrong"),          map.text("right"),
                    map.text("collection"),     map.text("file"),
                    map.settings("parameters"), map.settings("right_parameters"),
                    map.settings("options"),    map.settings("right_options"),
                    map.text("command"),        map.text("test"),
                    map.text("data"),           map.text("why")};
    const bool is_shown = !example.wrong.empty() && (!example.right.empty() || !example.file.empty());
    const bool is_run = !example.command.empty() && !example.right.empty();
    const bool is_named = !example.test.empty() && !example.why.empty();
    if (is_shown + is_run + is_named != 1) {
        throw std::runtime_error(place +
                                 ": an example has `wrong` and `right`, `command` and `right`, or `test` and `why`");
    }
    return example;
}

Chapter read_chapter(const fs::path& file) {
    const YAML::Node root = YAML::LoadFile(file.string());
    const Map head(root, {"chapter", "about", "codes"}, file.filename());
    Chapter chapter{head.needed("chapter"), head.needed("about"), {}};
    for (const YAML::Node& node : root["codes"]) {
        const Map map(node, {"code", "meaning", "advice", "examples"}, file.filename());
        Entry entry{map.needed("code"), map.needed("meaning"), map.needed("advice"), {}};
        for (const YAML::Node& example : node["examples"]) {
            entry.examples.push_back(read_example(example, entry.code));
        }
        if (entry.examples.empty()) {
            throw std::runtime_error(entry.code + ": needs examples");
        }
        chapter.entries.push_back(std::move(entry));
    }
    return chapter;
}

constexpr std::string_view opening = "⟨";
constexpr std::string_view times = " × ";
constexpr std::string_view closing = "⟩";
constexpr std::string_view number = "⟪n⟫";

std::string numbered(std::string text, std::size_t count) {
    for (std::size_t at = text.find(number); at != std::string::npos; at = text.find(number)) {
        text.replace(at, number.size(), std::to_string(count));
    }
    return text;
}

}  // namespace

std::vector<Chapter> read_index() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator{LACUNA_SOURCE_DIR "/docs/errors"}) {
        files.push_back(entry.path());
    }
    std::ranges::sort(files, {}, [](const fs::path& file) { return std::stoi(file.filename().string()); });
    std::vector<Chapter> chapters;
    chapters.reserve(files.size());
    for (const fs::path& file : files) {
        try {
            chapters.push_back(read_chapter(file));
        } catch (const YAML::Exception& error) {
            throw std::runtime_error(file.filename().string() + ": " + error.what());
        }
    }
    return chapters;
}

std::string expanded(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        if (text.starts_with("\\x")) {
            result += static_cast<char>(std::stoi(std::string{text.substr(2, 2)}, nullptr, 16));
            text.remove_prefix(4);
        } else if (text.starts_with(opening)) {
            const std::size_t sign = text.find(times);
            const std::size_t end = text.find(closing);
            if (sign > end || end == std::string_view::npos) {
                throw std::runtime_error("a repetition is written ⟨3 × text⟩");
            }
            const std::size_t most = std::stoul(std::string{text.substr(opening.size(), sign - opening.size())});
            const std::string_view repeated = text.substr(sign + times.size(), end - sign - times.size());
            for (std::size_t count = 1; count <= most; ++count) {
                result += numbered(std::string{repeated}, count);
            }
            text.remove_prefix(end + closing.size());
        } else {
            result += text.front();
            text.remove_prefix(1);
        }
    }
    return result;
}

}  // namespace lacuna::documents

#include "exchange/read_yaml.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <exception>
#include <map>
#include <sstream>
#include <string_view>
#include <utility>

namespace lacuna::exchange {
namespace {

// yaml-cpp keeps all tokens of an open bracket in memory before it hands out the first: four mebibytes of `[` would
// take a gigabyte. So brackets are bounded before it sees them. Brackets in prose are counted too, hence a bound
// far above the one on levels, which the tree is held to afterwards.
constexpr std::size_t most_open_brackets = 1'000;

// Ends the reading of a file in which something was refused for good.
struct Stop {};

class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(const TextFile& file, Findings& findings) : file_{file}, findings_{findings} {}

    [[nodiscard]] std::optional<Node> take() { return std::exchange(root_, std::nullopt); }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (root_) {
            report(offset_of(mark), "several-documents", "a second document begins in this file",
                   "keep one document in each file and delete the lines `---` and `...`");
            throw Stop{};
        }
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        begin_node(mark, {}, anchor);
        Node node;
        node.offset = offset_of(mark);
        if (key_expected()) {
            refuse_key(node.offset);
        }
        // A value that is not there is best pointed at by its key.
        if (in_map()) {
            node.offset = levels_.back().keys.back().offset;
        }
        end_node(std::move(node));
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
        Node node;
        node.offset = offset_of(mark);
        node.is_refused = true;
        report(node.offset, "alias", "aliases (`*name`) are not read: a small file could unfold into gigabytes",
               "write the text itself, or quote it where it begins with `*`");
        if (key_expected()) {
            throw Stop{};
        }
        count_node(mark);
        end_node(std::move(node));
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        begin_node(mark, tag, anchor);
        check_quotes(offset_of(mark));
        if (key_expected()) {
            levels_.back().keys.push_back({value, offset_of(mark)});
            return;
        }
        Node node;
        node.kind = Node::Kind::scalar;
        node.is_quoted = tag != "?";
        node.offset = offset_of(mark);
        node.text = value;
        end_node(std::move(node));
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value /*style*/) override {
        open(Node::Kind::list, mark, tag, anchor);
    }
    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value /*style*/) override {
        open(Node::Kind::map, mark, tag, anchor);
    }
    void OnMapEnd() override {
        drop_duplicate_keys(levels_.back());
        close();
    }

private:
    // The position counts bytes of UTF-8, from 0.
    static std::size_t offset_of(const YAML::Mark& mark) {
        return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
    }

    void report(std::size_t offset, std::string code, std::string message, std::string fix) {
        findings_.add(file_, offset, {Severity::error, {}, std::move(code), std::move(message), std::move(fix), {}});
    }

    [[nodiscard]] bool in_map() const { return !levels_.empty() && levels_.back().is_map(); }
    [[nodiscard]] bool key_expected() const {
        return in_map() && levels_.back().keys.size() == levels_.back().items.size();
    }

    void count_node(const YAML::Mark& mark) {
        if (++nodes_ > most_nodes) {
            report(offset_of(mark), "too-many-nodes", fmt::format("the file has more than {} nodes", most_nodes),
                   "split it into several files");
            throw Stop{};
        }
    }

    void begin_node(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
        count_node(mark);
        if (anchor != YAML::NullAnchor) {
            report(offset_of(mark), "anchor", "anchors (`&name`) are not read",
                   "delete the anchor, or quote the text where it begins with `&`");
        }
        // yaml-cpp's own tags: none, `?` for what is plain and `!` for what is quoted.
        const std::size_t offset = offset_of(mark);
        const bool written = offset < file_.text.size() && file_.text[offset] == '!';
        if (written || (!tag.empty() && tag != "?" && tag != "!")) {
            report(offset, "tag", "tags (`!name`) are not read",
                   "delete the tag, or quote the text where it begins with `!`");
        }
    }

    // yaml-cpp takes the end of the file for the end of a quoted text.
    void check_quotes(std::size_t offset) {
        const std::string_view text = file_.text;
        const char quote = offset < text.size() ? text[offset] : ' ';
        if (quote != '"' && quote != '\'') {
            return;
        }
        for (std::size_t at = offset + 1; at < text.size(); ++at) {
            const bool is_doubled = quote == '\'' && at + 1 < text.size() && text[at] == quote && text[at + 1] == quote;
            if (is_doubled || (text[at] == '\\' && quote == '"')) {
                ++at;  // what comes next belongs to the text
            } else if (text[at] == quote) {
                return;
            }
        }
        report(offset, "yaml-syntax", "this is not YAML: the quote that begins here is never closed",
               "close it where the text ends");
        throw Stop{};
    }

    [[noreturn]] void refuse_key(std::size_t offset) {
        report(offset, "key-not-a-word", "a key must be a word", "write `key: value`; in a list begin with `- `");
        throw Stop{};
    }

    void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
        begin_node(mark, tag, anchor);
        if (key_expected()) {
            refuse_key(offset_of(mark));
        }
        // Thrown before yaml-cpp goes a level down, so that its recursion is bounded too.
        if (levels_.size() == most_levels) {
            report(offset_of(mark), "too-deep", fmt::format("the file has more than {} levels", most_levels),
                   "look for brackets or indentation that is not meant");
            throw Stop{};
        }
        Node node;
        node.kind = kind;
        node.offset = offset_of(mark);
        levels_.push_back(std::move(node));
    }

    void close() {
        Node node = std::move(levels_.back());
        levels_.pop_back();
        end_node(std::move(node));
    }

    void end_node(Node node) {
        if (levels_.empty()) {
            root_ = std::move(node);
        } else {
            levels_.back().items.push_back(std::move(node));
        }
    }

    void drop_duplicate_keys(Node& map) {
        std::map<std::string, std::size_t, std::less<>> first;
        Node kept;
        for (std::size_t i = 0; i < map.keys.size(); ++i) {
            const auto [entry, is_new] = first.try_emplace(map.keys[i].text, map.keys[i].offset);
            if (!is_new) {
                report(map.keys[i].offset, "duplicate-key",
                       fmt::format("the key '{}' stands here a second time; the first is in line {}", map.keys[i].text,
                                   file_.line_of(entry->second)),
                       "keep one of the two");
                continue;
            }
            kept.keys.push_back(std::move(map.keys[i]));
            kept.items.push_back(std::move(map.items[i]));
        }
        map.keys = std::move(kept.keys);
        map.items = std::move(kept.items);
    }

    const TextFile& file_;
    Findings& findings_;
    std::size_t nodes_ = 0;
    std::vector<Node> levels_;
    std::optional<Node> root_;
};

bool has_bounded_brackets(const TextFile& file, Findings& findings) {
    std::size_t open = 0;
    std::size_t separators = 0;
    for (std::size_t at = 0; at < file.text.size(); ++at) {
        const char c = file.text[at];
        if (c == '[' || c == '{') {
            ++open;
        } else if ((c == ']' || c == '}') && open > 0) {
            --open;
        }
        if (open > 0 && (c == ',' || c == '[' || c == '{' || c == ':')) {
            ++separators;
        }
        const bool too_deep = open > most_open_brackets;
        if (too_deep || separators > most_nodes) {
            Finding finding;
            finding.code = too_deep ? "too-deep" : "too-many-nodes";
            finding.message = too_deep ? fmt::format("more than {} brackets are open here", most_open_brackets)
                                       : fmt::format("the file has more than {} nodes in brackets", most_nodes);
            finding.fix = too_deep ? "look for brackets that are never closed" : "split it into several files";
            findings.add(file, at, std::move(finding));
            return false;
        }
    }
    return true;
}

// yaml-cpp's messages name its own states; where one has a usual cause, the cause is worth more.
std::string usual_fix(std::string_view message) {
    if (message.find("illegal map value") != std::string_view::npos) {
        return "put a text that contains `: ` in quotes, and look at the indentation";
    }
    if (message.find("flow not found") != std::string_view::npos) {
        return "close the bracket, and put a text that contains `, ` or brackets in quotes";
    }
    if (message.find("end of map") != std::string_view::npos || message.find("end of seq") != std::string_view::npos) {
        return "look at the indentation of this line, and put a text that begins with a quote wholly in quotes";
    }
    if (message.find("unknown token") != std::string_view::npos) {
        return "put the text in quotes; it may not begin with one of %@` or, in brackets, end with a question mark";
    }
    if (message.find("tab") != std::string_view::npos) {
        return "indent with spaces, not with tabs";
    }
    return "look at quotes and indentation here and in the line before";
}

}  // namespace

std::optional<Node> read_yaml(const TextFile& file, Findings& findings) {
    if (!has_bounded_brackets(file, findings)) {
        return std::nullopt;
    }
    TreeBuilder builder{file, findings};
    try {
        std::istringstream stream{file.text};
        YAML::Parser parser{stream};
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const Stop&) {
        return std::nullopt;
    } catch (const YAML::Exception& exception) {
        const std::size_t offset = exception.mark.pos < 0 ? 0 : static_cast<std::size_t>(exception.mark.pos);
        findings.add(file, offset,
                     {Severity::error,
                      {},
                      "yaml-syntax",
                      fmt::format("this is not YAML: {}", exception.msg),
                      usual_fix(exception.msg),
                      {}});
        return std::nullopt;
    } catch (const std::exception& exception) {
        findings.add(
            file, Findings::no_offset,
            {Severity::error, {}, "yaml-syntax", fmt::format("this is not YAML: {}", exception.what()), {}, {}});
        return std::nullopt;
    }
    std::optional<Node> root = builder.take();
    if (!root || root->kind == Node::Kind::nothing) {
        findings.add(file, Findings::no_offset,
                     {Severity::error,
                      {},
                      "empty-file",
                      "the file is empty",
                      "write what docs/data-format.md asks for, or delete the file",
                      {}});
        return std::nullopt;
    }
    return root;
}

}  // namespace lacuna::exchange

#include "lacuna/session.hpp"

#include "database/joined_script.hpp"
#include "lacuna/grammar/complete.hpp"
#include "lacuna/grammar/parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lacuna {
namespace {

using Definition = Session::Definition;

/// A definition of a script, and where it stands there.
struct Written {
    Definition definition;
    grammar::Span span;
};

struct NameOf {
    Definition operator()(const grammar::Let& let) const { return {"LET", let.name.text, {}}; }
    Definition operator()(const grammar::DeclareParameter& declared) const {
        return {"PARAMETER", declared.parameter.name, {}};
    }
    Definition operator()(const grammar::DefineBaseline& baseline) const {
        return {"DEFINE BASELINE", baseline.name.text, {}};
    }
    template <typename Question>
    Definition operator()(const Question& /*question*/) const {
        return {};
    }
};

std::vector<Written> definitions_of(std::string_view script) {
    std::vector<Written> found;
    for (const grammar::Statement& statement : grammar::parse_script(script).script.statements) {
        Definition definition = std::visit(NameOf{}, statement);
        const grammar::Span span = grammar::span_of(statement);
        definition.text = script.substr(span.begin, span.end - span.begin);
        if (!definition.kind.empty()) {
            found.push_back({std::move(definition), span});
        }
    }
    return found;
}

bool is_same(const Definition& a, const Definition& b) {
    return a.kind == b.kind && a.name == b.name;
}

bool is_part_of_a_name(char byte) {
    const bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    const auto value = static_cast<unsigned char>(byte);
    return is_letter || (byte >= '0' && byte <= '9') || byte == '_' || byte == '.' || byte == '-' || value >= 0x80;
}

/// Whether the name stands in the text, even where it means something else.
bool mentions(std::string_view text, std::string_view name) {
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        const bool begins = at == 0 || !is_part_of_a_name(text[at - 1]);
        if (begins && (end == text.size() || !is_part_of_a_name(text[end]))) {
            return true;
        }
    }
    return false;
}

/// The definitions that hold before the script, each behind those that it uses. What the script defines anew stands in
/// for the old, together with what that uses of the script's own.
class Plan {
public:
    Plan(const std::vector<Definition>& known, const std::vector<Written>& written) {
        for (const Definition& definition : known) {
            const auto anew = std::ranges::find_if(
                written, [&](const Written& other) { return is_same(definition, other.definition); });
            nodes_.push_back(anew == written.end() ? Node{&definition, nullptr} : Node{&anew->definition, &*anew});
        }
        const std::size_t held_before = nodes_.size();
        for (const Written& definition : written) {
            const auto is_node = [&](const Node& node) { return node.written == &definition; };
            if (std::ranges::none_of(nodes_, is_node)) {
                nodes_.push_back({&definition.definition, &definition});
            }
        }
        for (std::size_t at = 0; at < held_before; ++at) {
            place(at);
        }
    }

    [[nodiscard]] JoinedScript joined(std::string_view script, std::string_view name) const {
        JoinedScript joined(script, name);
        for (const std::size_t at : order_) {
            const Node& node = nodes_[at];
            if (node.written == nullptr) {
                joined.put_before(fmt::format("definition of {}", node.definition->name), node.definition->text);
            } else {
                joined.move_before(node.written->span);
            }
        }
        return joined;
    }

    /// All that holds after the script.
    [[nodiscard]] std::vector<Definition> kept() {
        for (std::size_t at = 0; at < nodes_.size(); ++at) {
            place(at);
        }
        std::vector<Definition> all;
        for (const std::size_t at : order_) {
            all.push_back(*nodes_[at].definition);
        }
        return all;
    }

private:
    struct Node {
        const Definition* definition;
        const Written* written;  ///< null: of an earlier script
        bool is_placed = false;
    };

    void place(std::size_t at) {
        if (std::exchange(nodes_[at].is_placed, true)) {
            return;
        }
        for (std::size_t other = 0; other < nodes_.size(); ++other) {
            if (other != at && mentions(nodes_[at].definition->text, nodes_[other].definition->name)) {
                place(other);
            }
        }
        order_.push_back(at);
    }

    std::vector<Node> nodes_;
    std::vector<std::size_t> order_;
};

std::string joined_text(const std::vector<Definition>& definitions) {
    std::string text;
    for (const Definition& definition : definitions) {
        text += definition.text + ";\n";
    }
    return text;
}

}  // namespace

Result<std::vector<Answer>> Session::query(std::string_view script, const QueryOptions& options) {
    const std::vector<Written> written = definitions_of(script);
    Plan plan(definitions_, written);
    const JoinedScript joined = plan.joined(script, options.file_name);
    auto answers = database_->query(joined.text(), options);
    if (answers || (answers.error().category == ErrorCategory::limit && answers.error().diagnostics.empty())) {
        definitions_ = plan.kept();
    }
    if (!answers) {
        return joined.placed(std::move(answers).error());
    }
    return answers;
}

Result<Completions> Session::complete(std::string_view text, std::size_t offset, std::size_t most) const {
    const std::string before = joined_text(definitions_);
    auto completions = database_->complete(before + std::string{text}, before.size() + offset, most);
    if (completions) {
        completions->begin -= std::min(completions->begin, before.size());
    }
    return completions;
}

}  // namespace lacuna

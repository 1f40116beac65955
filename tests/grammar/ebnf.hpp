#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::grammar::test {

/// The right side of a rule, or a part of it.
struct EbnfNode {
    enum class Kind : std::uint8_t {
        sequence,
        choice,
        optional,
        repetition,
        terminal,  ///< text
        rule,      ///< text
        special,   ///< text: `? any letter ?`
        except,    ///< children: what is meant, what it is not
    };

    Kind kind = Kind::sequence;
    std::string text;
    std::vector<EbnfNode> children;
};

struct EbnfRule {
    EbnfNode node;
    bool is_word = false;  ///< its parts stand together without spaces
};

/// A grammar in the notation of ISO 14977, as docs/language.md has it: `=` `;` `|` `[ ]` `{ }` `( )` `,` as a terminal
/// only, `-` for an exception, `? words ?`, `(* comments *)`, terminals between quotes.
class Ebnf {
public:
    /// Throws std::runtime_error with the place where the text is no such grammar. The rules of `words` are those
    /// whose parts stand together.
    Ebnf(std::string_view sentences, std::string_view words);
    Ebnf(const Ebnf&) = delete;
    Ebnf& operator=(const Ebnf&) = delete;

    [[nodiscard]] const std::map<std::string, EbnfRule, std::less<>>& rules() const { return rules_; }
    [[nodiscard]] const EbnfRule& rule(std::string_view name) const;
    /// Of a choice, the alternative that comes to an end soonest.
    [[nodiscard]] const EbnfNode& way_out(const EbnfNode& choice) const { return *ways_out_.at(&choice); }

private:
    void read(std::string_view text, bool is_word);
    void find_ways_out(const EbnfNode& node);

    std::map<std::string, EbnfRule, std::less<>> rules_;
    std::map<const EbnfNode*, const EbnfNode*> ways_out_;
};

/// What stands in the document in the fenced blocks with this tag, in their order.
[[nodiscard]] std::vector<std::string> blocks_of(std::string_view document, std::string_view tag);

/// Sentences of the grammar at random, the same for the same seed. A repetition of clauses (rules whose names end in
/// `_clause`) takes each at most once.
class EbnfWriter {
public:
    EbnfWriter(const Ebnf& ebnf, std::uint32_t seed) : ebnf_(ebnf), engine_(seed) {}

    [[nodiscard]] std::string write(std::string_view rule);

private:
    void write(const EbnfNode& node, int depth, bool in_word);
    void write_rule(std::string_view name, int depth, bool in_word);
    void write_choice(const EbnfNode& node, int depth, bool in_word);
    void write_clauses(std::vector<EbnfNode> clauses, int depth);
    void write_keyword(std::string_view text, bool in_word);
    void write_token(std::string_view text, bool in_word);
    [[nodiscard]] std::string special(std::string_view text);
    [[nodiscard]] std::string written_word(const EbnfNode& node, int depth);
    [[nodiscard]] std::uint32_t below(std::size_t bound) {
        return static_cast<std::uint32_t>(engine_() % static_cast<std::uint32_t>(bound));
    }

    const Ebnf& ebnf_;
    std::mt19937 engine_;
    std::string text_;
};

/// Says whether a text is a sentence of the grammar. Backtracks, and remembers what it has tried.
class EbnfReader {
public:
    EbnfReader(const Ebnf& ebnf, std::string_view text) : ebnf_(ebnf), text_(text) {}

    [[nodiscard]] bool accepts(std::string_view rule);

private:
    using Places = std::set<std::size_t>;

    [[nodiscard]] Places read(const EbnfNode& node, std::size_t at, bool in_word);
    [[nodiscard]] Places read_rule(std::string_view name, std::size_t at, bool in_word);
    [[nodiscard]] Places read_word(const EbnfNode& node, std::size_t at);
    [[nodiscard]] Places read_special(std::string_view text, std::size_t at) const;
    [[nodiscard]] std::size_t behind_spaces(std::size_t at) const;

    const Ebnf& ebnf_;
    std::string_view text_;
    std::map<std::pair<const EbnfNode*, std::size_t>, Places> known_;
};

}  // namespace lacuna::grammar::test

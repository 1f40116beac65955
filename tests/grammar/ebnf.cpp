#include "ebnf.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <stdexcept>
#include <utility>

namespace lacuna::grammar::test {
namespace {

using Kind = EbnfNode::Kind;

bool is_letter(char character) {
    return std::isalpha(static_cast<unsigned char>(character)) != 0 || character == '_' ||
           static_cast<unsigned char>(character) >= 0x80;
}

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

char lower(char character) {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

bool same(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, lower, lower);
}

/// Reads the notation itself.
class NotationReader {
public:
    explicit NotationReader(std::string_view text) : text_(text) {}

    [[nodiscard]] bool is_at_end() {
        skip();
        return at_ == text_.size();
    }

    std::string name() {
        skip();
        const std::size_t begin = at_;
        while (at_ < text_.size() && (is_letter(text_[at_]) || is_digit(text_[at_]))) {
            ++at_;
        }
        if (begin == at_) {
            fail("a name is expected");
        }
        return std::string{text_.substr(begin, at_ - begin)};
    }

    void expect(char character) {
        if (!take(character)) {
            fail(std::string{"expected "} + character);
        }
    }

    EbnfNode choice() {
        EbnfNode node{Kind::choice, {}, {sequence()}};
        while (take('|')) {
            node.children.push_back(sequence());
        }
        return node.children.size() == 1 ? node.children.front() : node;
    }

private:
    EbnfNode sequence() {
        EbnfNode node;
        while (!is_at_end() && std::string_view{"|)]};"}.find(text_[at_]) == std::string_view::npos) {
            node.children.push_back(term());
        }
        return node.children.size() == 1 ? node.children.front() : node;
    }

    EbnfNode term() {
        EbnfNode meant = factor();
        return take('-') ? EbnfNode{Kind::except, {}, {std::move(meant), factor()}} : meant;
    }

    EbnfNode factor() {
        skip();
        const char first = at_ < text_.size() ? text_[at_] : ' ';
        if (first == '"' || first == '\'' || first == '?') {
            const std::size_t end = text_.find(first, at_ + 1);
            if (end == std::string_view::npos) {
                fail("not closed");
            }
            std::string_view inside = text_.substr(at_ + 1, end - at_ - 1);
            at_ = end + 1;
            if (first != '?') {
                return {Kind::terminal, std::string{inside}, {}};
            }
            inside.remove_prefix(inside.find_first_not_of(' '));
            return {Kind::special, std::string{inside.substr(0, inside.find_last_not_of(' ') + 1)}, {}};
        }
        if (take('[')) {
            return bracket(Kind::optional, ']');
        }
        if (take('{')) {
            return bracket(Kind::repetition, '}');
        }
        if (take('(')) {
            EbnfNode node = choice();
            expect(')');
            return node;
        }
        return {Kind::rule, name(), {}};
    }

    EbnfNode bracket(Kind kind, char end) {
        EbnfNode node{kind, {}, {choice()}};
        expect(end);
        return node;
    }

    bool take(char character) {
        skip();
        const bool is_there = at_ < text_.size() && text_[at_] == character;
        at_ += is_there ? 1 : 0;
        return is_there;
    }

    void skip() {
        while (at_ < text_.size()) {
            if (text_.substr(at_).starts_with("(*")) {
                const std::size_t end = text_.find("*)", at_);
                at_ = end == std::string_view::npos ? text_.size() : end + 2;
            } else if (std::isspace(static_cast<unsigned char>(text_[at_])) != 0) {
                ++at_;
            } else {
                break;
            }
        }
    }

    [[noreturn]] void fail(const std::string& what) {
        throw std::runtime_error("EBNF: " + what + " at: " + std::string{text_.substr(at_, 40)});
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

void check_names(const Ebnf& ebnf, const EbnfNode& node) {
    if (node.kind == Kind::rule) {
        static_cast<void>(ebnf.rule(node.text));
    }
    std::ranges::for_each(node.children, [&](const EbnfNode& child) { check_names(ebnf, child); });
}

/// How many rules must be entered to come to an end; a way that leads back into a rule on the stack is none.
int simplest(const Ebnf& ebnf, const EbnfNode& node, std::vector<std::string_view>& inside) {
    constexpr int no_way_out = 1'000;
    switch (node.kind) {
        case Kind::choice: {
            int least = no_way_out;
            for (const EbnfNode& child : node.children) {
                least = std::min(least, simplest(ebnf, child, inside));
            }
            return least;
        }
        case Kind::sequence: {
            int most = 0;
            for (const EbnfNode& child : node.children) {
                most = std::max(most, simplest(ebnf, child, inside));
            }
            return most;
        }
        case Kind::rule: {
            if (std::ranges::find(inside, node.text) != inside.end()) {
                return no_way_out;
            }
            inside.emplace_back(node.text);
            const int depth = 1 + simplest(ebnf, ebnf.rule(node.text).node, inside);
            inside.pop_back();
            return depth;
        }
        case Kind::except:
            return simplest(ebnf, node.children.front(), inside);
        default:
            return 0;
    }
}

bool is_repetition_of_clauses(const EbnfNode& node) {
    return node.kind == Kind::repetition && node.children.front().kind == Kind::choice &&
           std::ranges::all_of(node.children.front().children, [](const EbnfNode& child) {
               return child.kind == Kind::rule && child.text.ends_with("_clause");
           });
}

}  // namespace

// -- the grammar ------------------------------------------------------------------------------------------------------

Ebnf::Ebnf(std::string_view sentences, std::string_view words) {
    read(sentences, false);
    read(words, true);
    for (const auto& [name, rule] : rules_) {
        check_names(*this, rule.node);
    }
    for (const auto& [name, rule] : rules_) {
        find_ways_out(rule.node);
    }
}

void Ebnf::find_ways_out(const EbnfNode& node) {
    if (node.kind == Kind::choice) {
        const auto depth = [&](const EbnfNode& child) {
            std::vector<std::string_view> inside;
            return simplest(*this, child, inside);
        };
        ways_out_[&node] = &*std::ranges::min_element(node.children, {}, depth);
    }
    std::ranges::for_each(node.children, [&](const EbnfNode& child) { find_ways_out(child); });
}

void Ebnf::read(std::string_view text, bool is_word) {
    NotationReader reader{text};
    while (!reader.is_at_end()) {
        const std::string name = reader.name();
        reader.expect('=');
        EbnfNode node = reader.choice();
        reader.expect(';');
        if (!rules_.emplace(name, EbnfRule{std::move(node), is_word}).second) {
            throw std::runtime_error("EBNF: two rules are called " + name);
        }
    }
}

const EbnfRule& Ebnf::rule(std::string_view name) const {
    const auto found = rules_.find(name);
    if (found == rules_.end()) {
        throw std::runtime_error("EBNF: there is no rule " + std::string{name});
    }
    return found->second;
}

std::vector<std::string> blocks_of(std::string_view document, std::string_view tag) {
    const std::string opening = "```" + std::string{tag} + "\n";
    std::vector<std::string> blocks;
    for (std::size_t at = document.find(opening); at != std::string_view::npos; at = document.find(opening, at)) {
        at += opening.size();
        const std::size_t end = document.find("```", at);
        blocks.emplace_back(document.substr(at, end - at));
        at = end == std::string_view::npos ? end : end + 3;
    }
    return blocks;
}

// -- writing ----------------------------------------------------------------------------------------------------------

namespace {

constexpr int deepest = 17;  // of rules within rules; beyond it the shortest way out is taken

}  // namespace

std::string EbnfWriter::write(std::string_view rule) {
    text_.clear();
    write_rule(rule, 0, false);
    return text_;
}

void EbnfWriter::write_rule(std::string_view name, int depth, bool in_word) {
    const EbnfRule& rule = ebnf_.rule(name);
    if (rule.is_word && !in_word) {
        write_token(written_word(rule.node, depth + 1), false);
    } else {
        write(rule.node, depth + 1, in_word);
    }
}

std::string EbnfWriter::written_word(const EbnfNode& node, int depth) {
    std::string outer = std::exchange(text_, {});
    write(node, depth, true);
    return std::exchange(text_, std::move(outer));
}

void EbnfWriter::write(const EbnfNode& node, int depth, bool in_word) {
    switch (node.kind) {
        case Kind::sequence:
            for (const EbnfNode& child : node.children) {
                write(child, depth, in_word);
            }
            break;
        case Kind::choice:
            write_choice(node, depth, in_word);
            break;
        case Kind::optional:
            if (depth < deepest && below(2) == 0) {
                write(node.children.front(), depth, in_word);
            }
            break;
        case Kind::repetition:
            if (is_repetition_of_clauses(node)) {
                write_clauses(node.children.front().children, depth);
                break;
            }
            for (std::uint32_t count = depth < deepest ? below(in_word ? 5 : 3) : 0; count > 0; --count) {
                write(node.children.front(), depth, in_word);
            }
            break;
        case Kind::terminal:
            write_keyword(node.text, in_word);
            break;
        case Kind::rule:
            write_rule(node.text, depth, in_word);
            break;
        case Kind::special:
            write_token(special(node.text), in_word);
            break;
        case Kind::except: {
            std::string word;
            do {
                word = written_word(node.children.front(), depth);
            } while (EbnfReader{ebnf_, word}.accepts(node.children.back().text));
            write_token(word, in_word);
            break;
        }
    }
}

void EbnfWriter::write_choice(const EbnfNode& node, int depth, bool in_word) {
    write(depth < deepest ? node.children[below(node.children.size())] : ebnf_.way_out(node), depth, in_word);
}

void EbnfWriter::write_clauses(std::vector<EbnfNode> clauses, int depth) {
    for (std::uint32_t count = below(clauses.size() + 1); count > 0; --count) {
        const auto chosen = clauses.begin() + static_cast<std::ptrdiff_t>(below(clauses.size()));
        write(*chosen, depth, false);
        clauses.erase(chosen);
    }
}

/// In any case.
void EbnfWriter::write_keyword(std::string_view text, bool in_word) {
    std::string written{text};
    if (!in_word && below(4) == 0) {
        std::ranges::transform(written, written.begin(), lower);
    }
    write_token(written, in_word);
}

/// With a space, a line end or a comment before it.
void EbnfWriter::write_token(std::string_view text, bool in_word) {
    if (!in_word && !text_.empty()) {
        const std::uint32_t gap = below(40);
        text_ += gap == 0 ? "\n" : gap == 1 ? " -- a comment; and 'more'\n" : " ";
    }
    text_ += text;
}

std::string EbnfWriter::special(std::string_view text) {
    const auto two_digits = [](std::uint32_t number) {
        return std::string{static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
    };
    if (text == "a letter, or _") {
        constexpr std::array<std::string_view, 8> rare = {"_", "ü", "č", "Ж", "ω", "漁", "Z", "é"};
        return below(6) == 0 ? std::string{rare[below(rare.size())]} : std::string{static_cast<char>('a' + below(26))};
    }
    if (text == "a capital, A to Z") {
        return std::string{static_cast<char>('A' + below(26))};
    }
    if (text == "0 to 9") {
        return std::string{static_cast<char>('0' + below(10))};
    }
    if (text == "0001 to 9999") {
        return two_digits(below(100)) + two_digits(1 + below(99));
    }
    if (text == "01 to 12") {
        return two_digits(1 + below(12));
    }
    if (text == "01 to the last day of the month") {
        return two_digits(1 + below(28));
    }
    if (text == "any character on the line but '") {
        constexpr std::array<std::string_view, 8> some = {"a", " ", ";", "--", "\"", "ü", "{", "\t"};
        return std::string{some[below(some.size())]};
    }
    throw std::runtime_error("EBNF: nothing is known of ? " + std::string{text} + " ?");
}

// -- reading ----------------------------------------------------------------------------------------------------------

bool EbnfReader::accepts(std::string_view rule) {
    const Places ends = read_rule(rule, 0, false);
    return std::ranges::any_of(ends, [&](std::size_t end) { return behind_spaces(end) == text_.size(); });
}

std::size_t EbnfReader::behind_spaces(std::size_t at) const {
    while (at < text_.size()) {
        if (text_.substr(at).starts_with("--")) {
            at = std::min(text_.find('\n', at), text_.size());
        } else if (std::isspace(static_cast<unsigned char>(text_[at])) != 0) {
            ++at;
        } else {
            break;
        }
    }
    return at;
}

EbnfReader::Places EbnfReader::read_rule(std::string_view name, std::size_t at, bool in_word) {
    const EbnfRule& rule = ebnf_.rule(name);
    return rule.is_word && !in_word ? read_word(rule.node, behind_spaces(at)) : read(rule.node, at, in_word);
}

/// As much as belongs to the word: what goes on as one is no end of it.
EbnfReader::Places EbnfReader::read_word(const EbnfNode& node, std::size_t at) {
    Places ends = read(node, at, true);
    if (!ends.empty()) {
        ends = {*ends.rbegin()};
    }
    const bool goes_on = !ends.empty() && *ends.begin() < text_.size() && *ends.begin() > at &&
                         is_letter(text_[*ends.begin() - 1]) &&
                         (is_letter(text_[*ends.begin()]) || is_digit(text_[*ends.begin()]));
    return goes_on ? Places{} : ends;
}

EbnfReader::Places EbnfReader::read(const EbnfNode& node, std::size_t at, bool in_word) {
    const std::pair key{&node, at};
    if (const auto found = known_.find(key); found != known_.end() && !in_word) {
        return found->second;
    }
    Places ends;
    switch (node.kind) {
        case Kind::sequence:
            ends.insert(at);
            for (const EbnfNode& child : node.children) {
                Places further;
                for (const std::size_t place : ends) {
                    further.merge(read(child, place, in_word));
                }
                ends = std::move(further);
            }
            break;
        case Kind::choice:
            for (const EbnfNode& child : node.children) {
                ends.merge(read(child, at, in_word));
            }
            break;
        case Kind::optional:
            ends = read(node.children.front(), at, in_word);
            ends.insert(at);
            break;
        case Kind::repetition: {
            Places fresh{at};
            while (!fresh.empty()) {
                ends.insert(fresh.begin(), fresh.end());
                Places further;
                for (const std::size_t place : fresh) {
                    further.merge(read(node.children.front(), place, in_word));
                }
                std::erase_if(further, [&](std::size_t place) { return ends.contains(place); });
                fresh = std::move(further);
            }
            break;
        }
        case Kind::terminal: {
            const std::size_t begin = in_word ? at : behind_spaces(at);
            const std::size_t end = begin + node.text.size();
            const bool is_word = is_letter(node.text.back());
            const bool goes_on =
                is_word && !in_word && end < text_.size() && (is_letter(text_[end]) || is_digit(text_[end]));
            if (same(text_.substr(begin, node.text.size()), node.text) && !goes_on) {
                ends.insert(end);
            }
            break;
        }
        case Kind::rule:
            ends = read_rule(node.text, at, in_word);
            break;
        case Kind::special:
            ends = read_special(node.text, at);
            break;
        case Kind::except: {
            const Places wrong = read_word(node.children.back(), at);
            for (const std::size_t end : read(node.children.front(), at, in_word)) {
                if (!wrong.contains(end)) {
                    ends.insert(end);
                }
            }
            break;
        }
    }
    if (!in_word) {
        known_.emplace(key, ends);
    }
    return ends;
}

EbnfReader::Places EbnfReader::read_special(std::string_view text, std::size_t at) const {
    const auto digits = [&](std::size_t count) -> Places {
        const std::string_view found = text_.substr(std::min(at, text_.size()), count);
        return found.size() == count && std::ranges::all_of(found, is_digit) ? Places{at + count} : Places{};
    };
    if (at >= text_.size()) {
        return {};
    }
    const char first = text_[at];
    if (text == "a letter, or _") {
        return is_letter(first) ? Places{at + 1} : Places{};
    }
    if (text == "a capital, A to Z") {
        return first >= 'A' && first <= 'Z' ? Places{at + 1} : Places{};
    }
    if (text == "0 to 9") {
        return digits(1);
    }
    if (text == "0001 to 9999") {
        return digits(4);
    }
    if (text == "01 to 12" || text == "01 to the last day of the month") {
        const std::string_view found = text_.substr(at, 2);
        return found < "01" || found > (text == "01 to 12" ? "12" : "31") ? Places{} : digits(2);
    }
    if (text == "any character on the line but '") {
        return first != '\'' && first != '\n' ? Places{at + 1} : Places{};
    }
    throw std::runtime_error("EBNF: nothing is known of ? " + std::string{text} + " ?");
}

}  // namespace lacuna::grammar::test

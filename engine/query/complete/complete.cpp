#include "query/complete/complete.hpp"

#include "lacuna/base/utf8.hpp"
#include "query/complete/candidates.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace lacuna::query {
namespace {

/// Behind a `.`, `_`, `-` or space of the text something begins with the (folded) word.
bool has_part(std::string_view folded_text, std::string_view word) {
    constexpr std::string_view joints = "._- ";
    for (std::size_t at = folded_text.find(word); at != std::string_view::npos; at = folded_text.find(word, at + 1)) {
        if (at == 0 || joints.find(folded_text[at - 1]) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

/// How well a candidate fits the word, the best first; nothing where it does not.
enum class Fit : int { same_case, any_case, part, description };

std::optional<Fit> fit(const Completion& candidate, std::string_view word, std::string_view folded_word) {
    if (candidate.text.starts_with(word)) {
        return Fit::same_case;
    }
    const std::string folded = utf8::folded(candidate.text);
    if (folded.starts_with(folded_word)) {
        return Fit::any_case;
    }
    if (has_part(folded, folded_word)) {
        return Fit::part;
    }
    return has_part(utf8::folded(candidate.description), folded_word) ? std::optional{Fit::description} : std::nullopt;
}

/// Those that begin with the word, or, where there are none, those that have it somewhere else.
std::vector<Completion> fitting(std::vector<Completion> candidates, std::string_view word) {
    if (word.empty()) {
        return candidates;
    }
    const std::string folded_word = utf8::folded(word);
    std::vector<std::pair<Fit, Completion>> found;
    for (Completion& candidate : candidates) {
        if (const auto how = fit(candidate, word, folded_word)) {
            found.emplace_back(*how, std::move(candidate));
        }
    }
    std::ranges::stable_sort(found, {}, &std::pair<Fit, Completion>::first);
    const bool has_beginnings = !found.empty() && found.front().first <= Fit::any_case;
    std::vector<Completion> kept;
    for (auto& [how, candidate] : found) {
        if (!has_beginnings || how <= Fit::any_case) {
            kept.push_back(std::move(candidate));
        }
    }
    return kept;
}

std::string_view up_to_semicolon(std::string_view text) {
    return text.substr(0, text.find(';'));
}

}  // namespace

Completions complete(const model::Catalogue& catalogue, std::string_view text, std::size_t offset, std::size_t most) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    Completions completions;
    completions.begin = before.size();
    const auto word_begin = grammar::begin_of_word(before);
    if (!word_begin) {
        return completions;
    }
    const std::string_view word = before.substr(*word_begin);
    const std::uint32_t statement = grammar::begin_of_statement(before);
    const std::vector<grammar::DefinedName> definitions = grammar::defined_names(before.substr(0, statement));
    const std::string whole = std::string{before.substr(statement)}.append(up_to_semicolon(text.substr(before.size())));
    const CompletionPlace place{catalogue, whole, definitions};
    completions.begin = *word_begin;
    completions.items = fitting(candidates(place, grammar::continuations(before.substr(0, *word_begin))), word);
    completions.is_cut = completions.items.size() > most;
    completions.items.resize(std::min(completions.items.size(), most));
    return completions;
}

}  // namespace lacuna::query

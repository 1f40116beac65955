#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::grammar {

/// What can stand at a place of a statement. Names are of the collection: the grammar knows where they may stand, not
/// which there are.
enum class ContinuationKind : std::uint8_t {
    keyword,          ///< the word or phrase `text`
    symbol,           ///< the punctuation or operator `text`
    concept_pattern,  ///< `group.name`, `group.*`, `*`
    concept_name,     ///< one concept
    attribute,        ///< behind `concept:` an attribute of that concept, which `context` names
    column,           ///< an attribute, or another column of the answer
    key,              ///< what an answer is grouped by
    value,            ///< an attribute, a function or a choice; `context`: the attribute that it is compared with
    measure,          ///< a call of a function of many rows
    jurisdiction,     ///< a code, a group, a name of LET
    yardstick,        ///< a baseline, a jurisdiction, a statistic
    any_name,         ///< of anything in the catalogue
    new_name,         ///< one that the statement defines
    parameter,        ///< `$name`
    date,             ///< a literal, or a name of LET
    number,
    text,
    end,  ///< nothing: the statement may end here
};

struct Continuation {
    ContinuationKind kind = ContinuationKind::keyword;
    std::string_view text;  ///< of keywords and symbols, in canonical writing
    std::string context;    ///< the name that narrows down what may stand there; may be empty

    bool operator==(const Continuation&) const = default;
};

/// All that may follow the last statement of the text, each behind a space: what is written so is never a mistake at
/// that place, though more may have to follow it. A clause that was given, or that the verb does not take, is not
/// offered. Nothing where the statement has a mistake already, or the text breaks off inside quotes or a comment.
/// Pure and thread-safe.
[[nodiscard]] std::vector<Continuation> continuations(std::string_view text);

/// Where the word begins that the end of the text belongs to: its end where no word stands there. Nothing inside
/// quotes and comments. What may stand in place of the word is what may follow the text before it.
[[nodiscard]] std::optional<std::uint32_t> begin_of_word(std::string_view text);

/// Where the last statement of the text begins, behind the last `;` that is no part of a quoted text or comment.
[[nodiscard]] std::uint32_t begin_of_statement(std::string_view text);

enum class DefinitionKind : std::uint8_t { let, parameter, baseline };

struct DefinedName {
    DefinitionKind kind = DefinitionKind::let;
    std::string_view name;  ///< without the dollar sign

    bool operator==(const DefinedName&) const = default;
};

/// What LET, PARAMETER and DEFINE BASELINE seem to define in a text, which may be full of mistakes; in its order.
[[nodiscard]] std::vector<DefinedName> defined_names(std::string_view text);

/// Whether the text is one or more statements of which the last is closed by its `;`: nothing but spaces and comments
/// follow. Not for a text without any statement.
[[nodiscard]] bool is_closed(std::string_view text);

}  // namespace lacuna::grammar

#include "completion/values.hpp"

#include "database_path.hpp"
#include "lacuna/database.hpp"
#include "lacuna/report.hpp"
#include "ready_questions.hpp"
#include "verb_forms.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace lacuna::cli {
namespace {

std::vector<Completion> beginning_with(const std::string& word, std::vector<Completion> all) {
    std::erase_if(all, [&](const Completion& item) { return !item.text.starts_with(word); });
    return all;
}

std::vector<Completion> plain(std::initializer_list<const char*> texts) {
    std::vector<Completion> items;
    for (const char* const text : texts) {
        items.push_back({text, "value", {}});
    }
    return items;
}

std::vector<Completion> formats() {
    std::vector<Completion> items;
    for (const std::string_view name : format_names()) {
        items.push_back({std::string{name}, "format", {}});
    }
    return items;
}

std::vector<Completion> questions() {
    std::vector<Completion> items;
    if (const auto known = ready_questions()) {
        for (const ReadyQuestion& question : *known) {
            items.push_back({question.name, "question", question.collection});
        }
    }
    return items;
}

std::vector<Completion> verbs() {
    std::vector<Completion> items;
    for (const std::string& name : command_names()) {
        if (is_verb(*command_named(name))) {
            items.push_back({name, "command", verb_form(*command_named(name)).description});
        }
    }
    return items;
}

/// The beginning of a statement that the word would go on with; empty for what is no part of one.
std::string beginning_for_words(const WordPlace& place) {
    if (!is_verb(place.command)) {
        return {};
    }
    const VerbForm& form = verb_form(place.command);
    switch (form.words) {
        case Words::jurisdictions:
            return "GAPS ACROSS ";
        case Words::concepts:
            return "FORUM FOR ";
        case Words::attributes:
        case Words::measures:
        case Words::subject:
            break;
    }
    return fmt::format("{} ", form.verb);
}

/// The same for an option.
std::string beginning_for_option(const WordPlace& place) {
    const std::string& name = place.option.names.front();
    const std::string& value = place.option.value;
    const bool is_forum = place.command == Command::forum;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> by_name{{
        {"--where", "FIND provisions WHERE "},
        {"--show", "FIND provisions SHOW "},
        {"--with", "GAPS WITH "},
        {"--as-of", "GAPS AS OF "},
        {"--known-on", "GAPS AS OF "},
        {"--from", "GAPS AS OF "},
        {"--to", "GAPS AS OF "},
        {"--victim", "FORUM COMMITTED IN ANY BY "},
        {"--except", "GAPS ACROSS "},
    }};
    if (const auto* const known = std::ranges::find(by_name, name, [](const auto& pair) { return pair.first; });
        known != by_name.end()) {
        return std::string{known->second};
    }
    if (name == "--by") {
        return is_forum ? "FORUM COMMITTED IN ANY BY " : "SUMMARISE count() BY ";
    }
    if (name == "--order-by") {
        return place.command == Command::find ? "FIND provisions ORDER BY "
                                              : fmt::format("{} ORDER BY ", verb_form(place.command).verb);
    }
    // By the kind of value: the parameters of ready questions have names of their own.
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> by_value{{
        {"JURISDICTIONS", "GAPS ACROSS "},
        {"CONCEPTS", "GAPS FOR "},
        {"BASELINE", "GAPS AGAINST "},
        {"YARDSTICK", "COMPARE AGAINST "},
        {"DATE", "GAPS AS OF "},
    }};
    const auto* const known = std::ranges::find(by_value, value, [](const auto& pair) { return pair.first; });
    return known == by_value.end() ? std::string{} : std::string{known->second};
}

/// Words in capitals begin the next clause, which is another option here.
bool is_clause_word(const Completion& item) {
    return item.kind == "operator" || (item.kind == "keyword" && !item.text.empty() &&
                                       std::isupper(static_cast<unsigned char>(item.text.front())) != 0);
}

std::vector<Completion> names(const WordPlace& place, const std::string& beginning, const std::string& word) {
    const Result<DatabasePath> path = database_path(place.database);
    if (!path) {
        return {};
    }
    const Result<Database> database = Database::open(path->directory);
    if (!database) {
        return {};
    }
    const std::string text = beginning + word;
    Result<Completions> found = database->complete(text, text.size());
    if (!found || found->begin < beginning.size()) {
        return {};
    }
    std::erase_if(found->items, is_clause_word);
    const std::string before = word.substr(0, found->begin - beginning.size());
    for (Completion& item : found->items) {
        item.text = before + item.text;
    }
    return std::move(found->items);
}

bool takes_files(const WordPlace& place) {
    if (place.option.is_positional) {
        const Command command = place.command;
        return command == Command::run || command == Command::check || command == Command::load ||
               command == Command::export_data || command == Command::agreement || command == Command::format;
    }
    return place.option.value == "DIR" || place.option.value == "FILE";
}

std::vector<Completion> fixed_values(const WordPlace& place) {
    if (place.option.is_positional) {
        switch (place.command) {
            case Command::ask:
                return questions();
            case Command::completion:
                return plain({"bash", "zsh", "fish"});
            case Command::explain:
                return verbs();
            default:
                return {};
        }
    }
    const std::string& name = place.option.names.front();
    if (name == "--format") {
        return formats();
    }
    if (name == "--error-format") {
        return plain({"text", "json"});
    }
    if (name == "--color") {
        return plain({"auto", "always", "never"});
    }
    if (name == "--fail-on") {
        return plain({"gaps"});
    }
    return place.option.value == "BOOLEAN" ? plain({"true", "false"}) : std::vector<Completion>{};
}

}  // namespace

Values values_of(const WordPlace& place, const std::string& word) {
    Values values;
    if (place.option.names.empty()) {
        return values;
    }
    values.are_files = takes_files(place);
    values.items = beginning_with(word, fixed_values(place));
    const std::string beginning = place.option.is_positional ? beginning_for_words(place) : beginning_for_option(place);
    if (values.items.empty() && !beginning.empty()) {
        values.items = names(place, beginning, word);
    }
    return values;
}

}  // namespace lacuna::cli

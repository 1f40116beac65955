#include "ask.hpp"
#include "clause_options.hpp"
#include "commands.hpp"
#include "parse.hpp"
#include "verb_forms.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <optional>
#include <string_view>
#include <utility>

namespace lacuna::cli {
namespace {

GivenWords sorted_words(const VerbForm& form, std::vector<std::string> words) {
    GivenWords given;
    given.subject = form.default_subject;
    switch (form.words) {
        case Words::jurisdictions:
            given.jurisdictions = std::move(words);
            break;
        case Words::concepts:
            given.concepts = std::move(words);
            break;
        case Words::attributes:
        case Words::measures:
        case Words::subject:
            given.subject = words.empty() ? given.subject : joined(words);
            break;
    }
    return given;
}

Result<ExitCode> ask_with_flags(Command command, CommandArguments arguments, std::string_view prefix) {
    const VerbForm& form = verb_form(command);
    CLI::App application{form.description, form.name};
    application.footer(std::string{"Example: "} + form.example + "\n");
    AskOptions options;
    std::vector<std::string> words;
    application.add_option(form.words_name, words, form.words_description)->required(form.needs_words);
    const ClauseOptions clauses(application, form.verb);
    options.add_to(application);
    if (auto ended = parse(application, std::move(arguments))) {
        return *std::move(ended);
    }
    if (form.words == Words::subject && words.size() > 1) {
        return unexpected_argument(application, words[1]);
    }
    Result<std::string> statement = clauses.statement(sorted_words(form, std::move(words)), options.as_of);
    if (!statement) {
        return std::move(statement).error();
    }
    if (clauses.takes("AS OF")) {
        options.as_of.clear();  // it stands in the statement now
    }
    return ask(std::string{prefix} + *statement, "statement", options);
}

}  // namespace

Result<ExitCode> run_flags(Command command, CommandArguments arguments) {
    return ask_with_flags(command, std::move(arguments), "");
}

Result<ExitCode> run_explain(CommandArguments arguments) {
    if (Result<Arguments> split = split_arguments(arguments); split && is_verb(split->command)) {
        return ask_with_flags(split->command, std::move(split->rest), "EXPLAIN ");
    }
    CLI::App application{"Tells how a question is answered: the plan, what is read, the time of each step.",
                         "lacuna explain"};
    application.footer(
        "Examples: lacuna explain \"GAPS ACROSS eu AGAINST lanzarote\"\n"
        "          lacuna explain gaps eu --against lanzarote\n");
    AskOptions options;
    std::vector<std::string> words;
    application.add_option("statement", words, "a statement, or a verb with its flags")->required();
    options.add_to(application);
    if (auto ended = parse(application, std::move(arguments))) {
        return *std::move(ended);
    }
    return ask(fmt::format("EXPLAIN {}", fmt::join(words, " ")), "statement", options);
}

}  // namespace lacuna::cli

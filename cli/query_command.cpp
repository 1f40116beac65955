#include "ask.hpp"
#include "clause_options.hpp"
#include "commands.hpp"
#include "parse.hpp"

#include <CLI/CLI.hpp>

#include <string_view>
#include <utility>

namespace lacuna::cli {
namespace {

/// What the words before the flags are.
enum class Words : int { attributes, jurisdictions, subject };

struct Form {
    std::string_view verb;
    const char* name;
    const char* description;
    Words words;
    const char* words_name;
    const char* words_description;
    const char* default_subject;  ///< empty: one must be given, or none is needed
    const char* example;
};

const Form& form_of(Command command) {
    static const Form find{"FIND",
                           "lacuna find",
                           "Finds the provisions (or jurisdictions, concepts …) of which a condition holds.",
                           Words::subject,
                           "subject",
                           "provisions (default), jurisdictions, concepts …",
                           "provisions",
                           "lacuna find --for csam.possession --across eu --where 'penalty.max < 2 years'"};
    static const Form compare{"COMPARE",
                              "lacuna compare",
                              "Sets jurisdictions side by side, one column for each attribute.",
                              Words::attributes,
                              "attributes",
                              "attributes; all of them if none is given",
                              "",
                              "lacuna compare victim_age penalty.max --for csam.possession --across eu --against SI"};
    static const Form gaps{"GAPS",
                           "lacuna gaps",
                           "Tells which demands of a baseline jurisdictions do not meet, and by how much.",
                           Words::jurisdictions,
                           "jurisdictions",
                           "jurisdictions and groups; all of them if none is given",
                           "",
                           "lacuna gaps western_balkans --against lanzarote --as-of 2021-07-15 --fail-on gaps"};
    static const Form show{"SHOW",
                           "lacuna show",
                           "Lists what is in the database.",
                           Words::subject,
                           "subject",
                           "concepts, attributes, jurisdictions, groups, baselines, instruments, coverage …",
                           "",
                           "lacuna show coverage --across western_balkans"};
    static const Form describe{"DESCRIBE",
                               "lacuna describe",
                               "Tells all about one concept, attribute, jurisdiction, group, baseline or instrument.",
                               Words::subject,
                               "name",
                               "its id or code",
                               "",
                               "lacuna describe csam.possession"};
    switch (command) {
        case Command::find:
            return find;
        case Command::compare:
            return compare;
        case Command::gaps:
            return gaps;
        case Command::show:
            return show;
        default:
            return describe;
    }
}

}  // namespace

Result<ExitCode> run_flags(Command command, CommandArguments arguments) {
    const Form& form = form_of(command);
    CLI::App application{form.description, form.name};
    application.footer(std::string{"Example: "} + form.example + "\n");
    AskOptions options;
    std::vector<std::string> words;
    CLI::Option* const positional = application.add_option(form.words_name, words, form.words_description);
    positional->required(form.words == Words::subject && *form.default_subject == '\0');
    const ClauseOptions clauses(application, form.verb);
    options.add_to(application);
    if (auto ended = parse(application, std::move(arguments))) {
        return *std::move(ended);
    }
    if (form.words == Words::subject && words.size() > 1) {
        return unexpected_argument(application, words[1]);
    }
    const bool across = form.words == Words::jurisdictions;
    const std::string subject = across ? std::string{} : joined(words);
    Result<std::string> statement = clauses.statement(subject.empty() && !across ? form.default_subject : subject,
                                                      across ? words : std::vector<std::string>{}, options.as_of);
    if (!statement) {
        return std::move(statement).error();
    }
    if (clauses.takes("AS OF")) {
        options.as_of.clear();  // it stands in the statement now
    }
    return ask(*statement, "statement", options);
}

}  // namespace lacuna::cli

#include "ask.hpp"
#include "commands.hpp"
#include "input.hpp"
#include "lacuna/script.hpp"
#include "message.hpp"
#include "output.hpp"
#include "parse.hpp"
#include "ready_questions.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cctype>
#include <map>
#include <utility>

namespace lacuna::cli {
namespace {

/// A question with what its file says.
struct LoadedQuestion {
    std::string name;
    Script script;
    ScriptDescription description;
};

Result<LoadedQuestion> load(const ReadyQuestion& question) {
    Result<Script> script = read_script(question.file.string());
    if (!script) {
        return std::move(script).error();
    }
    Result<ScriptDescription> description = describe_script(script->text, script->name);
    if (!description) {
        return std::move(description).error();
    }
    return LoadedQuestion{question.name, *std::move(script), *std::move(description)};
}

std::string capitals(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

// -- the list ---------------------------------------------------------------------------------------------------------

std::string parameters_in_brief(const ScriptDescription& description) {
    std::string text;
    for (const ScriptParameter& parameter : description.parameters) {
        text += fmt::format("{}{} {}", text.empty() ? "" : "  ", option_name(parameter), capitals(parameter.type));
    }
    return text;
}

Result<std::string> list_of_questions() {
    const Result<std::vector<ReadyQuestion>> questions = ready_questions();
    if (!questions) {
        return questions.error();
    }
    std::size_t width = 0;
    for (const ReadyQuestion& question : *questions) {
        width = std::max(width, question.name.size());
    }
    std::string text;
    std::string collection;
    for (const ReadyQuestion& question : *questions) {
        const Result<LoadedQuestion> loaded = load(question);
        if (!loaded) {
            return loaded.error();
        }
        if (collection != question.collection) {
            collection = question.collection;
            text += fmt::format("{}Ready questions of {}:\n", text.empty() ? "" : "\n", collection);
        }
        text += fmt::format("  {:<{}}  {}\n", question.name, width, loaded->description.title);
        if (const std::string parameters = parameters_in_brief(loaded->description); !parameters.empty()) {
            text += fmt::format("  {:<{}}  {}\n", "", width, parameters);
        }
    }
    return text.empty() ? std::string{"No collection has ready questions.\n"} : visible_lines(text);
}

Result<ExitCode> list(CommandArguments arguments) {
    CLI::App application{"Lists the ready questions of the collections, or answers one of them by name.", "lacuna ask"};
    application.footer(
        "Example: lacuna ask age-of-consent --across eu\n"
        "lacuna ask NAME --help tells what a question is about, and its parameters.\n");
    std::string name;
    application.add_option("name", name, "of the question; without one they are listed");
    if (auto ended = parse(application, std::move(arguments))) {
        return *std::move(ended);
    }
    const Result<std::string> text = list_of_questions();
    if (!text) {
        return text.error();
    }
    if (Status written = write_output(*text); !written) {
        return std::move(written).error();
    }
    return ExitCode::answered;
}

// -- one question -----------------------------------------------------------------------------------------------------

/// The parameters as options of the command, with what was given.
class ParameterOptions {
public:
    ParameterOptions(CLI::App& application, const std::vector<ScriptParameter>& parameters) : parameters_(parameters) {
        CLI::App general;
        AskOptions general_options;
        general_options.add_without_date(general);
        for (const ScriptParameter& parameter : parameters) {
            const std::string option = option_name(parameter);
            if (general.get_option_no_throw(option) != nullptr) {
                continue;  // the name is taken: --param gives it
            }
            const std::string fallback =
                parameter.fallback ? fmt::format("default: {}", *parameter.fallback) : "must be given";
            add_list(application, option, values_[parameter.name],
                     parameter.description.empty() ? fallback : fmt::format("{} ({})", parameter.description, fallback))
                ->type_name(capitals(parameter.type))
                ->group("Parameters");
        }
    }

    /// Adds what was given to that of --param. Only lists of names may be given in several parts.
    [[nodiscard]] Status add_to(std::vector<std::string>& given) const {
        for (const auto& [name, values] : values_) {
            if (values.empty()) {
                continue;
            }
            const ScriptParameter& parameter = *std::ranges::find(parameters_, name, &ScriptParameter::name);
            const bool is_list = parameter.type == "jurisdictions" || parameter.type == "concepts";
            if (values.size() > 1 && !is_list) {
                return usage_error("wrong-usage", fmt::format("{} is given {} times; it takes one value",
                                                              option_name(parameter), values.size()));
            }
            given.push_back(fmt::format("{}={}", name, fmt::join(values, ", ")));
        }
        return Done{};
    }

private:
    const std::vector<ScriptParameter>& parameters_;
    std::map<std::string, std::vector<std::string>> values_;
};

std::string its_parameters(const ScriptDescription& description) {
    std::vector<std::string> names;
    for (const ScriptParameter& parameter : description.parameters) {
        names.push_back(option_name(parameter));
    }
    if (names.size() < 2) {
        return names.empty() ? "it has no parameters" : "its only parameter is " + names.front();
    }
    const std::string last = std::move(names.back());
    names.pop_back();
    return fmt::format("its parameters are {} and {}", fmt::join(names, ", "), last);
}

Error with_parameters(Error error, const LoadedQuestion& question) {
    if (error.code == "unknown-option") {
        error.message += "; " + its_parameters(question.description);
    }
    return error;
}

/// Those of --param; an option that is no parameter has been refused already.
Status check_parameters(const LoadedQuestion& question, const std::vector<std::string>& given) {
    for (const std::string& pair : given) {
        const std::string name =
            pair.substr(pair.starts_with('$') ? 1 : 0, pair.find('=') - (pair.starts_with('$') ? 1 : 0));
        const auto& parameters = question.description.parameters;
        if (std::ranges::find(parameters, name, &ScriptParameter::name) == parameters.end()) {
            return usage_error("undeclared-parameter",
                               fmt::format("the question '{}' has no parameter '{}'; {}", question.name, name,
                                           its_parameters(question.description)));
        }
    }
    return Done{};
}

Result<ExitCode> answer(const LoadedQuestion& question, CommandArguments arguments) {
    CLI::App application{question.description.documentation, "lacuna ask " + question.name};
    application.footer(fmt::format("The question itself is in {}\n", question.script.name));
    AskOptions options;
    const ParameterOptions parameters(application, question.description.parameters);
    // Added again, so that the parameters come first in the help.
    application.set_help_flag("-h,--help", "Print this help message and exit");
    options.add_without_date(application);
    if (auto ended = parse(application, std::move(arguments))) {
        return *ended ? *std::move(ended) : with_parameters(ended->error(), question);
    }
    if (Status known = check_parameters(question, options.parameters); !known) {
        return std::move(known).error();
    }
    if (Status added = parameters.add_to(options.parameters); !added) {
        return std::move(added).error();
    }
    return ask(question.script.text, question.script.name, options);
}

}  // namespace

Result<ExitCode> ask_question(CommandArguments arguments) {
    const std::size_t at = first_word(arguments);
    if (at >= arguments.size()) {
        return list(std::move(arguments));
    }
    const Result<ReadyQuestion> question = find_ready_question(arguments[at]);
    if (!question) {
        return question.error();
    }
    const Result<LoadedQuestion> loaded = load(*question);
    if (!loaded) {
        return loaded.error();
    }
    arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(at));
    return answer(*loaded, std::move(arguments));
}

}  // namespace lacuna::cli

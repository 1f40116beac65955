#include "ask.hpp"
#include "commands.hpp"
#include "input.hpp"
#include "parse.hpp"

#include <CLI/CLI.hpp>

#include <utility>

namespace lacuna::cli {

Result<ExitCode> run_statement(CommandArguments arguments) {
    CLI::App application{"Answers a statement of the query language.", "lacuna"};
    application.footer(
        "Example: lacuna \"COMPARE penalty.max FOR csam.possession ACROSS eu AS OF 2021-07-15\" --format csv\n");
    AskOptions options;
    std::vector<std::string> words;
    application.add_option("statement", words, "the statement; several arguments are joined by spaces")->required();
    options.add_to(application);
    if (auto ended = parse(application, std::move(arguments))) {
        return *std::move(ended);
    }
    std::string statement;
    for (const std::string& word : words) {
        statement += statement.empty() ? "" : " ";
        statement += word;
    }
    return ask(statement, "statement", options);
}

Result<ExitCode> run_file(CommandArguments arguments) {
    CLI::App application{"Answers the statements of a script, in order; with any error in it, nothing is run.",
                         "lacuna run"};
    application.footer("Example: lacuna run report.lq --param 'day=2021-07-15' --format md --output report.md\n");
    AskOptions options;
    std::string file;
    application.add_option("file", file, "the script; - for standard input")->required();
    options.add_to(application);
    if (auto ended = parse(application, std::move(arguments))) {
        return *std::move(ended);
    }
    Result<Script> script = read_script(file);
    if (!script) {
        return std::move(script).error();
    }
    return ask(script->text, script->name, options);
}

}  // namespace lacuna::cli

#include "commands.hpp"
#include "input.hpp"
#include "lacuna/database.hpp"
#include "message.hpp"
#include "output.hpp"
#include "parse.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <utility>

namespace lacuna::cli {
namespace {

struct Mode {
    bool check = false;
    bool write = false;
};

Result<ExitCode> format_file(const std::string& file, const Mode& mode) {
    if (mode.write && file == "-") {
        return usage_error("wrong-usage", "--write needs a file; standard input cannot be written",
                           "leave --write out: the canonical form goes to standard output");
    }
    Result<Script> script = read_script(file);
    if (!script) {
        return std::move(script).error();
    }
    Result<std::string> formatted = format_script(script->text, script->name);
    if (!formatted) {
        return std::move(formatted).error();
    }
    const bool is_canonical = *formatted == script->text;
    if (mode.check) {
        if (!is_canonical) {
            tell_note("not-canonical", fmt::format("{} is not in canonical form", script->name));
        }
        return is_canonical ? ExitCode::answered : ExitCode::findings;
    }
    if (mode.write && is_canonical) {
        return ExitCode::answered;
    }
    if (Status written = write_output(*formatted, mode.write ? file : std::string{}); !written) {
        return std::move(written).error();
    }
    return ExitCode::answered;
}

}  // namespace

Result<ExitCode> run_format(CommandArguments arguments) {
    CLI::App application{"Prints a script in canonical form, comments kept in place.", "lacuna fmt"};
    application.footer("Example: lacuna fmt --write report.lq\n");
    std::vector<std::string> files;
    Mode mode;
    application.add_option("file", files, "scripts; - for standard input")->required();
    CLI::Option* const check = application.add_flag(
        "--check", mode.check, "print nothing; exit code 1 where a script is not in canonical form");
    application.add_flag("--write", mode.write, "write the canonical form into the file")->excludes(check);
    if (auto ended = parse(application, std::move(arguments))) {
        return *std::move(ended);
    }
    ExitCode code = ExitCode::answered;
    for (const std::string& file : files) {
        Result<ExitCode> formatted = format_file(file, mode);
        if (!formatted) {
            return formatted;
        }
        code = *formatted == ExitCode::answered ? code : *formatted;
    }
    return code;
}

}  // namespace lacuna::cli

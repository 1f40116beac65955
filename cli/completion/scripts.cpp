#include "commands.hpp"
#include "message.hpp"
#include "output.hpp"
#include "parse.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <string_view>
#include <utility>

namespace lacuna::cli {
namespace {

// All of them ask `lacuna __complete` what may stand at the cursor: a value, a tab and its description on each line,
// or `:files`.

constexpr std::string_view bash = R"script(# Completion of lacuna for bash: source <(lacuna completion bash)
_lacuna() {
    local value description
    COMPREPLY=()
    while IFS=$'\t' read -r value description; do
        if [ "$value" = ":files" ]; then
            compopt -o filenames 2>/dev/null
            while IFS= read -r value; do COMPREPLY+=("$value"); done < <(compgen -f -- "${COMP_WORDS[COMP_CWORD]}")
        else
            COMPREPLY+=("$(printf '%q' "$value")")
        fi
    done < <("${COMP_WORDS[0]}" __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    case "${COMPREPLY[*]}" in *[:\(]) compopt -o nospace 2>/dev/null ;; esac
}
complete -F _lacuna lacuna
)script";

constexpr std::string_view zsh = R"script(#compdef lacuna
# Completion of lacuna for zsh: source <(lacuna completion zsh)
_lacuna() {
    local line
    local -a values
    for line in "${(@f)$("${words[1]}" __complete "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
        if [[ "$line" == ":files" ]]; then
            _files
        elif [[ -n "$line" ]]; then
            values+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
        fi
    done
    (( ${#values} )) && _describe 'lacuna' values
}
compdef _lacuna lacuna
)script";

constexpr std::string_view fish = R"script(# Completion of lacuna for fish: lacuna completion fish | source
function __lacuna_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in ($words[1] __complete $words[2..-1] "$current" 2>/dev/null)
        if test "$line" = ":files"
            __fish_complete_path "$current"
        else
            echo $line
        end
    end
end
complete -c lacuna -f -a '(__lacuna_complete)'
)script";

Result<std::string_view> script_for(std::string_view shell) {
    if (shell == "bash") {
        return bash;
    }
    if (shell == "zsh") {
        return zsh;
    }
    if (shell == "fish") {
        return fish;
    }
    return usage_error("unknown-shell",
                       fmt::format("there is no completion for '{}'; it is there for bash, zsh and fish", shell));
}

}  // namespace

Result<ExitCode> show_completion_script(CommandArguments arguments) {
    CLI::App application{"Prints a script that completes the command in a shell, names of the database included.",
                         "lacuna completion"};
    application.footer(
        "Examples: source <(lacuna completion bash)      in ~/.bashrc\n"
        "          source <(lacuna completion zsh)       in ~/.zshrc\n"
        "          lacuna completion fish | source       in ~/.config/fish/config.fish\n");
    std::string shell;
    application.add_option("shell", shell, "bash, zsh or fish")->required();
    if (auto ended = parse(application, std::move(arguments))) {
        return *std::move(ended);
    }
    const Result<std::string_view> script = script_for(shell);
    if (!script) {
        return script.error();
    }
    if (Status written = write_output(*script); !written) {
        return std::move(written).error();
    }
    return ExitCode::answered;
}

}  // namespace lacuna::cli

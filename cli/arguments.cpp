#include "arguments.hpp"

#include "lacuna/base/suggest.hpp"
#include "lacuna/grammar/vocabulary.hpp"
#include "message.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <utility>

namespace lacuna::cli {
namespace {

struct NamedCommand {
    std::string_view name;
    Command command;
};

constexpr std::array commands{NamedCommand{"shell", Command::shell},
                              NamedCommand{"run", Command::run},
                              NamedCommand{"ask", Command::ask},
                              NamedCommand{"find", Command::find},
                              NamedCommand{"compare", Command::compare},
                              NamedCommand{"gaps", Command::gaps},
                              NamedCommand{"show", Command::show},
                              NamedCommand{"describe", Command::describe},
                              NamedCommand{"changes", Command::changes},
                              NamedCommand{"trend", Command::trend},
                              NamedCommand{"summarise", Command::summarise},
                              NamedCommand{"rank", Command::rank},
                              NamedCommand{"forum", Command::forum},
                              NamedCommand{"explain", Command::explain},
                              NamedCommand{"check", Command::check},
                              NamedCommand{"load", Command::load},
                              NamedCommand{"export", Command::export_data},
                              NamedCommand{"fmt", Command::format},
                              NamedCommand{"completion", Command::completion},
                              NamedCommand{"help", Command::help},
                              NamedCommand{"version", Command::version}};

// What the completion scripts call; no user types it.
constexpr NamedCommand hidden{"__complete", Command::complete};

// The options that take a value and may stand before the command: the word behind them is not the command.
constexpr std::array<std::string_view, 11> options_with_value{"--db",     "--format",  "-f",          "--as-of",
                                                              "--param",  "--fail-on", "--color",     "--width",
                                                              "--output", "-o",        "--time-limit"};

bool is_option(std::string_view argument) {
    return argument.size() > 1 && argument.front() == '-';
}

/// Whether the text begins with a word of the language that begins a statement.
bool begins_statement(std::string_view text) {
    const auto is_letter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
    const std::string_view word =
        text.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(text, is_letter) - text.begin()));
    const auto same = [](char a, char b) {
        return std::toupper(static_cast<unsigned char>(a)) == std::toupper(static_cast<unsigned char>(b));
    };
    return std::ranges::any_of(grammar::vocabulary(), [&](const grammar::Word& known) {
        return known.kind == grammar::WordKind::statement && std::ranges::equal(known.text, word, same);
    });
}

/// What a single word was probably meant to be, where it cannot be a statement.
std::string correction(const std::string& word) {
    if (begins_statement(word) || word.find_first_of(" \n\t;") != std::string::npos) {
        return {};
    }
    if (word.ends_with(".lq")) {
        return fmt::format("to run a script: lacuna run {}", word);
    }
    const std::vector<std::string> near = nearest(word, command_names());
    return near.empty() ? std::string{} : fmt::format("did you mean `lacuna {}`?", near.front());
}

}  // namespace

std::vector<std::string> command_names() {
    std::vector<std::string> names;
    names.reserve(commands.size());
    for (const NamedCommand& known : commands) {
        names.emplace_back(known.name);
    }
    return names;
}

std::optional<Command> command_named(std::string_view name) {
    if (name == hidden.name) {
        return hidden.command;
    }
    const auto* const named = std::ranges::find(commands, name, &NamedCommand::name);
    return named == commands.end() ? std::nullopt : std::optional{named->command};
}

std::size_t first_word(const std::vector<std::string>& arguments) {
    std::size_t at = 0;
    while (at < arguments.size() && is_option(arguments[at]) && arguments[at] != "--") {
        const bool takes_next = std::ranges::find(options_with_value, arguments[at]) != options_with_value.end();
        at += takes_next ? 2 : 1;
    }
    return at;
}

Result<Arguments> split_arguments(std::vector<std::string> arguments) {
    const std::size_t at = first_word(arguments);
    const auto has = [&arguments](std::string_view name) {
        return std::ranges::find(arguments, name) != arguments.end();
    };
    if (at >= arguments.size()) {
        if (has("--version") || has("-V")) {
            return Arguments{.command = Command::version, .rest = {}};
        }
        if (has("--help") || has("-h")) {
            return Arguments{.command = Command::help, .rest = {}};
        }
        return Arguments{.command = Command::nothing, .rest = std::move(arguments)};
    }
    const std::string& word = arguments[at];
    if (const std::optional<Command> named = command_named(word)) {
        arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(at));
        return Arguments{.command = *named, .rest = std::move(arguments)};
    }
    if (std::string advice = correction(word); !advice.empty()) {
        return usage_error("unknown-command",
                           fmt::format("'{}' is neither a command nor the beginning of a statement", word),
                           std::move(advice));
    }
    return Arguments{.command = Command::query, .rest = std::move(arguments)};
}

}  // namespace lacuna::cli

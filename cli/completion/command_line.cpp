#include "completion/command_line.hpp"

#include "commands.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::cli {
namespace {

bool is_named(const OptionDescription& option, std::string_view name) {
    return !option.is_positional && std::ranges::find(option.names, name) != option.names.end();
}

const OptionDescription* find_option(const std::vector<OptionDescription>& options, std::string_view name) {
    const auto found =
        std::ranges::find_if(options, [&](const OptionDescription& option) { return is_named(option, name); });
    return found == options.end() ? nullptr : &*found;
}

/// What every command takes (message.hpp).
OptionDescription error_format_option() {
    return {{"--error-format"}, "FORMAT", "text (default) or json: how mistakes are written to standard error", false};
}

/// Whether the command is one that reads options before it does anything.
bool reads_options(Command command) {
    return command != Command::nothing && command != Command::help && command != Command::version &&
           command != Command::complete;
}

std::vector<OptionDescription> options_of_command(Command command, std::vector<std::string> rest) {
    std::vector<OptionDescription> options = options_of([&] {
        // Whether it can be told or not: without options nothing is offered.
        static_cast<void>(static_cast<bool>(run_command(command, std::move(rest))));
    });
    if (!options.empty()) {
        options.push_back(error_format_option());
    }
    return options;
}

}  // namespace

WordPlace place_of(const std::vector<std::string>& words, const std::string& word) {
    WordPlace place;
    Result<Arguments> split = split_arguments(words);
    const bool is_in_command = split && reads_options(split->command);
    place.command = is_in_command ? split->command : Command::nothing;
    // Explained is what a verb would answer.
    if (place.command == Command::explain) {
        if (Result<Arguments> explained = split_arguments(split->rest); explained && !split->rest.empty()) {
            place.command = explained->command == Command::query ? Command::explain : explained->command;
            split->rest = std::move(explained->rest);
        }
    }
    place.options = options_of_command(is_in_command ? place.command : Command::query,
                                       is_in_command ? split->rest : std::vector<std::string>{});
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        place.database = words[at] == "--db" ? words[at + 1] : place.database;
    }
    const OptionDescription* before = words.empty() ? nullptr : find_option(place.options, words.back());
    if (before != nullptr && !before->value.empty()) {
        place.kind = WordPlace::Kind::value;
        place.option = *before;
    } else if (split && (split->command == Command::version || split->command == Command::complete)) {
        place.kind = WordPlace::Kind::value;  // of which there are none
    } else if (word.starts_with('-')) {
        place.kind = WordPlace::Kind::option;
    } else if (is_in_command) {
        place.kind = WordPlace::Kind::value;
        const auto positional = std::ranges::find_if(place.options, &OptionDescription::is_positional);
        place.option = positional == place.options.end() ? OptionDescription{} : *positional;
    }
    return place;
}

}  // namespace lacuna::cli

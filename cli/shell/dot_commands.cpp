#include "shell/dot_commands.hpp"

#include "lacuna/base/suggest.hpp"
#include "message.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace lacuna::cli {
namespace {

constexpr std::array entries{
    DotCommandEntry{".help", DotCommand::help, DotArgument::none, "", "this list"},
    DotCommandEntry{".format", DotCommand::format, DotArgument::format, "[NAME]",
                    "how answers are written: table, md, json, jsonl, csv or tsv"},
    DotCommandEntry{".width", DotCommand::width, DotArgument::columns, "[COLUMNS]",
                    "wrap tables to so many columns; 0 for no limit, nothing for the terminal's"},
    DotCommandEntry{".timer", DotCommand::timer, DotArgument::on_or_off, "on|off", "say how long each answer took"},
    DotCommandEntry{".read", DotCommand::read, DotArgument::file, "FILE", "answer the statements of a script"},
    DotCommandEntry{".output", DotCommand::output, DotArgument::file, "[FILE]",
                    "write the answers that follow to a file; nothing for the terminal again"},
    DotCommandEntry{".definitions", DotCommand::definitions, DotArgument::none, "",
                    "what LET, PARAMETER and DEFINE BASELINE have defined"},
    DotCommandEntry{".quit", DotCommand::quit, DotArgument::none, "", "leave; so does Ctrl-D"},
};

struct Habit {
    std::string_view written;
    DotCommand meant;
};

// What other shells call them.
constexpr std::array habits{Habit{".exit", DotCommand::quit}, Habit{".q", DotCommand::quit},
                            Habit{".mode", DotCommand::format}, Habit{".h", DotCommand::help}};

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    return begin == std::string_view::npos ? std::string_view{}
                                           : text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::string_view unquoted(std::string_view text) {
    const bool is_quoted =
        text.size() > 1 && (text.front() == '\'' || text.front() == '"') && text.back() == text.front();
    return is_quoted ? text.substr(1, text.size() - 2) : text;
}

}  // namespace

std::span<const DotCommandEntry> dot_commands() {
    return entries;
}

bool is_dot_line(std::string_view line) {
    return trimmed(line).starts_with('.');
}

Result<DotLine> parse_dot_line(std::string_view line) {
    std::string_view text = trimmed(line);
    while (text.ends_with(';')) {
        text = trimmed(text.substr(0, text.size() - 1));
    }
    const std::size_t end = std::min(text.find_first_of(" \t"), text.size());
    const std::string_view name = text.substr(0, end);
    const std::string argument{unquoted(trimmed(text.substr(end)))};
    const auto* const entry = std::ranges::find(entries, name, &DotCommandEntry::name);
    if (entry != entries.end()) {
        if (entry->argument == DotArgument::none && !argument.empty()) {
            return usage_error("wrong-dot-command",
                               fmt::format("{} takes nothing behind it; found '{}'", name, argument));
        }
        return DotLine{entry->command, argument};
    }
    if (const auto* const habit = std::ranges::find(habits, name, &Habit::written); habit != habits.end()) {
        return DotLine{habit->meant, argument};
    }
    std::vector<std::string> names;
    names.reserve(std::size(entries));
    for (const DotCommandEntry& known : entries) {
        names.emplace_back(known.name);
    }
    const std::vector<std::string> near = nearest(name, names);
    return usage_error("unknown-dot-command", fmt::format("there is no shell command '{}'", name),
                       near.empty() ? ".help lists them" : fmt::format("did you mean `{}`?", near.front()));
}

std::string dot_help() {
    std::string text =
        "Statements may go over several lines and end with `;`. TAB completes, Ctrl-C stops a question.\n"
        "SHOW concepts; lists what can be asked about; DESCRIBE NAME; tells all about one of them.\n\n";
    for (const DotCommandEntry& entry : entries) {
        text += fmt::format("  {:<20} {}\n", fmt::format("{} {}", entry.name, entry.usage), entry.help);
    }
    return text;
}

}  // namespace lacuna::cli

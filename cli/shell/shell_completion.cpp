#include "shell/shell_completion.hpp"

#include "files.hpp"
#include "lacuna/report.hpp"
#include "shell/dot_commands.hpp"

#include <algorithm>
#include <string>

namespace lacuna::cli {
namespace {

void add_beginning_with(Completions& completions, std::string_view word, std::span<const std::string_view> texts) {
    for (const std::string_view text : texts) {
        if (text.starts_with(word)) {
            completions.items.push_back({std::string{text}, "argument", {}});
        }
    }
}

void add_argument(Completions& completions, DotArgument argument, std::string_view word) {
    constexpr std::array<std::string_view, 2> switches{"on", "off"};
    switch (argument) {
        case DotArgument::format:
            add_beginning_with(completions, word, format_names());
            break;
        case DotArgument::on_or_off:
            add_beginning_with(completions, word, switches);
            break;
        case DotArgument::file:
            for (std::string& file : files_beginning_with(word)) {
                completions.items.push_back({std::move(file), "file", {}});
            }
            break;
        case DotArgument::none:
        case DotArgument::columns:
            break;
    }
}

Completions complete_dot_line(std::string_view line, std::size_t cursor) {
    const std::string_view before = line.substr(0, cursor);
    const std::size_t name_begin = before.find('.');
    const std::size_t name_end = before.find_first_of(" \t", name_begin);
    Completions completions;
    if (name_end == std::string_view::npos) {
        completions.begin = name_begin;
        for (const DotCommandEntry& entry : dot_commands()) {
            if (entry.name.starts_with(before.substr(name_begin))) {
                completions.items.push_back({std::string{entry.name}, "command", std::string{entry.help}});
            }
        }
        return completions;
    }
    completions.begin = std::min(before.find_first_not_of(" \t", name_end), before.size());
    const auto commands = dot_commands();
    const auto entry =
        std::ranges::find(commands, before.substr(name_begin, name_end - name_begin), &DotCommandEntry::name);
    if (entry != commands.end()) {
        add_argument(completions, entry->argument, before.substr(completions.begin));
    }
    return completions;
}

}  // namespace

Completions complete_line(const Session& session, std::string_view lines_before, std::string_view line,
                          std::size_t cursor) {
    if (lines_before.empty() && is_dot_line(line)) {
        return complete_dot_line(line, cursor);
    }
    const std::string text = std::string{lines_before}.append(line);
    auto found = session.complete(text, lines_before.size() + cursor);
    if (!found || found->begin < lines_before.size()) {
        return {};
    }
    found->begin -= lines_before.size();
    return *std::move(found);
}

}  // namespace lacuna::cli

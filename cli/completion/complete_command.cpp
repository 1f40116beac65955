#include "commands.hpp"
#include "completion/command_line.hpp"
#include "completion/values.hpp"
#include "help.hpp"
#include "lacuna/base/utf8.hpp"
#include "output.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::cli {
namespace {

/// A line for the scripts: what may stand there, a tab, what it means.
std::string line_of(const std::string& text, const std::string& description) {
    return utf8::visible(text) + "\t" + utf8::visible(description.substr(0, description.find('\n'))) + "\n";
}

std::string command_lines(const std::string& word) {
    std::string lines;
    for (const std::string& name : command_names()) {
        if (name.starts_with(word)) {
            lines += line_of(name, std::string{command_summary(*command_named(name))});
        }
    }
    return lines;
}

std::string option_lines(const std::vector<OptionDescription>& options, const std::string& word) {
    std::string lines;
    for (const OptionDescription& option : options) {
        for (const std::string& name : option.names) {
            if (!option.is_positional && name.starts_with(word) && name.starts_with("--")) {
                lines += line_of(name, option.description);
            }
        }
    }
    return lines;
}

std::string value_lines(const Values& values) {
    std::string lines;
    for (const Completion& item : values.items) {
        lines += line_of(item.text, item.description);
    }
    // The shell completes files itself.
    return values.are_files ? lines + ":files\n" : lines;
}

}  // namespace

Result<ExitCode> complete_command_line(CommandArguments arguments) {
    std::string word = arguments.empty() ? std::string{} : std::move(arguments.back());
    if (!arguments.empty()) {
        arguments.pop_back();
    }
    // bash takes `--format=csv` for three words.
    std::erase(arguments, "=");
    if (word == "=") {
        word.clear();
    }
    std::string before;
    if (const std::size_t equals = word.find('='); word.starts_with("--") && equals != std::string::npos) {
        before = word.substr(0, equals + 1);
        arguments.push_back(word.substr(0, equals));
        word.erase(0, equals + 1);
    }
    const WordPlace place = place_of(arguments, word);
    std::string lines;
    switch (place.kind) {
        case WordPlace::Kind::command:
            lines = command_lines(word);
            break;
        case WordPlace::Kind::option:
            lines = option_lines(place.options, word);
            break;
        case WordPlace::Kind::value: {
            Values values = values_of(place, word);
            for (Completion& item : values.items) {
                item.text.insert(0, before);
            }
            lines = value_lines(values);
            break;
        }
    }
    if (Status written = write_output(lines); !written) {
        return std::move(written).error();
    }
    return ExitCode::answered;
}

}  // namespace lacuna::cli

#include "parse.hpp"

#include "lacuna/base/suggest.hpp"
#include "message.hpp"
#include "output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace lacuna::cli {
namespace {

std::vector<std::string> option_names(const CLI::App& application) {
    std::vector<std::string> names;
    for (const CLI::Option* option : application.get_options()) {
        for (const std::string& name : option->get_lnames()) {
            names.push_back("--" + name);
        }
    }
    return names;
}

Error unknown_option(const CLI::App& application, const std::string& argument) {
    const std::string name = argument.substr(0, argument.find('='));
    const std::vector<std::string> near = nearest(name, option_names(application));
    return usage_error("unknown-option", fmt::format("{} takes no option '{}'", application.get_name(), name),
                       near.empty() ? fmt::format("see {} --help", application.get_name())
                                    : fmt::format("did you mean '{}'?", near.front()));
}

/// What the parser found wrong, in our words where it names an option: "--db: At Most 1 required but received 2".
std::string mistake(const CLI::App& application, const CLI::Error& error) {
    std::string text = error.what();
    const std::string name = text.substr(0, text.find(':'));
    const CLI::Option* const option = application.get_option_no_throw(name);
    if (option == nullptr || error.get_name() != "ArgumentMismatch") {
        return text;
    }
    if (option->count() > 1) {
        return fmt::format("{} is given {} times; it takes one value", name, option->count());
    }
    return fmt::format("{} takes a value: {} {}", name, name, option->get_type_name());
}

/// Names and types as they are typed, and nothing of the parser's own remarks.
class PlainFormatter : public CLI::Formatter {
public:
    std::string make_option_opts(const CLI::Option* option) const override {
        if (option->get_positional() || option->get_type_size() == 0) {
            return {};
        }
        return " " + option->get_type_name();
    }
};

constexpr std::string_view everywhere_help =
    "Everywhere: --error-format text|json, how mistakes are written to standard error.\n";

std::string help_of(const CLI::App& application) {
    std::string text = application.help();
    text.erase(text.find_last_not_of('\n') + 1);
    return text + '\n';
}

/// Where parse() leaves what it is asked for instead of parsing.
std::vector<OptionDescription>* wanted_options = nullptr;

std::vector<OptionDescription> described(const CLI::App& application) {
    std::vector<OptionDescription> options;
    for (const CLI::Option* option : application.get_options()) {
        OptionDescription description;
        description.is_positional = option->get_positional();
        if (description.is_positional) {
            description.names.push_back(option->get_name());
        }
        for (const std::string& name : option->get_lnames()) {
            description.names.push_back("--" + name);
        }
        for (const std::string& name : option->get_snames()) {
            description.names.push_back("-" + name);
        }
        description.value = option->get_type_size() == 0 ? std::string{} : option->get_type_name();
        description.description = option->get_description();
        options.push_back(std::move(description));
    }
    return options;
}

}  // namespace

std::vector<OptionDescription> options_of(const std::function<void()>& start) {
    std::vector<OptionDescription> found;
    wanted_options = &found;
    start();
    wanted_options = nullptr;
    return found;
}

Error unexpected_argument(const CLI::App& application, const std::string& argument) {
    return usage_error(
        "unexpected-argument", fmt::format("'{}' is one argument too many", argument),
        fmt::format("see {} --help; a whole statement stands in quotes: lacuna \"COMPARE …\"", application.get_name()));
}

std::optional<Result<ExitCode>> parse(CLI::App& application, std::vector<std::string> arguments) {
    if (wanted_options != nullptr) {
        *wanted_options = described(application);
        return Result<ExitCode>{ExitCode::answered};
    }
    application.allow_extras();
    application.formatter(std::make_shared<PlainFormatter>());
    application.get_formatter()->column_width(30);
    application.footer(application.get_footer() + "\n" + std::string{exit_code_help} + std::string{everywhere_help});
    std::ranges::reverse(arguments);
    try {
        application.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
        if (Status written = write_output(help_of(application)); !written) {
            return std::move(written).error();
        }
        return ExitCode::answered;
    } catch (const CLI::Error& error) {
        return usage_error("wrong-usage", mistake(application, error),
                           fmt::format("see {} --help", application.get_name()));
    }
    if (const std::vector<std::string> extra = application.remaining(); !extra.empty()) {
        const auto option = std::ranges::find_if(extra, [](const std::string& word) { return word.starts_with('-'); });
        return option == extra.end() ? unexpected_argument(application, extra.front())
                                     : unknown_option(application, *option);
    }
    return std::nullopt;
}

void leave_out(CLI::App& application, std::initializer_list<const char*> options) {
    for (const char* const option : options) {
        application.remove_option(application.get_option(option));
    }
}

CLI::Option* add_list(CLI::App& application, const std::string& names, std::vector<std::string>& values,
                      const std::string& description) {
    return application.add_option(names, values, description)->type_size(1)->allow_extra_args(false)->take_all();
}

}  // namespace lacuna::cli

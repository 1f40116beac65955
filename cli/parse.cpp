#include "parse.hpp"

#include "exit_code.hpp"
#include "lacuna/base/suggest.hpp"
#include "message.hpp"
#include "output.hpp"

#include <fmt/format.h>

#include <algorithm>
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

Error unexpected(const CLI::App& application, const std::string& argument) {
    if (!argument.starts_with('-')) {
        return usage_error("unexpected-argument", fmt::format("'{}' is one argument too many", argument),
                           fmt::format("see {} --help; a whole statement stands in quotes: lacuna \"COMPARE …\"",
                                       application.get_name()));
    }
    const std::string name = argument.substr(0, argument.find('='));
    const std::vector<std::string> near = nearest(name, option_names(application));
    return usage_error("unknown-option", fmt::format("{} takes no option '{}'", application.get_name(), name),
                       near.empty() ? fmt::format("see {} --help", application.get_name())
                                    : fmt::format("did you mean '{}'?", near.front()));
}

}  // namespace

Result<Parsed> parse(CLI::App& application, std::vector<std::string> arguments) {
    application.allow_extras();
    application.get_formatter()->column_width(26);
    application.footer(application.get_footer() + std::string{"\n"} + std::string{exit_code_help});
    std::ranges::reverse(arguments);
    try {
        application.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
        if (Status written = write_output(application.help()); !written) {
            return std::move(written).error();
        }
        return Parsed::help_shown;
    } catch (const CLI::Error& error) {
        return usage_error("wrong-usage", error.what(), fmt::format("see {} --help", application.get_name()));
    }
    if (const std::vector<std::string> extra = application.remaining(); !extra.empty()) {
        const auto option = std::ranges::find_if(extra, [](const std::string& word) { return word.starts_with('-'); });
        return unexpected(application, option == extra.end() ? extra.front() : *option);
    }
    return Parsed::ready;
}

CLI::Option* add_list(CLI::App& application, const std::string& names, std::vector<std::string>& values,
                      const std::string& description) {
    return application.add_option(names, values, description)->type_size(1)->allow_extra_args(false)->take_all();
}

}  // namespace lacuna::cli

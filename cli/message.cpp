#include "message.hpp"

#include "lacuna/base/utf8.hpp"
#include "lacuna/report.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace lacuna::cli {
namespace {

constexpr std::string_view option_name = "--error-format";

/// Of the whole process: set once, before anything is told.
ErrorFormat current_format = ErrorFormat::text;

void write_to_standard_error(std::string_view left) {
    while (!left.empty()) {
        const ssize_t written = ::write(STDERR_FILENO, left.data(), left.size());
        if (written < 0 && errno != EINTR) {
            return;
        }
        left.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
}

Result<ErrorFormat> format_named(std::string_view name) {
    if (name == "text") {
        return ErrorFormat::text;
    }
    if (name == "json") {
        return ErrorFormat::json;
    }
    return usage_error("wrong-error-format", fmt::format("{} takes text or json; found '{}'", option_name, name));
}

}  // namespace

Error usage_error(std::string code, std::string message, std::string advice) {
    return Error{.category = ErrorCategory::usage,
                 .code = std::move(code),
                 .message = std::move(message),
                 .advice = std::move(advice),
                 .place = {},
                 .context = {},
                 .details = {}};
}

std::string visible_lines(std::string_view text) {
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        shown += utf8::visible(text.substr(at, end - at));
        shown += end < text.size() ? "\n" : "";
        at = end + 1;
    }
    return shown;
}

Status take_error_format(std::vector<std::string>& arguments) {
    const auto end = std::ranges::find(arguments, "--");
    const auto is_option = [](const std::string& word) {
        return word == option_name || word.starts_with(std::string{option_name} + "=");
    };
    const auto option = std::find_if(arguments.begin(), end, is_option);
    if (option == end) {
        return Done{};
    }
    const bool has_own_value = *option == option_name;
    if (has_own_value && option + 1 == arguments.end()) {
        return usage_error("wrong-usage", fmt::format("{0} takes a value: {0} text or {0} json", option_name));
    }
    const std::string value = has_own_value ? *(option + 1) : option->substr(option_name.size() + 1);
    const Result<ErrorFormat> format = format_named(value);
    if (!format) {
        return format.error();
    }
    current_format = *format;
    arguments.erase(option, option + (has_own_value ? 2 : 1));
    if (std::find_if(arguments.begin(), std::ranges::find(arguments, "--"), is_option) != arguments.end()) {
        return usage_error("wrong-usage", fmt::format("{} is given twice; it takes one value", option_name));
    }
    return Done{};
}

ErrorFormat error_format() {
    return current_format;
}

void tell(std::string_view text) {
    write_to_standard_error(visible_lines(text));
}

void tell(const Error& error) {
    if (current_format == ErrorFormat::json) {
        write_to_standard_error(write_error_lines(error));
    } else {
        tell(to_text(error));
    }
}

void tell(ErrorCategory category, const Diagnostic& diagnostic, std::string_view rendered) {
    if (current_format == ErrorFormat::json) {
        write_to_standard_error(write_diagnostic_line(category, diagnostic));
    } else {
        tell(rendered);
    }
}

void tell_warning(const std::string& code, const std::string& message) {
    Diagnostic diagnostic;
    diagnostic.severity = Severity::warning;
    diagnostic.code = code;
    diagnostic.message = message;
    tell(ErrorCategory::data, diagnostic, fmt::format("warning[{}]: {}\n", code, message));
}

void tell_note(const std::string& code, const std::string& message) {
    Diagnostic diagnostic;
    diagnostic.severity = Severity::note;
    diagnostic.code = code;
    diagnostic.message = message;
    tell(ErrorCategory::usage, diagnostic, fmt::format("lacuna: {}\n", message));
}

}  // namespace lacuna::cli

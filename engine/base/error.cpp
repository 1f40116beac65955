#include "lacuna/base/error.hpp"

#include "lacuna/base/utf8.hpp"

#include <fmt/format.h>

#include <utility>

namespace lacuna {

std::string_view name(ErrorCategory category) {
    switch (category) {
        case ErrorCategory::usage:
            return "usage";
        case ErrorCategory::query:
            return "query";
        case ErrorCategory::data:
            return "data";
        case ErrorCategory::storage:
            return "storage";
        case ErrorCategory::limit:
            return "limit";
        case ErrorCategory::internal:
            break;
    }
    return "internal";
}

std::string_view name(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "error";
        case Severity::warning:
            return "warning";
        case Severity::note:
            break;
    }
    return "note";
}

Error Error::while_doing(std::string what) && {
    context.push_back(std::move(what));
    return std::move(*this);
}

namespace {

std::string to_text(const Place& place) {
    if (place.line == 0) {
        return place.file;
    }
    if (place.column == 0) {
        return fmt::format("{}:{}", place.file, place.line);
    }
    return fmt::format("{}:{}:{}", place.file, place.line, place.column);
}

}  // namespace

std::string to_text(const Error& error) {
    std::string text = error.details;
    if (!text.empty() && text.back() != '\n') {
        text += '\n';
    }
    text += fmt::format("error[{}]: {}\n", error.code, utf8::visible(error.message));
    if (!error.place.file.empty()) {
        text += fmt::format("  at: {}\n", utf8::visible(to_text(error.place)));
    }
    for (const std::string& context : error.context) {
        text += fmt::format("  while: {}\n", utf8::visible(context));
    }
    if (!error.advice.empty()) {
        text += fmt::format("  do: {}\n", utf8::visible(error.advice));
    }
    return text;
}

}  // namespace lacuna

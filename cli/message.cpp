#include "message.hpp"

#include "lacuna/base/utf8.hpp"

#include <unistd.h>

#include <cerrno>
#include <utility>

namespace lacuna::cli {

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

void tell(std::string_view text) {
    const std::string shown = visible_lines(text);
    std::string_view left = shown;
    while (!left.empty()) {
        const ssize_t written = ::write(STDERR_FILENO, left.data(), left.size());
        if (written < 0 && errno != EINTR) {
            return;
        }
        left.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
}

void tell(const Error& error) {
    tell(to_text(error));
}

}  // namespace lacuna::cli

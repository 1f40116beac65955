#include "query/bind/environment.hpp"

#include <algorithm>

namespace lacuna::query {

void Binding::report(std::string code, grammar::Span span, std::string message, std::string suggestion,
                     std::vector<std::string> notes) const {
    const bool is_told = std::ranges::any_of(diagnostics, [&](const grammar::Diagnostic& known) {
        return known.code == code && known.span.begin == span.begin && known.span.end == span.end &&
               known.message == message;
    });
    if (!is_told) {
        diagnostics.push_back({grammar::Severity::error,
                               std::move(code),
                               span,
                               std::move(message),
                               {},
                               std::move(suggestion),
                               std::move(notes)});
    }
}

}  // namespace lacuna::query

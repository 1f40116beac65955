// Any bytes: the parser must end with a tree or with diagnostics that can be shown, and a tree must survive being
// printed and formatted.

#include "lacuna/grammar/complete.hpp"
#include "lacuna/grammar/parse.hpp"
#include "lacuna/grammar/print.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

namespace grammar = lacuna::grammar;

void demand(bool holds) {
    if (!holds) {
        std::abort();
    }
}

void check_script(std::string_view source) {
    const grammar::ParsedScript parsed = grammar::parse_script(source);
    if (!parsed.is_valid()) {
        demand(!grammar::render(parsed.diagnostics, source, "fuzz.lql").empty());
        for (const grammar::Diagnostic& diagnostic : parsed.diagnostics) {
            demand(diagnostic.span.begin <= diagnostic.span.end && diagnostic.span.end <= source.size());
            demand(!diagnostic.message.empty() && !diagnostic.code.empty());
        }
        return;
    }
    const grammar::ParsedScript printed = grammar::parse_script(grammar::print(parsed.script));
    demand(printed.is_valid() && printed.script == parsed.script);
    const std::string formatted = grammar::format(source, parsed.script);
    const grammar::ParsedScript again = grammar::parse_script(formatted);
    demand(again.is_valid() && again.script == parsed.script);
    demand(grammar::format(formatted, again.script) == formatted);
}

void check_expression(std::string_view source) {
    const grammar::ParsedExpression parsed = grammar::parse_expression(source);
    if (parsed.is_valid()) {
        const grammar::ParsedExpression printed = grammar::parse_expression(grammar::print(parsed.expression));
        demand(printed.is_valid() && printed.expression == parsed.expression);
    }
    const grammar::ParsedLiteral literal = grammar::parse_literal(source);
    demand(literal.is_valid() || !grammar::render(literal.diagnostics, source, "value").empty());
}

/// What a shell asks at every key.
void check_completion(std::string_view source) {
    const std::optional<std::uint32_t> word = grammar::begin_of_word(source);
    demand(!word || *word <= source.size());
    demand(grammar::begin_of_statement(source) <= source.size());
    for (const grammar::Continuation& continuation : grammar::continuations(source.substr(0, word.value_or(0)))) {
        const bool is_written = continuation.kind == grammar::ContinuationKind::keyword ||
                                continuation.kind == grammar::ContinuationKind::symbol;
        demand(is_written != continuation.text.empty());
    }
    static_cast<void>(grammar::continuations(source));
    static_cast<void>(grammar::is_closed(source));
    static_cast<void>(grammar::defined_names(source));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source{reinterpret_cast<const char*>(data), size};
    check_script(source);
    check_expression(source);
    check_completion(source);
    return 0;
}

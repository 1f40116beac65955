#include "lacuna/grammar/parse.hpp"

#include "arrange.hpp"
#include "check.hpp"
#include "definition.hpp"
#include "explain.hpp"
#include "expression.hpp"
#include "keyword.hpp"
#include "lacuna/base/utf8.hpp"
#include "statement.hpp"
#include "token.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace lacuna::grammar {
namespace {

// -- what is refused before anything is read --------------------------------------------------------------------------

std::string hexadecimal(char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    return {'0', 'x', digits[value >> 4U], digits[value & 15U]};
}

Span byte_at(std::size_t offset) {
    return {static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(offset + 1)};
}

std::optional<Diagnostic> fault_of_bytes(std::string_view source, const ParseLimits& limits) {
    // Spans are of 32 bits.
    constexpr std::size_t longest = 1U << 30U;
    const std::size_t most = std::min(limits.bytes, longest);
    if (source.size() > most) {
        Diagnostic diagnostic = error_at({0, 0}, "script-too-long",
                                         "the script has " + std::to_string(source.size()) + " bytes, at most " +
                                             std::to_string(most) + " are allowed");
        diagnostic.notes.emplace_back("split it into several scripts");
        return diagnostic;
    }
    if (const auto offset = utf8::first_invalid(source)) {
        Diagnostic diagnostic =
            error_at(byte_at(*offset), "invalid-utf8",
                     "byte " + std::to_string(*offset) + " (" + hexadecimal(source[*offset]) + ") is not valid UTF-8");
        diagnostic.notes.emplace_back("save the script in the encoding UTF-8");
        return diagnostic;
    }
    for (std::size_t at = 0; at < source.size(); ++at) {
        const auto byte = static_cast<unsigned char>(source[at]);
        if (byte == 0) {
            return error_at(byte_at(at), "nul-byte",
                            "byte " + std::to_string(at) + " is a NUL; a script is plain text");
        }
        if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7f) {
            return error_at(byte_at(at), "control-character",
                            "byte " + std::to_string(at) + " is the control character " + hexadecimal(source[at]) +
                                "; a script is plain text");
        }
    }
    return std::nullopt;
}

// -- one parse --------------------------------------------------------------------------------------------------------

const Spacing spacing{};

/// Reads the whole text by a rule. Gives the mistakes, none when all is well.
template <typename Rule, typename Tree>
std::vector<Diagnostic> read(const Rule& rule, State& state, const Explained& text, std::string_view end_name,
                             Tree& tree) {
    const char* first = state.source().data() + text.span.begin;
    const char* const last = state.source().data() + text.span.end;
    auto skipper = x3::make_context<x3::skipper_tag>(spacing);
    const Context context = x3::make_context<state_tag>(state, skipper);
    const bool matched = rule.parse(first, last, context, x3::unused, tree) &&
                         End{end_name}.parse(first, last, context, x3::unused, x3::unused);
    std::vector<Diagnostic> diagnostics = std::move(state.complaints());
    if (!matched && !state.has_given_up()) {
        diagnostics.push_back(explain(state, text));
    }
    return diagnostics;
}

template <typename Rule>
std::vector<Diagnostic> read_expression(const Rule& rule, std::string_view source, const ParseLimits& limits,
                                        std::string_view whole, std::string_view end_name, Expression& expression) {
    if (auto fault = fault_of_bytes(source, limits)) {
        return {std::move(*fault)};
    }
    State state{source, limits};
    const Explained text{{0, static_cast<std::uint32_t>(source.size())}, whole, false};
    std::vector<Diagnostic> diagnostics = read(rule, state, text, end_name, expression);
    if (diagnostics.empty()) {
        check(expression, limits, diagnostics);
    }
    return diagnostics;
}

// -- scripts ----------------------------------------------------------------------------------------------------------

/// The text up to the next `;` outside quotes and comments; `next` is where the following one begins.
struct Segment {
    Span span;
    std::uint32_t next = 0;
    bool is_empty = true;
};

Segment segment_at(std::string_view source, std::uint32_t begin) {
    Segment segment;
    segment.span = {begin, static_cast<std::uint32_t>(source.size())};
    segment.next = segment.span.end;
    std::uint32_t at = begin;
    while (const auto token = next_token(source, at)) {
        at = token->end();
        if (token->text == ";") {
            segment.span.end = token->offset;
            segment.next = at;
            break;
        }
        segment.is_empty = segment.is_empty && token->kind == TokenKind::comment;
    }
    return segment;
}

class ScriptReader {
public:
    ScriptReader(std::string_view source, const ParseLimits& limits) : source_(source), limits_(limits) {}

    ParsedScript read_all() {
        std::size_t statements = 0;
        std::uint32_t at = 0;
        while (at < source_.size() && diagnostics_.size() <= limits_.diagnostics) {
            const Segment segment = segment_at(source_, at);
            at = segment.next;
            if (segment.is_empty) {
                continue;
            }
            if (++statements > limits_.statements) {
                const Token first = *next_token(source_, segment.span.begin);
                diagnostics_.push_back(
                    error_at({first.offset, first.end()}, "too-many-statements",
                             "more than " + std::to_string(limits_.statements) + " statements in one script"));
                break;
            }
            read_one(segment.span);
        }
        return finish();
    }

private:
    void read_one(Span span) {
        State state{source_, limits_};
        StatementTree tree;
        std::vector<Diagnostic> found =
            read(statement, state, {span, "the statement", true}, "the end of the statement", tree);
        if (found.empty()) {
            script_.statements.push_back(arrange(std::move(tree), found));
            check(script_.statements.back(), limits_, found);
        }
        std::ranges::stable_sort(found, {}, [](const Diagnostic& diagnostic) { return diagnostic.span.begin; });
        std::ranges::move(found, std::back_inserter(diagnostics_));
    }

    ParsedScript finish() {
        if (diagnostics_.size() > limits_.diagnostics) {
            const Span place = diagnostics_[limits_.diagnostics].span;
            diagnostics_.resize(limits_.diagnostics);
            diagnostics_.push_back(error_at(
                place, "too-many-errors",
                "more than " + std::to_string(limits_.diagnostics) + " errors; those from here on are not shown"));
        }
        if (!diagnostics_.empty()) {
            script_.statements.clear();
        }
        return {std::move(script_), std::move(diagnostics_)};
    }

    std::string_view source_;
    const ParseLimits& limits_;
    Script script_;
    std::vector<Diagnostic> diagnostics_;
};

}  // namespace

ParsedScript parse_script(std::string_view source, const ParseLimits& limits) {
    if (auto fault = fault_of_bytes(source, limits)) {
        return {{}, {std::move(*fault)}};
    }
    return ScriptReader{source, limits}.read_all();
}

ParsedExpression parse_expression(std::string_view source, const ParseLimits& limits) {
    ParsedExpression parsed;
    parsed.diagnostics =
        read_expression(expression, source, limits, "the expression", "the end of the expression", parsed.expression);
    if (!parsed.is_valid()) {
        parsed.expression = {};
    }
    return parsed;
}

ParsedLiteral parse_literal(std::string_view source) {
    ParsedLiteral parsed;
    parsed.diagnostics = read_expression(argument, source, {}, "the value", "the end of the value", parsed.literal);
    if (!parsed.is_valid()) {
        parsed.literal = {};
    }
    return parsed;
}

ParsedNames parse_names(std::string_view source) {
    ParsedNames parsed;
    const ParseLimits limits;
    if (auto fault = fault_of_bytes(source, limits)) {
        return {{}, {std::move(*fault)}};
    }
    State state{source, limits};
    const Explained text{{0, static_cast<std::uint32_t>(source.size())}, "the names", false};
    parsed.diagnostics = read(name_list, state, text, "the end of the names", parsed.names);
    if (parsed.is_valid() && parsed.names.names.size() > limits.list_items) {
        parsed.diagnostics.push_back(
            error_at(text.span, "list-too-long", "more than " + std::to_string(limits.list_items) + " names"));
    }
    return parsed;
}

}  // namespace lacuna::grammar

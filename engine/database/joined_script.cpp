#include "database/joined_script.hpp"

#include "lacuna/grammar/diagnostic.hpp"

#include <algorithm>
#include <utility>

namespace lacuna {
namespace {

grammar::Diagnostic to_render(const Diagnostic& diagnostic) {
    grammar::Diagnostic shown;
    shown.severity = diagnostic.severity == Severity::error ? grammar::Severity::error : grammar::Severity::warning;
    shown.code = diagnostic.code;
    shown.span = {static_cast<std::uint32_t>(diagnostic.offsets->begin),
                  static_cast<std::uint32_t>(diagnostic.offsets->end)};
    shown.message = diagnostic.message;
    shown.expected = diagnostic.expected;
    shown.suggestion = diagnostic.suggestion;
    shown.notes = diagnostic.notes;
    return shown;
}

}  // namespace

JoinedScript::JoinedScript(std::string_view script, std::string_view name)
    : script_(script), name_(name), rest_(script) {}

void JoinedScript::put_part(Part part) {
    part.begin = before_.size();
    before_.append(part.source.substr(part.offset, part.length)).append(";\n");
    parts_.push_back(std::move(part));
}

void JoinedScript::put_before(std::string name, std::string_view statement) {
    put_part({std::move(name), statement, 0, statement.size(), 0});
}

void JoinedScript::move_before(grammar::Span statement) {
    put_part({name_, script_, 0, statement.end - statement.begin, statement.begin});
    // Line ends stay, so that lines keep their numbers.
    std::for_each(rest_.begin() + statement.begin, rest_.begin() + statement.end,
                  [](char& byte) { byte = byte == '\n' ? '\n' : ' '; });
}

std::string JoinedScript::text() const {
    return before_ + rest_;
}

const JoinedScript::Part& JoinedScript::part_of(std::size_t offset) const {
    // The last part that begins at or before the offset.
    const auto behind = std::ranges::upper_bound(parts_, offset, {}, &Part::begin);
    return *std::prev(behind);
}

Error JoinedScript::placed(Error error) const {
    std::string details;
    for (Diagnostic& diagnostic : error.diagnostics) {
        if (!diagnostic.offsets) {
            return error;
        }
        const std::size_t begin = diagnostic.offsets->begin;
        const Part script{name_, script_, before_.size(), script_.size(), 0};
        const Part& part = begin >= before_.size() ? script : part_of(begin);
        const auto moved = [&](std::size_t offset) {
            return std::min(part.offset + (offset - part.begin), part.source.size());
        };
        diagnostic.offsets = ByteRange{moved(begin), moved(diagnostic.offsets->end)};
        const auto position = grammar::position_of(part.source, static_cast<std::uint32_t>(diagnostic.offsets->begin));
        diagnostic.place = {part.name, position.line, position.column};
        details += details.empty() ? "" : "\n";
        details += grammar::render(to_render(diagnostic), part.source, part.name);
    }
    if (!details.empty()) {
        error.details = std::move(details);
    }
    return error;
}

}  // namespace lacuna

#include "lacuna/grammar/diagnostic.hpp"

#include "character.hpp"
#include "lacuna/base/utf8.hpp"
#include "sentence.hpp"

#include <algorithm>

namespace lacuna::grammar {
namespace {

// Of the source line; with the gutter it stays within a wide terminal.
constexpr std::size_t widest = 100;
// What stands further in front of the place than this is cut.
constexpr std::size_t most_before = 60;
// Beyond this many bytes on either side of the place the line is not even looked at.
constexpr std::size_t most_bytes = 600;

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U;
}

/// The line that holds the offset, without its end.
Span line_around(std::string_view source, std::size_t offset) {
    const std::size_t before = offset == 0 ? std::string_view::npos : source.rfind('\n', offset - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    std::size_t end = std::min(source.find('\n', offset), source.size());
    if (end > begin && end > offset && source[end - 1] == '\r') {
        --end;
    }
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Part of a source line as it is printed, and where the carets stand under it.
struct Excerpt {
    std::string text;
    std::size_t caret_column = 0;
    std::size_t caret_width = 0;
};

struct Cell {
    std::string text;
    std::size_t width = 0;
    std::size_t offset = 0;
};

std::vector<Cell> cells_of(std::string_view source, std::size_t begin, std::size_t end) {
    std::vector<Cell> cells;
    for (std::size_t at = begin; at < end;) {
        const std::size_t length = character_length(source.substr(at, end - at));
        std::string text = shown(source.substr(at, length));
        const std::size_t width = utf8::display_width(text);
        cells.push_back({std::move(text), width, at});
        at += length;
    }
    return cells;
}

Excerpt excerpt_of(std::string_view source, Span line, Span span) {
    std::size_t begin = std::max<std::size_t>(line.begin, span.begin - std::min<std::size_t>(span.begin, most_bytes));
    const std::size_t end = std::min<std::size_t>(line.end, span.begin + most_bytes);
    while (begin > line.begin && begin < end && is_continuation(source[begin])) {
        ++begin;
    }
    const std::vector<Cell> cells = cells_of(source, begin, end);
    std::size_t before = 0;
    std::size_t total = 0;
    for (const Cell& cell : cells) {
        before += cell.offset < span.begin ? cell.width : 0;
        total += cell.width;
    }
    const bool fits = total <= widest && begin == line.begin && end == line.end;
    std::size_t skipped = fits || before <= most_before ? 0 : before - most_before;
    Excerpt excerpt;
    std::size_t used = 0;
    bool cut_behind = end < line.end;
    if (skipped > 0 || begin > line.begin) {
        excerpt.text = "…";
        used = 1;
    }
    for (const Cell& cell : cells) {
        if (skipped > 0) {
            skipped -= std::min(skipped, std::max<std::size_t>(cell.width, 1));
            continue;
        }
        if (used + cell.width > widest) {
            cut_behind = true;
            break;
        }
        excerpt.caret_column += cell.offset < span.begin ? cell.width : 0;
        excerpt.caret_width += cell.offset >= span.begin && cell.offset < span.end ? cell.width : 0;
        excerpt.text += cell.text;
        used += cell.width;
    }
    excerpt.caret_column += excerpt.text.starts_with("…") && !fits ? 1 : 0;
    excerpt.caret_width = std::max<std::size_t>(excerpt.caret_width, 1);
    if (cut_behind) {
        excerpt.text += "…";
    }
    return excerpt;
}

}  // namespace

Position position_of(std::string_view source, std::uint32_t offset) {
    const std::string_view before = source.substr(0, std::min<std::size_t>(offset, source.size()));
    Position position;
    position.line += static_cast<std::uint32_t>(std::ranges::count(before, '\n'));
    const std::size_t line_end = before.rfind('\n');
    const std::string_view line = before.substr(line_end == std::string_view::npos ? 0 : line_end + 1);
    for (std::size_t at = 0; at < line.size(); ++position.column) {
        at += character_length(line.substr(at));
    }
    return position;
}

std::string render(const Diagnostic& diagnostic, std::string_view source, std::string_view file_name) {
    Span span = diagnostic.span;
    const auto size = static_cast<std::uint32_t>(source.size());
    span.begin = std::min(span.begin, size);
    span.end = std::clamp(span.end, span.begin, size);
    const Position position = position_of(source, span.begin);
    const Excerpt excerpt = excerpt_of(source, line_around(source, span.begin), span);
    const std::string number = std::to_string(position.line);
    const std::string gutter(number.size() + 1, ' ');
    std::string text = diagnostic.severity == Severity::error ? "error[" : "warning[";
    text += diagnostic.code + "]: " + shown(diagnostic.message) + "\n";
    text += gutter + "┌ " + shown(file_name) + ":" + number + ":" + std::to_string(position.column) + "\n";
    text += number + " │ " + excerpt.text + "\n";
    text += gutter + "│ " + std::string(excerpt.caret_column, ' ') + std::string(excerpt.caret_width, '^');
    text += diagnostic.suggestion.empty() ? "\n" : " " + shown(diagnostic.suggestion) + "\n";
    for (const std::string& note : diagnostic.notes) {
        text += gutter + "= " + shown(note) + "\n";
    }
    return text;
}

std::string render(const std::vector<Diagnostic>& diagnostics, std::string_view source, std::string_view file_name) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics) {
        text += text.empty() ? "" : "\n";
        text += render(diagnostic, source, file_name);
    }
    return text;
}

}  // namespace lacuna::grammar

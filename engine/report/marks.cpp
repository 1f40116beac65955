#include "report/marks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lacuna::report {
namespace {

struct Signs {
    std::string_view direction;  // as flags name it
    std::string_view unicode;
    std::string_view ascii;
    std::string_view word;         // behind the sign in a cell; may be empty
    std::string_view explanation;  // in the legend
};

constexpr std::array<Signs, mark_count> signs{{
    {"met", "✓", "+", "met", "met"},
    {"below", "✗", "x", "below", "below what is demanded"},
    {"absent", "∅", "/", "absent", "absent (the law was searched and has no such rule)"},
    {"unknown", "?", "?", "unknown", "unknown (not coded, or the dates leave it open)"},
    {"not_applicable", "–", "-", "not applicable", "not applicable"},
    {"contested", "±", "~", "contested", "contested (readings compete)"},
    {"general_part", "†", "#", "", "from the general part, where the article itself is silent"},
    {"stricter", "▲", "^", "stricter", "stricter than the yardstick"},
    {"weaker", "▼", "v", "weaker", "weaker than the yardstick"},
    {"wider", "▶", ">", "wider", "wider than the yardstick"},
    {"narrower", "◀", "<", "narrower", "narrower than the yardstick"},
    {"equal", "=", "=", "", "the same as the yardstick"},
    {"different", "≠", "!=", "different", "different, in no order"},
    {"missing", "⊖", "(-)", "missing", "missing (the yardstick has it)"},
    {"additional", "⊕", "(+)", "additional", "additional (the yardstick has none)"},
    {"incomparable", "∥", "||", "incomparable", "incomparable with the yardstick"},
    {"undecided", "¿", "??", "undecided", "undecided (one of the two is unknown)"},
    {"several", "●", "2", "several", "several states can act"},
    {"only_place", "◐", "1", "only where it happened", "only the state where it happened can act"},
    {"only_elsewhere", "◑", "1*", "only one elsewhere", "only one state can act, and not the one where it happened"},
    {"nobody", "○", "0", "nobody", "nobody can act"},
    {"cannot_tell", "?", "?", "cannot be told", "cannot be told (what is unknown decides)"},
}};

const Signs& signs_of(Mark mark) {
    return signs[static_cast<std::size_t>(mark)];
}

}  // namespace

Mark mark_of(std::string_view direction) {
    const auto* const found = std::ranges::find(signs, direction, &Signs::direction);
    return found == signs.end() ? Mark::different : static_cast<Mark>(found - signs.begin());
}

std::string_view sign(Mark mark, bool ascii) {
    return ascii ? signs_of(mark).ascii : signs_of(mark).unicode;
}

std::string words(Mark mark, bool ascii) {
    const std::string_view word = signs_of(mark).word;
    return word.empty() ? std::string{sign(mark, ascii)} : fmt::format("{} {}", sign(mark, ascii), word);
}

bool MarkUse::any() const {
    return std::ranges::find(used_, true) != used_.end();
}

std::string MarkUse::legend(bool ascii) const {
    std::string text;
    for (std::size_t i = 0; i < mark_count; ++i) {
        if (used_[i]) {
            const Mark mark = static_cast<Mark>(i);
            text += fmt::format("{}{} {}", text.empty() ? "" : "; ", sign(mark, ascii), signs_of(mark).explanation);
        }
    }
    return text;
}

}  // namespace lacuna::report

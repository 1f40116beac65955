#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lacuna::report {

/// The signs that stand in cells beside words, in the order of the legend.
enum class Mark : std::uint8_t {
    met,
    below,
    absent,
    unknown,
    not_applicable,
    contested,
    general_part,
    stricter,
    weaker,
    wider,
    narrower,
    equal,
    different,
    missing,
    additional,
    incomparable,
    undecided,
    several,
    only_place,
    only_elsewhere,
    nobody,
    cannot_tell,
};
inline constexpr std::size_t mark_count = static_cast<std::size_t>(Mark::cannot_tell) + 1;

/// The mark that belongs to a flag's direction; `different` for a direction that is not known here.
[[nodiscard]] Mark mark_of(std::string_view direction);

/// The sign alone: `✓`, or in plain ASCII `+`.
[[nodiscard]] std::string_view sign(Mark mark, bool ascii);
/// The sign with its word: `✓ met`; the general part's sign and `=` stand alone.
[[nodiscard]] std::string words(Mark mark, bool ascii);

/// Which marks an answer has used, so that the legend explains those and no others.
class MarkUse {
public:
    void note(Mark mark) { used_[static_cast<std::size_t>(mark)] = true; }
    [[nodiscard]] bool any() const;
    /// `✓ met; ? unknown: …`, without a line end.
    [[nodiscard]] std::string legend(bool ascii) const;

private:
    std::array<bool, mark_count> used_{};
};

}  // namespace lacuna::report

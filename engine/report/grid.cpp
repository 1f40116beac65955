#include "report/grid.hpp"

#include "lacuna/base/utf8.hpp"
#include "report/wrap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <string_view>

namespace lacuna::report {
namespace {

constexpr std::size_t gap = 3;               // between two columns: space, rule, space
constexpr std::size_t longest_minimum = 40;  // a word longer than this may be broken
constexpr std::size_t least_width = 4;

struct Widths {
    std::vector<std::size_t> natural;  // nothing wrapped
    std::vector<std::size_t> minimum;  // no short word broken
};

std::size_t longest_word(std::string_view text) {
    std::size_t longest = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        longest = std::max(longest, utf8::display_width(text.substr(at, end - at)));
        at = end + 1;
    }
    return longest;
}

Widths measure(const Grid& grid) {
    Widths widths;
    const auto measure_text = [](std::string_view text, std::size_t& natural, std::size_t& minimum) {
        natural = std::max(natural, utf8::display_width(text));
        minimum = std::max(minimum, std::min(longest_word(text), longest_minimum));
    };
    for (std::size_t column = 0; column < grid.headings.size(); ++column) {
        std::size_t natural = 1;
        std::size_t minimum = least_width;
        measure_text(grid.headings[column], natural, minimum);
        for (const auto& row : grid.rows) {
            measure_text(row[column].text, natural, minimum);
        }
        widths.natural.push_back(natural);
        widths.minimum.push_back(std::min(natural, minimum));
    }
    return widths;
}

std::size_t sum(const std::vector<std::size_t>& numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), std::size_t{0});
}

std::vector<std::size_t> capped(const Widths& widths, std::size_t cap) {
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < widths.natural.size(); ++i) {
        result.push_back(std::max(widths.minimum[i], std::min(widths.natural[i], cap)));
    }
    return result;
}

/// The widest columns give way first. Empty where the room is too narrow for the minimum of every column.
std::vector<std::size_t> fit(const Widths& widths, std::size_t room) {
    if (sum(widths.natural) <= room) {
        return widths.natural;
    }
    if (sum(widths.minimum) > room) {
        return {};
    }
    std::size_t fits = 0;
    std::size_t too_wide = *std::ranges::max_element(widths.natural);
    while (fits + 1 < too_wide) {
        const std::size_t cap = std::midpoint(fits, too_wide);
        (sum(capped(widths, cap)) <= room ? fits : too_wide) = cap;
    }
    std::vector<std::size_t> result = capped(widths, fits);
    std::size_t left = room - sum(result);
    for (std::size_t i = 0; i < result.size() && left > 0; ++i) {
        if (result[i] == fits && result[i] < widths.natural[i]) {
            ++result[i];
            --left;
        }
    }
    return result;
}

std::string_view colour_of(Tone tone) {
    switch (tone) {
        case Tone::good:
            return "\x1b[32m";
        case Tone::bad:
            return "\x1b[31m";
        case Tone::doubtful:
            return "\x1b[33m";
        case Tone::faint:
            return "\x1b[2m";
        case Tone::plain:
            break;
    }
    return {};
}

std::string painted(std::string_view text, std::string_view colour, bool use_colour) {
    if (!use_colour || colour.empty() || text.empty()) {
        return std::string{text};
    }
    return fmt::format("{}{}\x1b[0m", colour, text);
}

class Painter {
public:
    Painter(const Grid& grid, const GridStyle& style, std::vector<std::size_t> widths)
        : grid_(grid), style_(style), widths_(std::move(widths)) {}

    std::string draw() {
        std::vector<CellText> headings;
        for (const std::string& heading : grid_.headings) {
            headings.push_back({.text = heading, .tone = Tone::plain});
        }
        draw_row(wrapped(headings), headings, true);
        draw_rule(style_.ascii ? "-" : "─", style_.ascii ? "-+-" : "─┼─");
        // Where cells take several lines, rules must show where a row ends; of names at the left an indent does.
        ruled_ = std::ranges::any_of(grid_.rows, [this](const auto& row) {
            for (std::size_t column = 1; column < row.size(); ++column) {
                if (utf8::display_width(row[column].text) > widths_[column]) {
                    return true;
                }
            }
            return false;
        });
        bool first = true;
        for (const auto& row : grid_.rows) {
            if (ruled_ && !first) {
                draw_rule(style_.ascii ? "." : "┄", style_.ascii ? ".+." : "┄┼┄");
            }
            draw_row(wrapped(row), row, false);
            first = false;
        }
        return std::move(text_);
    }

private:
    using Lines = std::vector<std::string>;

    [[nodiscard]] std::vector<Lines> wrapped(const std::vector<CellText>& row) const {
        std::vector<Lines> cells;
        for (std::size_t column = 0; column < row.size(); ++column) {
            cells.push_back(column == 0 && !ruled_ ? indented(row[0].text, widths_[0])
                                                   : wrap(row[column].text, widths_[column]));
        }
        return cells;
    }

    /// Wrapped, all lines but the first behind two spaces.
    static Lines indented(std::string_view text, std::size_t width) {
        constexpr std::size_t indent = 2;
        if (utf8::display_width(text) <= width || width <= 2 * indent) {
            return wrap(text, width);
        }
        Lines lines = wrap(text, width - indent);
        std::for_each(lines.begin() + 1, lines.end(), [](std::string& line) { line.insert(0, indent, ' '); });
        return lines;
    }

    void draw_row(const std::vector<Lines>& cells, const std::vector<CellText>& row, bool heading) {
        std::size_t height = 0;
        for (const Lines& cell : cells) {
            height = std::max(height, cell.size());
        }
        for (std::size_t line = 0; line < height; ++line) {
            std::string drawn;
            for (std::size_t column = 0; column < cells.size(); ++column) {
                if (column != 0) {
                    drawn += style_.ascii ? " | " : " │ ";
                }
                const std::string_view text = line < cells[column].size() ? cells[column][line] : std::string_view{};
                const std::string fill(widths_[column] - std::min(widths_[column], utf8::display_width(text)), ' ');
                const bool right = grid_.align_right[column];
                const bool last = column + 1 == cells.size();
                drawn += right ? fill : "";
                drawn += painted(text, heading ? "\x1b[1m" : colour_of(row[column].tone), style_.colour);
                drawn += right || last ? "" : fill;
            }
            drawn.erase(drawn.find_last_not_of(' ') + 1);
            text_ += drawn;
            text_ += '\n';
        }
    }

    void draw_rule(std::string_view dash, std::string_view crossing) {
        for (std::size_t column = 0; column < widths_.size(); ++column) {
            if (column != 0) {
                text_ += crossing;
            }
            for (std::size_t i = 0; i < widths_[column]; ++i) {
                text_ += dash;
            }
        }
        text_ += '\n';
    }

    const Grid& grid_;
    const GridStyle& style_;
    std::vector<std::size_t> widths_;
    bool ruled_ = false;
    std::string text_;
};

/// The row's first cell, which is its name.
std::string title_of_block(const Grid& grid, std::size_t number) {
    const std::string& name = grid.rows[number].front().text;
    return name.empty() ? fmt::format("{} of {}", number + 1, grid.rows.size())
                        : fmt::format("{} ({} of {})", name, number + 1, grid.rows.size());
}

/// Each row as lines of `heading  value`, for terminals too narrow for the columns side by side.
std::string draw_blocks(const Grid& grid, const GridStyle& style) {
    std::size_t label_width = 1;
    for (const std::string& heading : grid.headings) {
        label_width = std::max(label_width, utf8::display_width(heading));
    }
    label_width = std::min(label_width, std::max<std::size_t>(least_width, style.width / 3));
    const std::size_t value_width = std::max(least_width, style.width - std::min(style.width, label_width + 2));
    std::string text;
    for (std::size_t number = 0; number < grid.rows.size(); ++number) {
        text += wrap_behind(style.ascii ? "-- " : "── ", title_of_block(grid, number), style.width);
        for (std::size_t column = 1; column < grid.headings.size(); ++column) {
            const CellText& cell = grid.rows[number][column];
            if (cell.text.empty()) {
                continue;
            }
            const std::vector<std::string> label = wrap(grid.headings[column], label_width);
            const std::vector<std::string> value = wrap(cell.text, value_width);
            for (std::size_t line = 0; line < std::max(label.size(), value.size()); ++line) {
                const std::string left = line < label.size() ? label[line] : std::string{};
                std::string drawn = painted(left, "\x1b[1m", style.colour);
                drawn += std::string(label_width + 2 - std::min(label_width, utf8::display_width(left)), ' ');
                drawn += line < value.size() ? painted(value[line], colour_of(cell.tone), style.colour) : "";
                drawn.erase(drawn.find_last_not_of(' ') + 1);
                text += drawn;
                text += '\n';
            }
        }
    }
    return text;
}

auto lines_of(std::string_view text) {
    return std::ranges::count(text, '\n');
}

}  // namespace

std::string draw(const Grid& grid, const GridStyle& style) {
    if (grid.headings.empty()) {
        return {};
    }
    const Widths widths = measure(grid);
    if (style.width == 0) {
        return Painter(grid, style, widths.natural).draw();
    }
    const std::size_t gaps = gap * (grid.headings.size() - 1);
    const std::vector<std::size_t> fitting =
        style.width > gaps ? fit(widths, style.width - gaps) : std::vector<std::size_t>{};
    if (fitting.empty()) {
        return draw_blocks(grid, style);
    }
    std::string columns = Painter(grid, style, fitting).draw();
    constexpr std::size_t few = 3;
    if (fitting == widths.natural || grid.headings.size() <= few) {
        return columns;
    }
    // Many columns, so narrow that the page is half as long again as with blocks, are no table any more.
    std::string blocks = draw_blocks(grid, style);
    return 2 * lines_of(columns) <= 3 * lines_of(blocks) ? columns : blocks;
}

}  // namespace lacuna::report

#include "report/wrap.hpp"

#include "lacuna/base/utf8.hpp"

#include <algorithm>

namespace lacuna::report {
namespace {

/// Length in bytes of the character that begins at `at`, with the combining marks that belong to it.
std::size_t glyph_length(std::string_view text, std::size_t at) {
    const auto is_continuation = [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U; };
    std::size_t end = at;
    do {
        const std::size_t begin = end;
        ++end;
        while (end < text.size() && is_continuation(text[end])) {
            ++end;
        }
        if (begin != at && utf8::display_width(text.substr(begin, end - begin)) != 0) {
            return begin - at;
        }
    } while (end < text.size());
    return end - at;
}

class Lines {
public:
    explicit Lines(std::size_t width) : width_(width) {}

    void add_word(std::string_view word) {
        const std::size_t needed = utf8::display_width(word);
        if (!line_.empty() && used_ + 1 + needed <= width_) {
            line_ += ' ';
            line_ += word;
            used_ += 1 + needed;
            return;
        }
        end_line();
        if (needed <= width_) {
            line_ = word;
            used_ = needed;
        } else {
            break_word(word);
        }
    }

    std::vector<std::string> take() && {
        end_line();
        if (lines_.empty()) {
            lines_.emplace_back();
        }
        return std::move(lines_);
    }

private:
    void end_line() {
        if (!line_.empty()) {
            lines_.push_back(std::move(line_));
            line_.clear();
            used_ = 0;
        }
    }

    void break_word(std::string_view word) {
        for (std::size_t at = 0; at < word.size();) {
            const std::size_t length = glyph_length(word, at);
            const std::string_view glyph = word.substr(at, length);
            const std::size_t needed = utf8::display_width(glyph);
            if (used_ + needed > width_) {
                end_line();
            }
            line_ += glyph;
            used_ += needed;
            at += length;
        }
    }

    std::size_t width_;
    std::vector<std::string> lines_;
    std::string line_;
    std::size_t used_ = 0;
};

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    if (width == 0 || utf8::display_width(text) <= width) {
        return {std::string{text}};
    }
    Lines lines(width);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at) {
            lines.add_word(text.substr(at, end - at));
        }
        at = end + 1;
    }
    return std::move(lines).take();
}

std::string wrap_behind(std::string_view head, std::string_view text, std::size_t width) {
    const std::size_t head_width = utf8::display_width(head);
    std::string written{head};
    if (width == 0) {
        written += text;
        written += '\n';
        return written;
    }
    const bool deep = head_width * 3 > width * 2;
    const std::size_t indent = deep ? std::min<std::size_t>(2, width / 2) : head_width;
    if (deep) {
        written += '\n';
        written += std::string(indent, ' ');
    }
    bool first = true;
    for (const std::string& line : wrap(text, std::max<std::size_t>(1, width - indent))) {
        if (!first) {
            written += std::string(indent, ' ');
        }
        written += line;
        written += '\n';
        first = false;
    }
    return written;
}

}  // namespace lacuna::report

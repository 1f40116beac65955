#include "lacuna/base/utf8.hpp"
#include "lacuna/grammar/print.hpp"
#include "part.hpp"
#include "token.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace lacuna::grammar {
namespace {

constexpr std::size_t widest = 100;
constexpr std::string_view indent = "  ";

struct Comment {
    std::string text;
    Span span;
    bool has_own_line = false;
};

std::vector<Comment> comments_of(std::string_view source) {
    std::vector<Comment> comments;
    std::uint32_t at = 0;
    std::uint32_t last_end = 0;
    while (const auto token = next_token(source, at)) {
        if (token->kind == TokenKind::comment) {
            const std::string_view between = source.substr(last_end, token->offset - last_end);
            const std::size_t length = token->text.find_last_not_of(" \t") + 1;
            comments.push_back({std::string{token->text.substr(0, length)},
                                {token->offset, token->end()},
                                last_end == 0 || between.find('\n') != std::string_view::npos});
        }
        at = token->end();
        last_end = at;
    }
    return comments;
}

bool has_empty_line(std::string_view gap) {
    bool line_is_empty = false;
    for (const char character : gap) {
        if (character == '\n' && line_is_empty) {
            return true;
        }
        line_is_empty = character == '\n' || (line_is_empty && character != ';');
    }
    return false;
}

struct CommentedPart {
    Part part;
    std::vector<std::string> before;  ///< on lines of their own
    std::string behind;               ///< at the end of the line
};

class Formatter {
public:
    explicit Formatter(std::string_view source) : source_(source), comments_(comments_of(source)) {}

    std::string format(const Script& script) {
        for (const Statement& statement : script.statements) {
            std::vector<CommentedPart> parts;
            for (Part& part : parts_of(statement)) {
                parts.push_back({std::move(part), {}, {}});
            }
            const Span span = std::visit([](const auto& alternative) { return alternative.span; }, statement);
            parts.front().part.span.end = end_of_words({span.begin, parts.front().part.span.end});
            write_comments_before(span.begin);
            attach_inner(parts, span.end);
            attach_last(parts, span.end);
            write(parts, span);
        }
        write_comments_before(static_cast<std::uint32_t>(source_.size()));
        return std::move(text_);
    }

private:
    /// One empty line is kept where the author left one or more.
    void keep_gap(Span span) {
        const std::uint32_t begin = std::min(last_end_, span.begin);
        if (!text_.empty() && has_empty_line(source_.substr(begin, span.begin - begin))) {
            text_ += "\n";
        }
        last_end_ = span.end;
    }

    void write_comments_before(std::uint32_t offset) {
        for (; next_ < comments_.size() && comments_[next_].span.begin < offset; ++next_) {
            keep_gap(comments_[next_].span);
            text_ += comments_[next_].text + "\n";
        }
    }

    /// Where the last word in a span ends: comments behind it do not belong to it.
    [[nodiscard]] std::uint32_t end_of_words(Span span) const {
        std::uint32_t end = span.begin;
        std::uint32_t at = span.begin;
        while (const auto token = next_token(source_.substr(0, span.end), at)) {
            at = token->end();
            end = token->kind == TokenKind::comment ? end : at;
        }
        return end;
    }

    void attach_inner(std::vector<CommentedPart>& parts, std::uint32_t end) {
        for (; next_ < comments_.size() && comments_[next_].span.begin < end; ++next_) {
            attach(parts, comments_[next_]);
        }
    }

    static void attach(std::vector<CommentedPart>& parts, const Comment& comment) {
        const std::uint32_t place = comment.span.begin;
        const auto by_begin = [](const CommentedPart& a, const CommentedPart& b) {
            return a.part.span.begin < b.part.span.begin;
        };
        CommentedPart* owner = &parts.front();
        CommentedPart* following = nullptr;
        for (CommentedPart& candidate : parts) {
            if (candidate.part.span.begin <= place) {
                owner = by_begin(*owner, candidate) ? &candidate : owner;
            } else if (following == nullptr || by_begin(candidate, *following)) {
                following = &candidate;
            }
        }
        const bool stands_inside = place < owner->part.span.end;
        if (comment.has_own_line && !stands_inside && following != nullptr) {
            following->before.push_back(comment.text);
        } else if (!comment.has_own_line && owner->behind.empty()) {
            owner->behind = comment.text;
        } else {
            owner->before.push_back(comment.text);
        }
    }

    /// A comment behind the statement on its last line, in front of the `;` or behind it.
    void attach_last(std::vector<CommentedPart>& parts, std::uint32_t end) {
        if (next_ == comments_.size()) {
            return;
        }
        const Comment& comment = comments_[next_];
        const bool is_near = std::ranges::count(source_.substr(end, comment.span.begin - end), ';') < 2;
        const bool next_statement_between = !is_near || !only_separator(end, comment.span.begin);
        if (comment.has_own_line || next_statement_between || !parts.back().behind.empty()) {
            return;
        }
        parts.back().behind = comment.text;
        ++next_;
    }

    [[nodiscard]] bool only_separator(std::uint32_t begin, std::uint32_t end) const {
        const auto token = next_token(source_.substr(0, end), begin);
        return !token || (token->text == ";" && !next_token(source_.substr(0, end), token->end()));
    }

    void write(const std::vector<CommentedPart>& parts, Span span) {
        std::string line;
        bool has_inner_comments = false;
        for (std::size_t at = 0; at < parts.size(); ++at) {
            line += (at == 0 ? "" : " ") + parts[at].part.text;
            has_inner_comments =
                has_inner_comments || !parts[at].before.empty() || (at + 1 < parts.size() && !parts[at].behind.empty());
        }
        line += ";";
        keep_gap(span);
        if (!has_inner_comments && utf8::display_width(line) <= widest) {
            text_ += line + (parts.back().behind.empty() ? "" : "  " + parts.back().behind) + "\n";
            return;
        }
        for (std::size_t at = 0; at < parts.size(); ++at) {
            const std::string_view margin = at == 0 ? std::string_view{} : indent;
            for (const std::string& comment : parts[at].before) {
                text_.append(margin).append(comment).append("\n");
            }
            text_.append(margin).append(parts[at].part.text).append(at + 1 == parts.size() ? ";" : "");
            text_ += (parts[at].behind.empty() ? "" : "  " + parts[at].behind) + "\n";
        }
    }

    std::string_view source_;
    std::vector<Comment> comments_;
    std::size_t next_ = 0;
    std::uint32_t last_end_ = 0;
    std::string text_;
};

}  // namespace

std::string format(std::string_view source, const Script& script) {
    return Formatter{source}.format(script);
}

}  // namespace lacuna::grammar

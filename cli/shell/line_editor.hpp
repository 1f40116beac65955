#pragma once

#include "lacuna/completion.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::cli {

/// A line that was typed, or why there is none.
struct TypedLine {
    enum class Kind : int { text, interrupted, end };

    Kind kind = Kind::end;
    std::string text;  ///< without its line end
};

/// Lines typed at a terminal, edited with the keys of Emacs or as ~/.editrc says, with a history and completion by TAB.
/// The only place that knows libedit. The terminal is the process's own.
class LineEditor {
public:
    /// What may stand at the cursor of the line.
    using Complete = std::function<Completions(std::string_view line, std::size_t cursor)>;

    explicit LineEditor(Complete complete);
    LineEditor(const LineEditor&) = delete;
    LineEditor& operator=(const LineEditor&) = delete;
    ~LineEditor();

    [[nodiscard]] TypedLine read(const std::string& prompt);
    /// Arrow keys and Ctrl-R find the entry from now on.
    void remember(const std::string& entry);

private:
    struct Content;
    std::unique_ptr<Content> content_;
};

}  // namespace lacuna::cli

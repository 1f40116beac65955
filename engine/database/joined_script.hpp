#pragma once

#include "lacuna/base/error.hpp"
#include "lacuna/grammar/ast.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

/// A script with statements put before it that come from elsewhere. It knows of each byte where that is, so that
/// mistakes are shown there.
class JoinedScript {
public:
    /// The script must outlive this.
    JoinedScript(std::string_view script, std::string_view name);

    /// A statement that `name` stands for in diagnostics; it must outlive this.
    void put_before(std::string name, std::string_view statement);
    /// A statement of the script itself; at its own place there is nothing then.
    void move_before(grammar::Span statement);

    [[nodiscard]] std::string text() const;

    /// The error with its diagnostics where their text was written, rendered anew.
    [[nodiscard]] Error placed(Error error) const;

private:
    struct Part {
        std::string name;
        std::string_view source;
        std::size_t begin = 0;   ///< in the joined text
        std::size_t length = 0;  ///< there, without the separator
        std::size_t offset = 0;  ///< of its first byte in the source
    };
    [[nodiscard]] const Part& part_of(std::size_t offset) const;
    void put_part(Part part);

    std::string_view script_;
    std::string name_;
    std::string rest_;  ///< the script without what was moved
    std::string before_;
    std::vector<Part> parts_;
};

}  // namespace lacuna

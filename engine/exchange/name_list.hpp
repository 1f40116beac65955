#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::exchange {

/// The names of one kind that files may refer to.
class NameList {
public:
    NameList() = default;
    /// `is_complete` is false where the file that defines them could not be read: then nothing counts as unknown, for
    /// it may well be in that file.
    explicit NameList(std::vector<std::string> names, bool is_complete = true);

    [[nodiscard]] bool contains(std::string_view name) const;
    [[nodiscard]] bool is_unknown(std::string_view name) const { return is_complete_ && !contains(name); }

    /// What to write instead: the nearest name; or all names where they are few; or `otherwise`.
    [[nodiscard]] std::string fix_for(std::string_view name, std::string_view otherwise) const;

private:
    std::vector<std::string> names_;  // sorted, without repetition
    bool is_complete_ = true;
};

}  // namespace lacuna::exchange

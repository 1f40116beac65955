#pragma once

#include "exchange/finding.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace lacuna::exchange {

struct TextFile;

/// What has been found so far, in any order. Of hostile input only so many findings are kept; one more then says
/// that there are others.
class Findings {
public:
    /// Stands for a file as a whole.
    static constexpr std::size_t no_offset = static_cast<std::size_t>(-1);

    explicit Findings(std::size_t most = 10'000) : most_{most} {}

    /// `offset` is a byte of the file's text. The finding's place is set by sorted(); the file must live until then.
    void add(const TextFile& file, std::size_t offset, Finding finding);

    /// Whether nothing more will be kept: what is costly to say may be left unsaid.
    [[nodiscard]] bool is_full() const { return entries_.size() >= most_; }

    /// Everything in the order of the files' ranks and of the places in them, with lines and columns.
    [[nodiscard]] std::vector<Finding> sorted() const;

private:
    struct Entry {
        const TextFile* file;
        std::size_t offset;
        Finding finding;
    };
    std::size_t most_;
    std::size_t left_out_ = 0;
    std::vector<Entry> entries_;
};

}  // namespace lacuna::exchange

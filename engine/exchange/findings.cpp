#include "exchange/findings.hpp"

#include "exchange/text_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

namespace lacuna::exchange {
namespace {

// Goes through a file once, however many places are asked for, as long as they are asked for in order.
class PlaceCursor {
public:
    Place move_to(const TextFile& file, std::size_t offset) {
        if (offset == Findings::no_offset) {
            return {file.name, 0, 0};
        }
        if (file_ != &file) {
            *this = {};
            file_ = &file;
        }
        for (const std::size_t end = std::min(offset, file.text.size()); at_ < end; ++at_) {
            const auto byte = static_cast<unsigned char>(file.text[at_]);
            if (byte == '\n') {
                ++line_;
                column_ = 1;
            } else if ((byte & 0xc0U) != 0x80U) {
                ++column_;  // bytes that continue a character do not count
            }
        }
        return {file.name, line_, column_};
    }

private:
    const TextFile* file_ = nullptr;
    std::size_t at_ = 0;
    std::uint32_t line_ = 1;
    std::uint32_t column_ = 1;
};

}  // namespace

void Findings::add(const TextFile& file, std::size_t offset, Finding finding) {
    if (is_full()) {
        ++left_out_;
        return;
    }
    entries_.push_back({&file, offset, std::move(finding)});
}

std::vector<Finding> Findings::sorted() const {
    std::vector<const Entry*> order;
    order.reserve(entries_.size());
    for (const Entry& entry : entries_) {
        order.push_back(&entry);
    }
    // no_offset + 1 is 0: what concerns the whole file comes first.
    std::ranges::stable_sort(order, {}, [](const Entry* entry) {
        return std::tuple{entry->file->rank, std::string_view{entry->file->name}, entry->offset + 1};
    });
    std::vector<Finding> findings;
    PlaceCursor cursor;
    for (const Entry* entry : order) {
        findings.push_back(entry->finding);
        findings.back().place = cursor.move_to(*entry->file, entry->offset);
    }
    if (left_out_ != 0) {
        Finding more;
        more.place = {findings.back().place.file, 0, 0};
        more.code = "too-many-findings";
        more.message = fmt::format("there are {} further findings", left_out_);
        more.fix = "correct those above and check again";
        findings.push_back(std::move(more));
    }
    return findings;
}

}  // namespace lacuna::exchange

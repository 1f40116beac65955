#pragma once

#include "exchange/reading.hpp"

#include <map>
#include <string>
#include <string_view>

namespace lacuna::exchange {

/// Where each id of one kind was first defined, over all files of a collection.
class FirstPlaces {
public:
    explicit FirstPlaces(std::string_view noun) : noun_{noun} {}

    /// Whether the id under `key` stands here for the first time; if not, that is reported. False too where there is
    /// no id. The file must outlive this.
    bool is_first(const Reading& reading, const Node& node, std::string_view key);

private:
    struct Place {
        const TextFile* file;
        std::size_t offset;
    };
    std::string_view noun_;
    std::map<std::string, Place, std::less<>> places_;
};

}  // namespace lacuna::exchange

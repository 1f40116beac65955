#pragma once

#include "exchange/reading.hpp"
#include "model/codebook.hpp"

#include <functional>
#include <set>
#include <string>

namespace lacuna::exchange {

struct ReadCodebook {
    model::Codebook codebook;
    std::set<std::string, std::less<>> incomplete_concepts;  ///< some of whose attributes could not be found out
};

/// The codebook of a file, with what is wrong in it left out and reported.
[[nodiscard]] ReadCodebook read_codebook(const Reading& reading, const Node& root);

}  // namespace lacuna::exchange

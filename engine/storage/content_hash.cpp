#include "storage/content_hash.hpp"

#define XXH_INLINE_ALL
#include <fmt/format.h>
#include <xxhash.h>

#include <cstdint>

namespace lacuna::storage {

struct ContentHash::State {
    XXH3_state_t state;
};

ContentHash::ContentHash() : state_(std::make_unique<State>()) {
    XXH3_128bits_reset(&state_->state);
}
ContentHash::~ContentHash() = default;

void ContentHash::add(std::string_view part) {
    unsigned char size[8];
    for (unsigned shift = 0; shift < 64; shift += 8) {
        size[shift / 8] = static_cast<unsigned char>((static_cast<std::uint64_t>(part.size()) >> shift) & 0xffU);
    }
    XXH3_128bits_update(&state_->state, size, sizeof size);
    XXH3_128bits_update(&state_->state, part.data(), part.size());
}

std::string ContentHash::hexadecimal() const {
    const XXH128_hash_t digest = XXH3_128bits_digest(&state_->state);
    return fmt::format("{:016x}{:016x}", digest.high64, digest.low64);
}

}  // namespace lacuna::storage

// Any bytes: each decoder gives an error of storage or a value, and a value can be written and read again.

#include "storage/record.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

namespace storage = lacuna::storage;

template <typename Decode>
void check(std::string_view bytes, Decode decode) {
    const auto value = decode(bytes, "it");
    const bool sound = value
                           ? decode(storage::encode(*value), "it").has_value()
                           : value.error().category == lacuna::ErrorCategory::storage && !value.error().message.empty();
    if (!sound) {
        std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    check(bytes, storage::decode_commit);
    check(bytes, storage::decode_catalogue);
    check(bytes, storage::decode_provision);
    return 0;
}

// Any bytes: they are a key of a kind, and then exactly the one that it encodes to, or none.

#include "storage/key.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

namespace storage = lacuna::storage;

template <typename Key>
void check(std::string_view bytes) {
    const auto key = Key::decode(bytes);
    if (key && key->encode() != bytes) {
        std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    check<storage::CommitKey>(bytes);
    check<storage::CatalogueKey>(bytes);
    check<storage::ProvisionKey>(bytes);
    const std::string end = storage::end_of_prefix(bytes);
    if (!end.empty() && end <= bytes) {
        std::abort();
    }
    return 0;
}

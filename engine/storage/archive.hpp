#pragma once

#include <cereal/cereal.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace lacuna::storage {

static_assert(std::endian::native == std::endian::little || std::endian::native == std::endian::big);

/// Numbers are written in little-endian order, whatever the machine's.
template <typename T>
T in_record_order(T value) {
    if constexpr (std::endian::native == std::endian::big && sizeof(T) > 1) {
        unsigned char bytes[sizeof(T)];
        std::memcpy(bytes, &value, sizeof(T));
        for (std::size_t i = 0; i < sizeof(T) / 2; ++i) {
            std::swap(bytes[i], bytes[sizeof(T) - 1 - i]);
        }
        std::memcpy(&value, bytes, sizeof(T));
    }
    return value;
}

/// A cereal archive that appends to a string: portable, and without the streams that cost most of the time of
/// cereal's own binary archives.
class RecordWriter : public cereal::OutputArchive<RecordWriter, cereal::AllowEmptyClassElision> {
public:
    RecordWriter() : OutputArchive(this) {}

    void append(const void* data, std::size_t size) { bytes_.append(static_cast<const char*>(data), size); }
    [[nodiscard]] std::string take() && { return std::move(bytes_); }

private:
    std::string bytes_;
};

/// Reads what RecordWriter wrote, straight from the given bytes. They are treated as hostile: reading beyond the end
/// and announcing more elements than bytes are left both throw cereal::Exception, before anything is allocated.
class RecordReader : public cereal::InputArchive<RecordReader, cereal::AllowEmptyClassElision> {
public:
    explicit RecordReader(std::string_view bytes) : InputArchive(this), rest_(bytes) {}

    void take(void* data, std::size_t size) {
        if (size > rest_.size()) {
            throw cereal::Exception("the record ends too early");
        }
        std::memcpy(data, rest_.data(), size);
        rest_.remove_prefix(size);
    }
    [[nodiscard]] std::size_t bytes_left() const { return rest_.size(); }

private:
    std::string_view rest_;
};

template <typename T>
requires std::is_arithmetic_v<T>
void CEREAL_SAVE_FUNCTION_NAME(RecordWriter& writer, const T& value) {
    const T ordered = in_record_order(value);
    writer.append(&ordered, sizeof ordered);
}

template <typename T>
requires std::is_arithmetic_v<T>
void CEREAL_LOAD_FUNCTION_NAME(RecordReader& reader, T& value) {
    if constexpr (std::is_same_v<T, bool>) {
        std::uint8_t byte = 0;
        reader.take(&byte, 1);
        if (byte > 1) {
            throw cereal::Exception("neither true nor false");
        }
        value = byte == 1;
    } else {
        reader.take(&value, sizeof value);
        value = in_record_order(value);
    }
}

template <typename T>
void CEREAL_SAVE_FUNCTION_NAME(RecordWriter& writer, const cereal::SizeTag<T>& tag) {
    writer(static_cast<std::uint32_t>(tag.size));
}

template <typename T>
void CEREAL_LOAD_FUNCTION_NAME(RecordReader& reader, cereal::SizeTag<T>& tag) {
    std::uint32_t size = 0;
    reader(size);
    // Every element takes at least one byte.
    if (size > reader.bytes_left()) {
        throw cereal::Exception("more elements announced than the record has bytes");
    }
    tag.size = size;
}

template <typename T>
void CEREAL_SAVE_FUNCTION_NAME(RecordWriter& writer, const cereal::BinaryData<T>& data) {
    static_assert(sizeof(std::remove_pointer_t<T>) == 1, "only bytes are written as they are");
    writer.append(data.data, static_cast<std::size_t>(data.size));
}

template <typename T>
void CEREAL_LOAD_FUNCTION_NAME(RecordReader& reader, cereal::BinaryData<T>& data) {
    static_assert(sizeof(std::remove_pointer_t<T>) == 1, "only bytes are read as they are");
    reader.take(data.data, static_cast<std::size_t>(data.size));
}

template <typename T>
void CEREAL_SAVE_FUNCTION_NAME(RecordWriter& writer, const std::vector<T>& items) {
    writer(cereal::make_size_tag(items.size()));
    for (const T& item : items) {
        writer(item);
    }
}

/// Beyond a few dozen it grows as elements are read: space for as many as are announced could be a hundred times the
/// record's size.
template <typename T>
void CEREAL_LOAD_FUNCTION_NAME(RecordReader& reader, std::vector<T>& items) {
    std::size_t size = 0;
    constexpr std::size_t most_at_once = 64;
    reader(cereal::make_size_tag(size));
    items.clear();
    items.reserve(std::min(size, most_at_once));
    for (std::size_t i = 0; i < size; ++i) {
        reader(items.emplace_back());
    }
}

/// Names of fields are not recorded.
template <typename T>
void CEREAL_SERIALIZE_FUNCTION_NAME(RecordWriter& writer, cereal::NameValuePair<T>& pair) {
    writer(pair.value);
}

template <typename T>
void CEREAL_SERIALIZE_FUNCTION_NAME(RecordReader& reader, cereal::NameValuePair<T>& pair) {
    reader(pair.value);
}

}  // namespace lacuna::storage

CEREAL_REGISTER_ARCHIVE(lacuna::storage::RecordWriter)
CEREAL_REGISTER_ARCHIVE(lacuna::storage::RecordReader)
CEREAL_SETUP_ARCHIVE_TRAITS(lacuna::storage::RecordReader, lacuna::storage::RecordWriter)

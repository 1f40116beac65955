#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace lacuna::exchange {

/// A JSON value to be printed, whose objects keep the order in which they were written: schemas are read by people
/// and compared by git.
class Json {
public:
    using Array = std::vector<Json>;
    using Member = std::pair<std::string, Json>;
    using Object = std::vector<Member>;

    Json(bool value) : value_{value} {}                           // NOLINT(google-explicit-constructor)
    Json(int value) : value_{std::int64_t{value}} {}              // NOLINT(google-explicit-constructor)
    Json(const char* value) : value_{std::string{value}} {}       // NOLINT(google-explicit-constructor)
    Json(std::string value) : value_{std::move(value)} {}         // NOLINT(google-explicit-constructor)
    Json(std::string_view value) : value_{std::string{value}} {}  // NOLINT(google-explicit-constructor)
    Json(Array value) : value_{std::move(value)} {}               // NOLINT(google-explicit-constructor)
    Json(Object value) : value_{std::move(value)} {}              // NOLINT(google-explicit-constructor)

    /// With two spaces for each level; short arrays of scalars on one line. No final line end. Texts must be UTF-8.
    [[nodiscard]] std::string to_text(std::size_t level = 0) const;

private:
    [[nodiscard]] bool is_scalar() const { return value_.index() < 3; }

    std::variant<bool, std::int64_t, std::string, Array, Object> value_;
};

}  // namespace lacuna::exchange

#pragma once

#include <string_view>

namespace lacuna::exchange {

/// How names are written. Each function has a regular expression of the same meaning for the JSON Schemas; a test
/// holds the two together.

/// `penalty_unit`: lower_snake_case.
[[nodiscard]] bool is_name(std::string_view text);
inline constexpr std::string_view name_pattern = "^[a-z][a-z0-9]*(_[a-z0-9]+)*$";

/// `licence.dog`: names with dots between them.
[[nodiscard]] bool is_dotted_name(std::string_view text);
inline constexpr std::string_view dotted_name_pattern =
    "^[a-z][a-z0-9]*(_[a-z0-9]+)*(\\.[a-z][a-z0-9]*(_[a-z0-9]+)*)*$";

/// `child-protection`: as folders are named.
[[nodiscard]] bool is_collection_name(std::string_view text);
inline constexpr std::string_view collection_name_pattern = "^[a-z][a-z0-9]*([_-][a-z0-9]+)*$";

/// `XA`, `XA-1B`: a code of ISO 3166-1 alpha-2 or 3166-2, or of the ranges that they leave to users.
[[nodiscard]] bool is_jurisdiction_code(std::string_view text);
inline constexpr std::string_view jurisdiction_code_pattern = "^[A-Z]{2}(-[A-Z0-9]{1,3})?$";

/// `sr-Latn`: a tag of BCP 47, without its rarer forms.
[[nodiscard]] bool is_language_tag(std::string_view text);
inline constexpr std::string_view language_tag_pattern = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";

/// `https://example.org/a`
[[nodiscard]] bool is_address(std::string_view text);
inline constexpr std::string_view address_pattern = "^https?://[^ \\t\\r\\n]+$";

/// What Date::parse() reads, but for dates that do not exist. For the schemas only.
inline constexpr std::string_view date_pattern =
    "^(\\.\\.)?[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~%]?$|^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~%]?\\.\\.$|"
    "^\\[\\.\\.[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~%]?\\]$|^\\[[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~%]?\\.\\.\\]$";
inline constexpr std::string_view duration_pattern =
    "^life$|^[0-9]{1,4} years?( [0-9]{1,4} months?)?( [0-9]{1,4} days?)?$|"
    "^[0-9]{1,4} months?( [0-9]{1,4} days?)?$|^[0-9]{1,4} days?$";
inline constexpr std::string_view money_pattern = "^[0-9]{1,15}(\\.[0-9]{1,2})? ([A-Z]{3}|day_fines)$";

}  // namespace lacuna::exchange

#pragma once

#include <string>
#include <string_view>

namespace lacuna::report {

/// An EDTF date in words: `2014-09-15 at the latest` for `..2014-09-15`, `2023-04 (approximate)` for `2023-04~`.
/// What is no date is given back as it is, with control characters made visible.
[[nodiscard]] std::string date_text(std::string_view edtf);

/// `in force from 2014-09-15 at the latest until 2023-02-25`; empty where both are. The second day is exclusive.
[[nodiscard]] std::string span_text(std::string_view valid_from, std::string_view valid_to);

}  // namespace lacuna::report

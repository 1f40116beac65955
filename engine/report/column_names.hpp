#pragma once

#include "lacuna/answer.hpp"

#include <string>
#include <vector>

namespace lacuna::report {

/// The names of the table's columns, made different from one another: a second `age` becomes `age#2`.
[[nodiscard]] std::vector<std::string> column_names(const Table& table);

}  // namespace lacuna::report

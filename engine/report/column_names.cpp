#include "report/column_names.hpp"

#include <fmt/format.h>

#include <set>

namespace lacuna::report {

std::vector<std::string> column_names(const Table& table) {
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (const Column& column : table.columns) {
        std::string name = column.name;
        for (int number = 2; !taken.insert(name).second; ++number) {
            name = fmt::format("{}#{}", column.name, number);
        }
        names.push_back(std::move(name));
    }
    return names;
}

}  // namespace lacuna::report

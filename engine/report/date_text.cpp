#include "report/date_text.hpp"

#include "lacuna/base/date.hpp"
#include "lacuna/base/utf8.hpp"

#include <fmt/format.h>

namespace lacuna::report {
namespace {

std::string calendar_text(const Date& date) {
    if (date.month() == 0) {
        return fmt::format("{:04}", date.year());
    }
    if (date.day() == 0) {
        return fmt::format("{:04}-{:02}", date.year(), date.month());
    }
    return fmt::format("{:04}-{:02}-{:02}", date.year(), date.month(), date.day());
}

}  // namespace

std::string date_text(std::string_view edtf) {
    const Result<Date> date = Date::parse(edtf);
    if (!date) {
        return utf8::visible(edtf);
    }
    std::string text = calendar_text(*date);
    if (date->is_uncertain() && date->is_approximate()) {
        text += " (uncertain and approximate)";
    } else if (date->is_uncertain()) {
        text += " (uncertain)";
    } else if (date->is_approximate()) {
        text += " (approximate)";
    }
    if (date->bound() == Date::Bound::on_or_before) {
        text += " at the latest";
    } else if (date->bound() == Date::Bound::on_or_after) {
        text += " at the earliest";
    }
    return text;
}

std::string span_text(std::string_view valid_from, std::string_view valid_to) {
    std::string text;
    if (!valid_from.empty()) {
        text += fmt::format(" from {}", date_text(valid_from));
    }
    if (!valid_to.empty()) {
        text += fmt::format(" until {}", date_text(valid_to));
    }
    return text.empty() ? text : "in force" + text;
}

}  // namespace lacuna::report

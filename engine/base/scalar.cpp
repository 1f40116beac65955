#include "lacuna/base/scalar.hpp"

#include <fmt/format.h>

namespace lacuna {

std::string_view name(Type type) {
    switch (type) {
        case Type::boolean:
            return "boolean";
        case Type::age:
            return "age";
        case Type::number:
            return "number";
        case Type::duration:
            return "duration";
        case Type::choice:
            return "choice";
        case Type::set:
            return "set";
        case Type::money:
            return "money";
        case Type::date:
            return "date";
        case Type::text:
            break;
    }
    return "text";
}

std::string_view described(Type type) {
    switch (type) {
        case Type::boolean:
            return "true or false";
        case Type::age:
            return "an age in whole years such as `18`";
        case Type::number:
            return "a number such as `2.5`";
        case Type::duration:
            return "a length of time such as `2 years` or `6 months`";
        case Type::choice:
            return "one name of its list";
        case Type::set:
            return "a set of names such as `{a, b}`";
        case Type::money:
            return "an amount such as `5000 EUR`";
        case Type::date:
            return "a date such as `2021-07-15`";
        case Type::text:
            break;
    }
    return "a text such as `'words'`";
}

namespace {

struct Writer {
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(std::int64_t value) const { return fmt::format("{}", value); }
    std::string operator()(double value) const { return fmt::format("{}", value); }
    std::string operator()(const Duration& value) const { return value.to_string(); }
    std::string operator()(const Money& value) const { return value.to_string(); }
    std::string operator()(const Date& value) const { return value.to_string(); }
    std::string operator()(const std::string& value) const { return value; }
    std::string operator()(const NameSet& value) const { return fmt::format("{{{}}}", fmt::join(value, ", ")); }
};

}  // namespace

std::string to_string(const Scalar& value) {
    return std::visit(Writer{}, value);
}

}  // namespace lacuna

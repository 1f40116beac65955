#include "exchange/check_facts.hpp"

#include <fmt/format.h>

#include <compare>
#include <string>
#include <string_view>
#include <variant>

namespace lacuna::exchange {
namespace {

struct IsGreater {
    template <typename A, typename B>
    bool operator()(const A& /*a*/, const B& /*b*/) const {
        return false;  // of different types or without an order
    }
    bool operator()(std::int64_t a, std::int64_t b) const { return a > b; }
    bool operator()(double a, double b) const { return a > b; }
    bool operator()(const Duration& a, const Duration& b) const { return std::is_gt(by_length(a, b)); }
    bool operator()(const Money& a, const Money& b) const { return a.unit == b.unit && a.hundredths > b.hundredths; }
    bool operator()(const Date& a, const Date& b) const { return is_before(b, a) == Kleene::yes; }
};

bool is_greater(const model::Fact& one, const model::Fact* other) {
    return other != nullptr && one.value.is_known() && other->value.is_known() &&
           std::visit(IsGreater{}, one.value.scalar, other->value.scalar);
}

}  // namespace

void check_facts(const Reading& reading, const model::Version& version, const Node& attributes) {
    constexpr std::string_view min = ".min";
    constexpr std::string_view max = ".max";
    for (const model::Fact& fact : version.facts) {
        const std::string_view id = fact.attribute;
        const Node& at = attributes.at_or_self(id);
        if (id.ends_with(min)) {
            const std::string upper_id = fmt::format("{}{}", id.substr(0, id.size() - min.size()), max);
            const model::Fact* upper = version.find_fact(upper_id);
            if (is_greater(fact, upper)) {
                reading.error(at, "minimum-above-maximum",
                              fmt::format("'{}' is {}, above '{}', which is {}", id, to_string(fact.value), upper_id,
                                          to_string(upper->value)),
                              "look at the source again; perhaps the two are exchanged");
            }
        } else if (id.ends_with(max)) {
            const std::string graver_id = fmt::format("{}.aggravated{}", id.substr(0, id.size() - max.size()), max);
            const model::Fact* graver = version.find_fact(graver_id);
            if (is_greater(fact, graver)) {
                reading.warning(at, "basic-above-aggravated",
                                fmt::format("'{}' is {}, above '{}', which is {}", id, to_string(fact.value), graver_id,
                                            to_string(graver->value)),
                                "look at the source again; an aggravated form is rarely milder");
            }
        }
    }
}

}  // namespace lacuna::exchange

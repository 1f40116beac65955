// Any text: it is a date, a duration or an amount, and then what it is written as is the same one; or an error that can
// be shown. What works on texts takes any bytes.

#include "lacuna/base/date.hpp"
#include "lacuna/base/duration.hpp"
#include "lacuna/base/money.hpp"
#include "lacuna/base/utf8.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

void demand(bool holds) {
    if (!holds) {
        std::abort();
    }
}

template <typename Scalar>
void check(std::string_view text) {
    const auto scalar = Scalar::parse(text);
    if (!scalar) {
        const std::string shown = to_text(scalar.error());
        demand(!lacuna::utf8::first_invalid(shown).has_value());
        demand(lacuna::utf8::display_width(scalar.error().message) < 200);
        return;
    }
    const auto again = Scalar::parse(scalar->to_string());
    demand(again.has_value() && *again == *scalar);
}

void check_date(const lacuna::Date& date) {
    demand(date.earliest() <= date.latest());
    demand(is_before(date, date) != lacuna::Kleene::yes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    check<lacuna::Date>(text);
    check<lacuna::Duration>(text);
    check<lacuna::Money>(text);
    if (const auto date = lacuna::Date::parse(text)) {
        check_date(*date);
    }
    namespace utf8 = lacuna::utf8;
    demand(!utf8::first_invalid(utf8::visible(text)).has_value());
    const std::size_t width = size % 8;
    demand(utf8::display_width(utf8::shortened(text, width)) <= width);
    const bool is_valid = !utf8::first_invalid(text).has_value();
    demand(!is_valid || utf8::folded(utf8::folded(text)) == utf8::folded(text));
    return 0;
}

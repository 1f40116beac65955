#include "model/value.hpp"

namespace lacuna::model {

std::string_view name(ValueState state) {
    switch (state) {
        case ValueState::known:
            return "known";
        case ValueState::absent:
            return "absent";
        case ValueState::not_applicable:
            return "not_applicable";
        case ValueState::unknown:
            break;
    }
    return "unknown";
}

std::string to_string(const Value& value) {
    return value.is_known() ? lacuna::to_string(value.scalar) : std::string{name(value.state)};
}

}  // namespace lacuna::model

#include "model/value.hpp"

#include <gtest/gtest.h>

namespace lacuna::model {
namespace {

TEST(Value, IsUnknownUnlessSaidOtherwise) {
    EXPECT_EQ(Value{}.state, ValueState::unknown);
    EXPECT_EQ(Value{}, Value::unknown());
    EXPECT_FALSE(Value{}.is_known());
    EXPECT_FALSE(Value{}.contested);
}

TEST(Value, HasFourStatesThatDiffer) {
    const Value states[] = {Value::known(false), Value::absent(), Value::not_applicable(), Value::unknown()};
    for (std::size_t i = 0; i < std::size(states); ++i) {
        for (std::size_t j = 0; j < std::size(states); ++j) {
            EXPECT_EQ(states[i] == states[j], i == j) << to_string(states[i]) << ", " << to_string(states[j]);
        }
        EXPECT_EQ(states[i].is_known(), i == 0);
    }
}

TEST(Value, IsWrittenAsItsScalarOrItsState) {
    EXPECT_EQ(to_string(Value::known(std::int64_t{18})), "18");
    EXPECT_EQ(to_string(Value::known(std::string{"fine"})), "fine");
    EXPECT_EQ(to_string(Value::absent()), "absent");
    EXPECT_EQ(to_string(Value::not_applicable()), "not_applicable");
    EXPECT_EQ(to_string(Value::unknown()), "unknown");
}

TEST(Value, ContestedIsAMarkBesideTheValue) {
    Value value = Value::known(true);
    value.contested = true;
    EXPECT_NE(value, Value::known(true));
    EXPECT_EQ(to_string(value), "true");
}

TEST(Value, StatesHaveNames) {
    EXPECT_EQ(name(ValueState::known), "known");
    EXPECT_EQ(name(ValueState::absent), "absent");
    EXPECT_EQ(name(ValueState::not_applicable), "not_applicable");
    EXPECT_EQ(name(ValueState::unknown), "unknown");
}

}  // namespace
}  // namespace lacuna::model

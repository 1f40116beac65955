#include "lacuna/base/scalar.hpp"

#include <gtest/gtest.h>

namespace lacuna {
namespace {

struct Named {
    Type type;
    const char* name;
    const char* described;
};

constexpr Named types[] = {
    {Type::boolean, "boolean", "true or false"},
    {Type::age, "age", "an age in whole years such as `18`"},
    {Type::number, "number", "a number such as `2.5`"},
    {Type::duration, "duration", "a length of time such as `2 years` or `6 months`"},
    {Type::choice, "choice", "one name of its list"},
    {Type::set, "set", "a set of names such as `{a, b}`"},
    {Type::money, "money", "an amount such as `5000 EUR`"},
    {Type::date, "date", "a date such as `2021-07-15`"},
    {Type::text, "text", "a text such as `'words'`"},
};

TEST(Scalar, TypesHaveNamesAndDescriptions) {
    for (const Named& row : types) {
        EXPECT_EQ(name(row.type), row.name);
        EXPECT_EQ(described(row.type), row.described);
    }
}

TEST(Scalar, IsWrittenAsTheLanguageWritesIt) {
    EXPECT_EQ(to_string(Scalar{true}), "true");
    EXPECT_EQ(to_string(Scalar{false}), "false");
    EXPECT_EQ(to_string(Scalar{std::int64_t{18}}), "18");
    EXPECT_EQ(to_string(Scalar{std::int64_t{-3}}), "-3");
    EXPECT_EQ(to_string(Scalar{2.5}), "2.5");
    EXPECT_EQ(to_string(Scalar{0.1}), "0.1");
    EXPECT_EQ(to_string(Scalar{*Duration::make(0, 6, 0)}), "6 months");
    EXPECT_EQ(to_string(Scalar{Duration::life()}), "life");
    EXPECT_EQ(to_string(Scalar{Money{1'250, "EUR"}}), "12.50 EUR");
    EXPECT_EQ(to_string(Scalar{*Date::parse("..2021-07")}), "..2021-07");
    EXPECT_EQ(to_string(Scalar{NameSet{"a", "b"}}), "{a, b}");
    EXPECT_EQ(to_string(Scalar{NameSet{}}), "{}");
    EXPECT_EQ(to_string(Scalar{std::string{"Закон"}}), "Закон");
}

}  // namespace
}  // namespace lacuna

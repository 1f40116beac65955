#include "query/execute/evidence.hpp"

#include <gtest/gtest.h>

namespace lacuna::query {
namespace {

Date date(std::string_view text) {
    return Date::parse(text).value();
}

/// Why nothing is known on the day of a provision with one version.
std::string reason(std::string_view from, std::string_view to, std::string_view on) {
    auto provision = std::make_shared<model::Provision>();
    model::Version version;
    version.valid_from = date(from);
    if (!to.empty()) {
        version.valid_to = date(to);
    }
    provision->versions.push_back(version);
    Standing standing{provision, model::in_force_on(*provision, date(on))};
    return reason_of_ignorance(standing, date(on));
}

TEST(ReasonOfIgnorance, IsNoneWhereAVersionIsInForce) {
    EXPECT_EQ(reason("2015-01-01", "", "2020-01-01"), "");
}

TEST(ReasonOfIgnorance, NothingCoded) {
    EXPECT_EQ(reason_of_ignorance({}, date("2020")), "not coded");
}

TEST(ReasonOfIgnorance, TheTextIsKnownOnlyFromADay) {
    EXPECT_EQ(reason("..2023-04-01", "", "2020-01-01"), "text known only from 2023-04-01");
    EXPECT_EQ(reason("2023-04-01", "", "2020-01-01"), "text known only from 2023-04-01");
}

TEST(ReasonOfIgnorance, TheTextIsKnownOnlyUpToADay) {
    EXPECT_EQ(reason("2010-01-01", "2021-03-31..", "2022-01-01"), "text known only up to 2021-03-31");
    EXPECT_EQ(reason("2010-01-01", "2018-01-01", "2022-01-01"), "no text known after 2018-01-01");
}

TEST(ReasonOfIgnorance, TheDatesDoNotDecide) {
    EXPECT_EQ(reason("2016", "", "2016-05-01"), "in force since 2016: the dates do not decide whether on 2016-05-01");
    EXPECT_EQ(reason("2010-01-01", "2016", "2016-05-01"),
              "in force until 2016: the dates do not decide whether on 2016-05-01");
}

TEST(Evidence, APairThatWasNotReadIsNotCoded) {
    const Evidence evidence;
    EXPECT_FALSE(evidence.standing("licence.dog", "XA").is_coded());
    const RowFacts facts(evidence, "XA", nullptr);
    EXPECT_EQ(facts.value({"licence.dog", {}}), model::Value::unknown());
    EXPECT_FALSE(facts.is_provision_absent("licence.dog"));
}

}  // namespace
}  // namespace lacuna::query

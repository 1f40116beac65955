#include "model/provision.hpp"

#include <gtest/gtest.h>

namespace lacuna::model {
namespace {

Version version(std::string_view from, std::string_view to = {}) {
    Version made;
    made.valid_from = *Date::parse(from);
    if (!to.empty()) {
        made.valid_to = *Date::parse(to);
    }
    return made;
}

Date date(std::string_view text) {
    return *Date::parse(text);
}

constexpr Kleene no = Kleene::no;
constexpr Kleene unknown = Kleene::unknown;
constexpr Kleene yes = Kleene::yes;

struct Row {
    const char* from;
    const char* to;
    const char* asked;
    Kleene in_force;
};

constexpr Row rows[] = {
    {"2014-01-01", "", "2013-12-31", no},
    {"2014-01-01", "", "2014-01-01", yes},
    {"2014-01-01", "", "9999-12-31", yes},
    {"2014-01-01", "2020-01-01", "2019-12-31", yes},
    {"2014-01-01", "2020-01-01", "2020-01-01", no},
    {"2014", "", "2014-06-01", unknown},
    {"2014", "", "2014-12-31", yes},
    {"2014", "", "2013", no},
    {"2014-01-01", "", "2014", yes},
    {"2014-01-02", "", "2014", unknown},
    {"2014-01-01", "2020", "2020-05-05", unknown},
    {"2014-01-01", "2020", "2019-12-31", yes},
    {"2014-01-01", "2020", "2021-01-01", no},
    {"..2023-04-01", "", "2020-01-01", unknown},
    {"..2023-04-01", "", "2023-04-01", yes},
    {"..2023-04-01", "2024-01-01", "2023-06-01", yes},
    {"..2023-04-01", "2024-01-01", "2024-01-01", no},
    {"2014-01-01", "2021-03-31..", "2021-03-30", yes},
    {"2014-01-01", "2021-03-31..", "2021-03-31", unknown},
    {"2014-01-01", "2021-03-31..", "2025-01-01", unknown},
};

TEST(Version, IsInForceFromItsFirstDayUpToButNotOnItsLast) {
    for (const Row& row : rows) {
        EXPECT_EQ(version(row.from, row.to).is_in_force(date(row.asked)), row.in_force)
            << row.from << " to " << row.to << " on " << row.asked;
    }
}

TEST(Version, FindsFactsByAttribute) {
    Version made = version("2014");
    made.facts.resize(3);
    made.facts[0].attribute = "fee.max";
    made.facts[1].attribute = "fee.min";
    made.facts[2].attribute = "required";
    EXPECT_EQ(made.find_fact("fee.max"), made.facts.data());
    EXPECT_EQ(made.find_fact("fee.min"), &made.facts[1]);
    EXPECT_EQ(made.find_fact("required"), &made.facts[2]);
    for (const char* missing : {"", "fee", "fee.mid", "zebra"}) {
        EXPECT_EQ(made.find_fact(missing), nullptr) << missing;
    }
    EXPECT_EQ(version("2014").find_fact("required"), nullptr);
}

TEST(Provision, OneVersionIsCertainlyInForce) {
    Provision provision;
    provision.versions = {version("2000-01-01", "2010-01-01"), version("2010-01-01")};
    const auto* versions = provision.versions.data();
    EXPECT_EQ(in_force_on(provision, date("2009-12-31")).version, &versions[0]);
    EXPECT_EQ(in_force_on(provision, date("2010-01-01")).version, &versions[1]);
    EXPECT_FALSE(in_force_on(provision, date("2010-01-01")).undecided);
}

TEST(Provision, ImpreciseDatesLeaveTheVersionUndecided) {
    Provision provision;
    provision.versions = {version("2000-01-01", "2010"), version("2010")};
    const InForce found = in_force_on(provision, date("2010-07-01"));
    EXPECT_EQ(found.version, nullptr);
    EXPECT_TRUE(found.undecided);
    ASSERT_NE(found.nearest, nullptr);
    EXPECT_EQ(in_force_on(provision, date("2009")).version, provision.versions.data());
    EXPECT_EQ(in_force_on(provision, date("2011")).version, &provision.versions[1]);
}

TEST(Provision, NothingMayCoverTheDate) {
    Provision provision;
    provision.versions = {version("2000-01-01", "2005-01-01"), version("2010-01-01", "2015-01-01")};
    const auto* versions = provision.versions.data();
    const std::pair<const char*, const Version*> asked[] = {
        {"1999-01-01", &versions[0]}, {"2007-01-01", &versions[0]}, {"2020-01-01", &versions[1]}};
    for (const auto& [day, nearest] : asked) {
        const InForce found = in_force_on(provision, date(day));
        EXPECT_EQ(found.version, nullptr) << day;
        EXPECT_FALSE(found.undecided) << day;
        EXPECT_EQ(found.nearest, nearest) << day;
    }
}

TEST(Provision, WithoutVersionsNothingIsKnown) {
    const InForce found = in_force_on(Provision{}, date("2020"));
    EXPECT_EQ(found.version, nullptr);
    EXPECT_FALSE(found.undecided);
    EXPECT_EQ(found.nearest, nullptr);
}

}  // namespace
}  // namespace lacuna::model

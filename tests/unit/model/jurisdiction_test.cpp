#include "model/jurisdiction.hpp"

#include <gtest/gtest.h>

namespace lacuna::model {
namespace {

using Codes = std::vector<std::string>;

Membership membership(std::string code, std::string_view from, std::string_view to = {}) {
    Membership made;
    made.jurisdiction = std::move(code);
    made.from = *Date::parse(from);
    if (!to.empty()) {
        made.to = *Date::parse(to);
    }
    return made;
}

ResolvedGroup on(const std::vector<Membership>& members, std::string_view date) {
    Group group;
    group.members = members;
    return members_on(group, *Date::parse(date));
}

TEST(Jurisdiction, HasAnEnglishNameOrItsCode) {
    Jurisdiction ruritania;
    ruritania.code = "XA";
    EXPECT_EQ(ruritania.english_name(), "XA");
    ruritania.names = {{"en", "Ruritania"}, {"mk", "Руританија"}};
    EXPECT_EQ(ruritania.english_name(), "Ruritania");
}

TEST(Group, MembershipIsHalfOpen) {
    const std::vector<Membership> members{membership("XA", "1973-01-01", "2020-02-01")};
    EXPECT_EQ(on(members, "1972-12-31").members, Codes{});
    EXPECT_EQ(on(members, "1973-01-01").members, Codes{"XA"});
    EXPECT_EQ(on(members, "2020-01-31").members, Codes{"XA"});
    EXPECT_EQ(on(members, "2020-02-01").members, Codes{});
    for (const char* date : {"1972-12-31", "1973-01-01", "2020-01-31", "2020-02-01"}) {
        EXPECT_EQ(on(members, date).undecided, Codes{}) << date;
    }
}

TEST(Group, ImpreciseDatesLeaveMembershipUndecided) {
    const std::vector<Membership> members{membership("XA", "1973", "2020-02")};
    EXPECT_EQ(on(members, "1973-06-01").undecided, Codes{"XA"});
    EXPECT_EQ(on(members, "1973-06-01").members, Codes{});
    EXPECT_EQ(on(members, "1973-12-31").members, Codes{"XA"});
    EXPECT_EQ(on(members, "1980").members, Codes{"XA"});
    EXPECT_EQ(on(members, "2020").undecided, Codes{"XA"});
    EXPECT_EQ(on(members, "2020-02-15").undecided, Codes{"XA"});
    EXPECT_EQ(on(members, "2020-03").members, Codes{});
    EXPECT_EQ(on(members, "2020-03").undecided, Codes{});
}

TEST(Group, MembersMayLeaveAndComeBack) {
    const std::vector<Membership> members{membership("XA", "1990-01-01", "2000-01-01"), membership("XB", "1995-01-01"),
                                          membership("XA", "2010")};
    EXPECT_EQ(on(members, "1999-01-01").members, (Codes{"XA", "XB"}));
    EXPECT_EQ(on(members, "2005-01-01").members, Codes{"XB"});
    EXPECT_EQ(on(members, "2010-06-01").members, Codes{"XB"});
    EXPECT_EQ(on(members, "2010-06-01").undecided, Codes{"XA"});
    EXPECT_EQ(on(members, "2011-01-01").members, (Codes{"XA", "XB"}));
}

TEST(Group, OneCertainMembershipOutweighsAnUndecidedOne) {
    const std::vector<Membership> members{membership("XA", "2010"), membership("XA", "2010-01-01")};
    EXPECT_EQ(on(members, "2010-06-01").members, Codes{"XA"});
    EXPECT_EQ(on(members, "2010-06-01").undecided, Codes{});
}

TEST(Group, MayBeEmpty) {
    EXPECT_EQ(on({}, "2020").members, Codes{});
    EXPECT_EQ(on({}, "2020").undecided, Codes{});
}

}  // namespace
}  // namespace lacuna::model

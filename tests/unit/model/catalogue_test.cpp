#include "model/catalogue.hpp"

#include <gtest/gtest.h>

namespace lacuna::model {
namespace {

Jurisdiction jurisdiction(std::string code, std::vector<std::string> aliases = {}) {
    Jurisdiction made;
    made.code = std::move(code);
    made.aliases = std::move(aliases);
    return made;
}

TEST(Catalogue, FindsJurisdictionsByCodeAndAlias) {
    Catalogue catalogue;
    catalogue.jurisdictions = {jurisdiction("XA", {"RUR", "XB"}), jurisdiction("XB"), jurisdiction("XC-N", {"NC"})};
    const auto& all = catalogue.jurisdictions;
    EXPECT_EQ(catalogue.find_jurisdiction("XA"), all.data());
    EXPECT_EQ(catalogue.find_jurisdiction("xa"), all.data());
    EXPECT_EQ(catalogue.find_jurisdiction("RUR"), all.data());
    EXPECT_EQ(catalogue.find_jurisdiction("rur"), all.data());
    EXPECT_EQ(catalogue.find_jurisdiction("xc-n"), &all[2]);
    EXPECT_EQ(catalogue.find_jurisdiction("nc"), &all[2]);
    // A code goes before another's alias.
    EXPECT_EQ(catalogue.find_jurisdiction("XB"), &all[1]);
    for (const char* code : {"", "X", "XAA", "XC", "XD", "\xff"}) {
        EXPECT_EQ(catalogue.find_jurisdiction(code), nullptr) << code;
    }
}

TEST(Catalogue, FindsItsOtherThingsByExactId) {
    Catalogue catalogue;
    catalogue.groups.resize(2);
    catalogue.groups[1].id = "islands";
    catalogue.instruments.resize(1);
    catalogue.instruments[0].id = "xa_code";
    catalogue.sources.resize(1);
    catalogue.sources[0].id = "xa_code_2020";
    catalogue.baselines.resize(1);
    catalogue.baselines[0].id = "treaty";
    EXPECT_EQ(catalogue.find_group("islands"), &catalogue.groups[1]);
    EXPECT_EQ(catalogue.find_instrument("xa_code"), catalogue.instruments.data());
    EXPECT_EQ(catalogue.find_source("xa_code_2020"), catalogue.sources.data());
    EXPECT_EQ(catalogue.find_baseline("treaty"), catalogue.baselines.data());
    EXPECT_EQ(catalogue.find_group("Islands"), nullptr);
    EXPECT_EQ(catalogue.find_instrument("xa_code_2020"), nullptr);
    EXPECT_EQ(catalogue.find_source("xa_code"), nullptr);
    EXPECT_EQ(catalogue.find_baseline("treaties"), nullptr);
}

}  // namespace
}  // namespace lacuna::model

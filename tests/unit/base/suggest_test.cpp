#include "lacuna/base/suggest.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace lacuna {
namespace {

using Names = std::vector<std::string>;

const Names concepts{"dog.licence",  "dog.leash",   "dog.muzzle", "cat.licence",
                     "parrot.noise", "penalty.max", "penalty.min"};

TEST(Suggest, FindsTheMisspelt) {
    EXPECT_EQ(nearest("dog.lisence", concepts), Names{"dog.licence"});
    EXPECT_EQ(nearest("dog.lcience", concepts), Names{"dog.licence"});   // neighbours swapped
    EXPECT_EQ(nearest("dog.licennce", concepts), Names{"dog.licence"});  // one too many
    EXPECT_EQ(nearest("dog.licnce", concepts), Names{"dog.licence"});    // one missing
    EXPECT_EQ(nearest("DOG.Licence", concepts), Names{"dog.licence"});   // another case
    EXPECT_EQ(nearest("dog.licence", concepts), Names{"dog.licence"});
}

TEST(Suggest, FindsTheSameNameBehindAnotherPrefix) {
    EXPECT_EQ(nearest("noise", concepts), Names{"parrot.noise"});
    EXPECT_EQ(nearest("hippopotamus.noise", concepts), Names{"parrot.noise"});
    EXPECT_EQ(nearest("licence", concepts, 5), (Names{"dog.licence", "cat.licence"}));
}

TEST(Suggest, GivesTheBestFirstAndNoMoreThanAsked) {
    EXPECT_EQ(nearest("penalty.mas", concepts, 5), (Names{"penalty.max", "penalty.min"}));
    EXPECT_EQ(nearest("penalty.mas", concepts), Names{"penalty.max"});
    EXPECT_EQ(nearest("penalty.mas", concepts, 0), Names{});
    const Names twins{"aab", "aac"};
    EXPECT_EQ(nearest("aad", twins, 2), twins);  // equally near: in the order given
}

TEST(Suggest, StaysSilentWhenUnsure) {
    EXPECT_EQ(nearest("elephant", concepts), Names{});
    EXPECT_EQ(nearest("", concepts), Names{});
    EXPECT_EQ(nearest("penalty.max", {}), Names{});
    EXPECT_EQ(nearest("a", Names{"bc"}), Names{});
    EXPECT_EQ(nearest("max", Names{""}), Names{});
    // A last part of one or two letters says nothing.
    EXPECT_EQ(nearest("elephant.xy", Names{"dog.xy"}), Names{});
}

TEST(Suggest, IsWithinAThirdOfTheLength) {
    EXPECT_EQ(nearest("abcdef", Names{"abcdxy"}), Names{"abcdxy"});
    EXPECT_EQ(nearest("abcdef", Names{"abcxyz"}), Names{});
    EXPECT_EQ(nearest("ab", Names{"ax"}), Names{"ax"});
    EXPECT_EQ(nearest("ab", Names{"xy"}), Names{});
}

TEST(Suggest, WorksInAnyScript) {
    EXPECT_EQ(nearest("дозвола", Names{"дозволи", "кучиња"}), Names{"дозволи"});
    EXPECT_EQ(nearest("ΆΔΕΙΑ", Names{"άδεια"}), Names{"άδεια"});
    EXPECT_EQ(nearest("\xff\xfe", Names{"dog"}), Names{});
}

TEST(Suggest, DoesNotLookUpEndlessNames) {
    EXPECT_EQ(nearest(std::string(1'000'000, 'a'), Names{std::string(1'000'000, 'a')}), Names{});
    EXPECT_EQ(nearest("aaa", Names{std::string(1'000'000, 'a')}), Names{});
    EXPECT_EQ(nearest(std::string(128, 'a'), Names{std::string(128, 'a')}).size(), 1U);
}

}  // namespace
}  // namespace lacuna

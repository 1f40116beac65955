#include "compare/forum.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace lacuna::compare {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::array answers{Kleene::no, Kleene::unknown, Kleene::yes};

Grounds every_ground() {
    Grounds grounds;
    for (const Ground ground : {Ground::territory, Ground::ubiquity, Ground::offender_nationality,
                                Ground::victim_nationality, Ground::universality}) {
        grounds.add(ground);
    }
    return grounds;
}

/// A law that makes the conduct an offence and reaches it on its territory alone.
ForumLaw at_home() {
    ForumLaw law;
    law.is_offence = Kleene::yes;
    law.reach.fill(Kleene::no);
    law.reach[static_cast<std::size_t>(Ground::territory)] = Kleene::yes;
    return law;
}

ForumLaw with(ForumLaw law, Ground ground, Kleene reaches, DualCriminality condition = DualCriminality::not_required) {
    law.reach[static_cast<std::size_t>(ground)] = reaches;
    law.dual_criminality[static_cast<std::size_t>(ground)] = condition;
    return law;
}

ForumLaw with_offence(ForumLaw law, Kleene is_offence) {
    law.is_offence = is_offence;
    return law;
}

/// States of one maker of law each, all of which may be place, offender's and victim's.
ForumQuestion question_of(std::vector<ForumLaw> laws) {
    ForumQuestion question;
    question.laws = std::move(laws);
    for (std::size_t law = 0; law < question.laws.size(); ++law) {
        question.states.push_back({law});
    }
    question.places = question.states;
    question.offenders = question.states;
    question.victims = question.states;
    question.asked = every_ground();
    return question;
}

ForumOutcome judged(const ForumQuestion& question, const Combination& asked) {
    ForumOutcome outcome;
    PlaceForum(question, asked.place).judge(asked.offender, asked.victim, outcome);
    return outcome;
}

// -- one law ----------------------------------------------------------------------------------------------------------

TEST(ForumLaw, NothingIsKnownOfOneThatWasNotTold) {
    EXPECT_EQ(can_act(ForumLaw{}, Ground::territory, Kleene::yes), Kleene::unknown);
    EXPECT_EQ(can_act(ForumLaw{}, Ground::universality, Kleene::no), Kleene::unknown);
}

TEST(ForumLaw, ActsWhereItIsAnOffenceAndTheGroundCoversIt) {
    for (const Kleene is_offence : answers) {
        for (const Kleene reaches : answers) {
            const ForumLaw law = with(with_offence(at_home(), is_offence), Ground::offender_nationality, reaches);
            EXPECT_EQ(can_act(law, Ground::offender_nationality, Kleene::no), is_offence & reaches);
        }
    }
}

TEST(ForumLaw, DualCriminalityDecidesOnlyAbroadAndWhereItIsRequired) {
    struct Expected {
        DualCriminality condition;
        Kleene where_no_offence;
        Kleene where_unknown;
        Kleene where_offence;
    };
    for (const Expected& expected : {Expected{DualCriminality::not_required, Kleene::yes, Kleene::yes, Kleene::yes},
                                     {DualCriminality::waived, Kleene::yes, Kleene::yes, Kleene::yes},
                                     {DualCriminality::required, Kleene::no, Kleene::unknown, Kleene::yes},
                                     {DualCriminality::unknown, Kleene::unknown, Kleene::unknown, Kleene::yes}}) {
        const ForumLaw law = with(at_home(), Ground::victim_nationality, Kleene::yes, expected.condition);
        EXPECT_EQ(can_act(law, Ground::victim_nationality, Kleene::no), expected.where_no_offence);
        EXPECT_EQ(can_act(law, Ground::victim_nationality, Kleene::unknown), expected.where_unknown);
        EXPECT_EQ(can_act(law, Ground::victim_nationality, Kleene::yes), expected.where_offence);
        const ForumLaw home = with(at_home(), Ground::territory, Kleene::yes, expected.condition);
        EXPECT_EQ(can_act(home, Ground::territory, Kleene::no), Kleene::yes);
        const ForumLaw effect = with(at_home(), Ground::ubiquity, Kleene::yes, expected.condition);
        EXPECT_EQ(can_act(effect, Ground::ubiquity, Kleene::no), Kleene::yes);
    }
}

// -- combinations -----------------------------------------------------------------------------------------------------

TEST(Forum, OnlyThePlaceWhereNobodyReachesAbroad) {
    const ForumQuestion question = question_of({at_home(), at_home(), at_home()});
    const ForumOutcome outcome = judged(question, {0, 1, 2});
    EXPECT_EQ(outcome.verdict, ForumVerdict::only_place);
    EXPECT_THAT(outcome.able.yes.members(), ElementsAre(0));
}

TEST(Forum, EachTieOpensItsOwnGround) {
    const ForumLaw both =
        with(with(at_home(), Ground::offender_nationality, Kleene::yes), Ground::victim_nationality, Kleene::yes);
    const ForumQuestion question = question_of({at_home(), both, both, both});
    const ForumOutcome outcome = judged(question, {0, 1, 2});
    EXPECT_EQ(outcome.verdict, ForumVerdict::several);
    EXPECT_THAT(outcome.able.yes.members(), ElementsAre(0, 1, 2));
    EXPECT_EQ(can_act(question, 1, Ground::offender_nationality, {0, 1, 2}), CanAct::yes);
    EXPECT_EQ(can_act(question, 1, Ground::victim_nationality, {0, 1, 2}), CanAct::no);
}

TEST(Forum, NobodyWhereTheConductIsNoOffenceAtItsPlaceAndTheOthersAskForThat) {
    const ForumLaw strict = with(at_home(), Ground::offender_nationality, Kleene::yes, DualCriminality::required);
    ForumQuestion question = question_of({with_offence(at_home(), Kleene::no), strict, at_home()});
    EXPECT_EQ(judged(question, {0, 1, 2}).verdict, ForumVerdict::nobody);
    question.laws[1] = with(strict, Ground::offender_nationality, Kleene::yes, DualCriminality::waived);
    const ForumOutcome outcome = judged(question, {0, 1, 2});
    EXPECT_EQ(outcome.verdict, ForumVerdict::only_elsewhere);
    EXPECT_THAT(outcome.able.yes.members(), ElementsAre(1));
}

TEST(Forum, WhatIsUnknownIsNeverNobody) {
    ForumQuestion question = question_of({with_offence(at_home(), Kleene::no), at_home(), ForumLaw{}});
    const ForumOutcome outcome = judged(question, {0, 1, 1});
    EXPECT_EQ(outcome.verdict, ForumVerdict::cannot_tell) << "the third may have universal jurisdiction";
    EXPECT_THAT(outcome.able.maybe.members(), ElementsAre(2));
    question.laws[2].reach[static_cast<std::size_t>(Ground::universality)] = Kleene::no;
    EXPECT_EQ(judged(question, {0, 1, 1}).verdict, ForumVerdict::nobody) << "its other reach is not asked for";
}

TEST(Forum, OneThatCanAndOneUnknownCannotBeTold) {
    const ForumQuestion question = question_of({at_home(), ForumLaw{}});
    const ForumOutcome outcome = judged(question, {0, 1, 1});
    EXPECT_EQ(outcome.verdict, ForumVerdict::cannot_tell);
    EXPECT_THAT(outcome.able.yes.members(), ElementsAre(0));
    EXPECT_THAT(outcome.able.maybe.members(), ElementsAre(1));
}

TEST(Forum, TwoThatCanAreSeveralWhateverElseIsUnknown) {
    const ForumQuestion question =
        question_of({at_home(), with(at_home(), Ground::offender_nationality, Kleene::yes), ForumLaw{}});
    EXPECT_EQ(judged(question, {0, 1, 2}).verdict, ForumVerdict::several);
}

TEST(Forum, APartLeftOutGivesNoGround) {
    ForumQuestion question = question_of({at_home(), with(at_home(), Ground::offender_nationality, Kleene::yes)});
    question.victims.clear();
    EXPECT_EQ(judged(question, {0, 1, Combination::nobody}).verdict, ForumVerdict::several);
    question.offenders.clear();
    EXPECT_EQ(judged(question, {0, Combination::nobody, Combination::nobody}).verdict, ForumVerdict::only_place);
}

TEST(Forum, GroundsThatAreNotAskedAreNotLookedAt) {
    ForumQuestion question = question_of({with_offence(at_home(), Kleene::no), ForumLaw{}});
    EXPECT_EQ(judged(question, {0, 0, 0}).verdict, ForumVerdict::cannot_tell);
    question.asked = Grounds{};
    question.asked.add(Ground::territory);
    EXPECT_EQ(judged(question, {0, 0, 0}).verdict, ForumVerdict::nobody);
}

TEST(Forum, AtHomeOnlyTerritoryCounts) {
    const ForumLaw law =
        with(with(at_home(), Ground::offender_nationality, Kleene::yes), Ground::universality, Kleene::yes);
    const ForumQuestion question = question_of({with(law, Ground::territory, Kleene::no), at_home()});
    EXPECT_EQ(judged(question, {0, 0, 0}).verdict, ForumVerdict::nobody);
}

TEST(Forum, UbiquityIsTheVictimsStateAndNoOther) {
    const ForumLaw law = with(at_home(), Ground::ubiquity, Kleene::yes, DualCriminality::required);
    ForumQuestion question = question_of({with_offence(at_home(), Kleene::no), law, law});
    const ForumOutcome outcome = judged(question, {0, 2, 1});
    EXPECT_EQ(outcome.verdict, ForumVerdict::only_elsewhere);
    EXPECT_THAT(outcome.able.yes.members(), ElementsAre(1));
}

// -- states whose parts make the law ----------------------------------------------------------------------------------

/// States: 0 (law 0), and 1 whose parts make laws 1 and 2.
ForumQuestion composite(ForumLaw one, ForumLaw other) {
    ForumQuestion question;
    question.laws = {at_home(), std::move(one), std::move(other)};
    question.states = {{0}, {1, 2}};
    question.places = {{0}, {1, 2}, {1}};
    question.offenders = {{0}, {1, 2}, {1}};
    question.victims = question.offenders;
    question.asked = every_ground();
    return question;
}

TEST(Forum, OnePartWithTerritorySuffices) {
    const ForumQuestion question = composite(at_home(), with_offence(at_home(), Kleene::no));
    EXPECT_EQ(can_act(question, 1, Ground::territory, {1, 0, 0}), CanAct::yes);
    EXPECT_EQ(judged(question, {1, 0, 0}).verdict, ForumVerdict::only_place);
    EXPECT_EQ(offence_at(question, 1), Kleene::unknown) << "it depends on the part";
    EXPECT_EQ(offence_at(question, 2), Kleene::yes);
}

TEST(Forum, OnNationalityThePartsMustAgree) {
    const auto national = [](Kleene reaches) { return with(at_home(), Ground::offender_nationality, reaches); };
    const auto ability = [](const ForumQuestion& question) {
        return can_act(question, 1, Ground::offender_nationality, {0, 1, 0});
    };
    EXPECT_EQ(ability(composite(national(Kleene::yes), national(Kleene::yes))), CanAct::yes);
    EXPECT_EQ(ability(composite(national(Kleene::no), national(Kleene::no))), CanAct::no);
    EXPECT_EQ(ability(composite(national(Kleene::yes), national(Kleene::no))), CanAct::in_part);
    EXPECT_EQ(ability(composite(national(Kleene::yes), national(Kleene::unknown))), CanAct::unknown);
    EXPECT_EQ(ability(composite(national(Kleene::no), national(Kleene::unknown))), CanAct::unknown);
    EXPECT_EQ(judged(composite(national(Kleene::yes), national(Kleene::no)), {0, 1, 0}).verdict,
              ForumVerdict::cannot_tell);
}

TEST(Forum, AnOffenderOfOnePartAsksThatPartAlone) {
    const ForumQuestion question = composite(with(at_home(), Ground::offender_nationality, Kleene::yes), at_home());
    EXPECT_EQ(can_act(question, 1, Ground::offender_nationality, {0, 2, 0}), CanAct::yes);
}

TEST(Forum, OnePartWithUniversalJurisdictionSuffices) {
    const ForumQuestion question = composite(with(at_home(), Ground::universality, Kleene::yes), at_home());
    EXPECT_EQ(can_act(question, 1, Ground::universality, {0, 0, 0}), CanAct::yes);
    EXPECT_EQ(can_act(question, 1, Ground::universality, {2, 0, 0}), CanAct::no) << "there it is at home";
}

TEST(Forum, ThePlaceOfAPartBelongsToTheWhole) {
    const ForumQuestion question = composite(at_home(), at_home());
    EXPECT_EQ(judged(question, {2, 0, 0}).verdict, ForumVerdict::only_place);
}

// -- sets -------------------------------------------------------------------------------------------------------------

TEST(StateSet, HoldsMoreThanAWord) {
    StateSet some(130);
    some.add(0);
    some.add(64);
    some.add(129);
    EXPECT_THAT(some.members(), ElementsAre(0, 64, 129));
    EXPECT_EQ(some.count(), 3U);
    EXPECT_TRUE(some.has(64));
    EXPECT_FALSE(some.has(63));
    StateSet other(130);
    other.add(64);
    EXPECT_TRUE(some.meets(other));
    some.remove(other);
    EXPECT_FALSE(some.meets(other));
    EXPECT_THAT(some.members(), ElementsAre(0, 129));
    some.unite(other);
    EXPECT_EQ(some.count(), 3U);
    EXPECT_THAT(StateSet(0).members(), IsEmpty());
}

// -- the matrix is what each state says for itself --------------------------------------------------------------------

class RandomForum {
public:
    explicit RandomForum(unsigned seed) : engine_(seed) {}

    ForumQuestion question() {
        ForumQuestion made;
        for (std::size_t i = 0; i < 70; ++i) {
            made.laws.push_back(law());
        }
        for (std::size_t i = 0; i < made.laws.size();) {
            Lawmakers makers;
            for (std::size_t left = 1 + below(6) / 4; left > 0 && i < made.laws.size(); --left) {
                makers.push_back(i++);
            }
            made.states.push_back(makers);
        }
        for (std::vector<Lawmakers>* list : {&made.places, &made.offenders, &made.victims}) {
            for (std::size_t count = below(4) == 0 && list != &made.places ? 0 : 5; count > 0; --count) {
                const Lawmakers& whole = made.states[below(made.states.size())];
                list->push_back(below(3) == 0 ? Lawmakers{whole.back()} : whole);
            }
        }
        for (std::size_t i = 0; i < model::ground_count; ++i) {
            if (below(5) != 0) {
                made.asked.add(static_cast<Ground>(i));
            }
        }
        return made;
    }

private:
    std::size_t below(std::size_t bound) { return engine_() % bound; }
    /// Mostly no, so that all verdicts come up.
    Kleene answer() { return below(2) == 0 ? answers[below(3)] : Kleene::no; }

    ForumLaw law() {
        ForumLaw made;
        made.is_offence = below(4) == 0 ? Kleene::unknown : answers[2 * below(2)];
        for (std::size_t i = 0; i < model::ground_count; ++i) {
            made.reach[i] = static_cast<Ground>(i) == Ground::universality && below(60) != 0 ? Kleene::no : answer();
            made.dual_criminality[i] = static_cast<DualCriminality>(below(4));
        }
        return made;
    }

    std::mt19937 engine_;
};

ForumVerdict counted(const ForumQuestion& question, const Combination& asked, Able& able) {
    std::size_t yes = 0;
    std::size_t maybe = 0;
    bool at_place = false;
    for (std::size_t state = 0; state < question.states.size(); ++state) {
        const CanAct ability = can_act(question, state, asked);
        if (ability == CanAct::yes) {
            ++yes;
            able.yes.add(state);
            for (const std::size_t law : question.states[state]) {
                at_place = at_place || std::ranges::count(question.places[asked.place], law) != 0;
            }
        } else if (ability != CanAct::no) {
            ++maybe;
            able.maybe.add(state);
        }
    }
    return yes > 1     ? ForumVerdict::several
           : maybe > 0 ? ForumVerdict::cannot_tell
           : yes == 0  ? ForumVerdict::nobody
           : at_place  ? ForumVerdict::only_place
                       : ForumVerdict::only_elsewhere;
}

TEST(Forum, AllCombinationsAreWhatEachStateSaysForItself) {
    std::array<std::size_t, forum_verdict_count> seen{};
    for (unsigned seed = 0; seed < 60; ++seed) {
        const ForumQuestion question = RandomForum(seed).question();
        ForumOutcome outcome;
        const auto indices = [](const std::vector<Lawmakers>& list) {
            std::vector<std::size_t> all;
            for (std::size_t i = 0; i < list.size(); ++i) {
                all.push_back(i);
            }
            return all.empty() ? std::vector{Combination::nobody} : all;
        };
        for (std::size_t place = 0; place < question.places.size(); ++place) {
            const PlaceForum forum(question, place);
            for (const std::size_t offender : indices(question.offenders)) {
                for (const std::size_t victim : indices(question.victims)) {
                    forum.judge(offender, victim, outcome);
                    const Able nobody{StateSet(question.states.size()), StateSet(question.states.size())};
                    Able expected = nobody;
                    ASSERT_EQ(outcome.verdict, counted(question, {place, offender, victim}, expected)) << seed;
                    ASSERT_EQ(outcome.able, expected) << seed;
                    Able pieces = forum.with_offender(offender);
                    pieces.unite(victim == Combination::nobody ? nobody : forum.by_victim(victim));
                    ASSERT_EQ(pieces, expected) << seed;
                    ++seen[static_cast<std::size_t>(outcome.verdict)];
                }
            }
        }
    }
    for (std::size_t i = 0; i < seen.size(); ++i) {
        EXPECT_GT(seen[i], 0U) << name(static_cast<ForumVerdict>(i));
    }
}

}  // namespace
}  // namespace lacuna::compare

#pragma once

#include "lacuna/base/kleene.hpp"
#include "model/forum.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

// Who could prosecute: pure, over what the laws say of one kind of conduct.

namespace lacuna::compare {

using model::Ground;
using model::Grounds;

/// Whether conduct abroad must be an offence at its place too.
enum class DualCriminality : std::uint8_t { not_required, waived, required, unknown };

/// What one maker of law says of one kind of conduct. Nothing is known of it until it is told.
struct ForumLaw {
    ForumLaw() { reach.fill(Kleene::unknown); }

    Kleene is_offence = Kleene::unknown;
    std::array<Kleene, model::ground_count> reach;  ///< whether jurisdiction on the ground covers such conduct
    std::array<DualCriminality, model::ground_count> dual_criminality{};

    [[nodiscard]] Kleene reaches(Ground ground) const { return reach[static_cast<std::size_t>(ground)]; }
    [[nodiscard]] DualCriminality condition(Ground ground) const {
        return dual_criminality[static_cast<std::size_t>(ground)];
    }
};

/// Whether the law lets its courts act on the ground: it must be an offence there, the ground must cover it, and where
/// dual criminality is required it must be an offence at its place.
[[nodiscard]] Kleene can_act(const ForumLaw& law, Ground ground, Kleene offence_at_place);

/// The same of a state, whose law may be made by its parts. `in_part`: on a ground that rests on a person, some of the
/// parts to which that person may belong can act and others cannot.
enum class CanAct : std::uint8_t { no, unknown, in_part, yes };
[[nodiscard]] std::string_view name(CanAct ability);

/// The makers of law of one jurisdiction, as indices into ForumQuestion::laws.
using Lawmakers = std::vector<std::size_t>;

/// Conduct of one kind, committed at one of some places, by and against nationals (or residents) of one of others.
struct ForumQuestion {
    std::vector<ForumLaw> laws;
    std::vector<Lawmakers> states;  ///< those who are asked whether they can act; none contains another
    std::vector<Lawmakers> places;
    std::vector<Lawmakers> offenders;  ///< empty: the offender's ties give no ground
    std::vector<Lawmakers> victims;    ///< empty: nor do the victim's
    Grounds asked;                     ///< those that are looked at; ubiquity for online conduct alone
};

/// One place, offender and victim: indices into the question's lists, `nobody` where the list is empty.
struct Combination {
    static constexpr std::size_t nobody = static_cast<std::size_t>(-1);
    std::size_t place = 0;
    std::size_t offender = nobody;
    std::size_t victim = nobody;
};

/// Whether the conduct is an offence at the place; unknown too where parts of it disagree.
[[nodiscard]] Kleene offence_at(const ForumQuestion& question, std::size_t place);

/// Whether the ground is open to that law in the combination: territory to those who make the law of the place and to
/// nobody else, the grounds that reach abroad to everybody else to whom the person belongs.
[[nodiscard]] bool is_open(const ForumQuestion& question, std::size_t law, Ground ground, const Combination& asked);

/// What the state can do on one ground, `no` where the ground is not open to it. Of territory, ubiquity and
/// universality one part that can act suffices; on grounds that rest on a person all parts that are asked must agree.
[[nodiscard]] CanAct can_act(const ForumQuestion& question, std::size_t state, Ground ground, const Combination& asked);
/// On any ground that is asked but that of a legal person: the best of them.
[[nodiscard]] CanAct can_act(const ForumQuestion& question, std::size_t state, const Combination& asked);

enum class ForumVerdict : std::uint8_t {
    nobody,          ///< no state that is asked can act
    only_place,      ///< only the state where it happened
    only_elsewhere,  ///< only one, and not the one where it happened
    several,
    cannot_tell,  ///< what is unknown decides
};
inline constexpr std::size_t forum_verdict_count = 5;
[[nodiscard]] std::string_view name(ForumVerdict verdict);

/// A set of the question's states.
class StateSet {
public:
    explicit StateSet(std::size_t size = 0) : words_((size + 63) / 64) {}

    void add(std::size_t state) { words_[state / 64] |= std::uint64_t{1} << state % 64; }
    [[nodiscard]] bool has(std::size_t state) const { return (words_[state / 64] >> state % 64 & 1U) != 0; }
    [[nodiscard]] std::size_t count() const;
    [[nodiscard]] bool meets(const StateSet& other) const;
    void unite(const StateSet& other);
    void remove(const StateSet& other);
    [[nodiscard]] std::vector<std::size_t> members() const;

    bool operator==(const StateSet&) const = default;

private:
    std::vector<std::uint64_t> words_;
};

/// Who can act, and of whom it cannot be told (or only in part).
struct Able {
    StateSet yes;
    StateSet maybe;  ///< none of `yes`

    void unite(const Able& other);

    bool operator==(const Able&) const = default;
};

struct ForumOutcome {
    ForumVerdict verdict = ForumVerdict::cannot_tell;
    Able able;
};

/// All combinations at one place. What depends on the offender and what on the victim is worked out once for each of
/// them, so that a combination costs three unions of bit sets.
class PlaceForum {
public:
    PlaceForum(const ForumQuestion& question, std::size_t place);

    /// Whoever offender and victim are; with this offender and whoever the victim is; what the victim adds.
    [[nodiscard]] const Able& anyway() const { return anyway_; }
    [[nodiscard]] Able with_offender(std::size_t offender) const;
    [[nodiscard]] const Able& by_victim(std::size_t victim) const { return by_victim_[victim]; }

    /// Either may be `nobody`. `outcome` is written to, so that it can be used again without allocating.
    void judge(std::size_t offender, std::size_t victim, ForumOutcome& outcome) const;

private:
    [[nodiscard]] ForumVerdict verdict(const Able& able) const;

    StateSet here_;  ///< the states to which the place belongs
    Able anyway_;
    std::vector<Able> by_offender_;
    std::vector<Able> by_victim_;
};

}  // namespace lacuna::compare

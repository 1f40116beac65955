#include "compare/forum.hpp"

#include <algorithm>
#include <bit>

namespace lacuna::compare {
namespace {

bool contains(const Lawmakers& lawmakers, std::size_t law) {
    return std::ranges::find(lawmakers, law) != lawmakers.end();
}

/// Whether that part of a list is asked for and is the law's own.
bool belongs(const std::vector<Lawmakers>& list, std::size_t index, std::size_t law) {
    return index != Combination::nobody && contains(list[index], law);
}

bool rests_on_person(Ground ground) {
    switch (ground) {
        case Ground::territory:
        case Ground::ubiquity:
        case Ground::universality:
            return false;
        default:
            return true;
    }
}

/// What the parts come to where all of them must agree.
class Agreement {
public:
    void add(Kleene answer) {
        least_ = is_empty_ ? answer : least_ & answer;
        greatest_ = is_empty_ ? answer : greatest_ | answer;
        is_empty_ = false;
    }
    [[nodiscard]] bool is_divided() const { return least_ == Kleene::no && greatest_ == Kleene::yes; }
    [[nodiscard]] bool is_unanimous() const { return least_ == greatest_; }
    [[nodiscard]] Kleene greatest() const { return greatest_; }

private:
    bool is_empty_ = true;
    Kleene least_ = Kleene::no;
    Kleene greatest_ = Kleene::no;
};

CanAct as_ability(Kleene answer) {
    return answer == Kleene::yes ? CanAct::yes : answer == Kleene::no ? CanAct::no : CanAct::unknown;
}

void note(Able& able, std::size_t state, CanAct ability) {
    if (ability == CanAct::yes) {
        able.yes.add(state);
    } else if (ability != CanAct::no) {
        able.maybe.add(state);
    }
}

/// Those states of which one of these laws is a part.
std::vector<std::size_t> states_of(const ForumQuestion& question, const Lawmakers& laws) {
    std::vector<std::size_t> found;
    for (std::size_t state = 0; state < question.states.size(); ++state) {
        if (std::ranges::any_of(question.states[state], [&](std::size_t law) { return contains(laws, law); })) {
            found.push_back(state);
        }
    }
    return found;
}

CanAct best_of(const ForumQuestion& question, std::size_t state, const Combination& asked,
               std::initializer_list<Ground> grounds) {
    CanAct best = CanAct::no;
    for (const Ground ground : grounds) {
        best = std::max(best, can_act(question, state, ground, asked));
    }
    return best;
}

}  // namespace

Kleene can_act(const ForumLaw& law, Ground ground, Kleene offence_at_place) {
    Kleene answer = law.is_offence & law.reaches(ground);
    if (model::reaches_abroad(ground)) {
        switch (law.condition(ground)) {
            case DualCriminality::required:
                answer = answer & offence_at_place;
                break;
            case DualCriminality::unknown:
                answer = answer & (Kleene::unknown | offence_at_place);
                break;
            case DualCriminality::not_required:
            case DualCriminality::waived:
                break;
        }
    }
    return answer;
}

std::string_view name(CanAct ability) {
    switch (ability) {
        case CanAct::yes:
            return "yes";
        case CanAct::no:
            return "no";
        case CanAct::in_part:
            return "in_part";
        case CanAct::unknown:
            break;
    }
    return "unknown";
}

std::string_view name(ForumVerdict verdict) {
    switch (verdict) {
        case ForumVerdict::nobody:
            return "nobody";
        case ForumVerdict::only_place:
            return "only_place";
        case ForumVerdict::only_elsewhere:
            return "only_elsewhere";
        case ForumVerdict::several:
            return "several";
        case ForumVerdict::cannot_tell:
            break;
    }
    return "cannot_tell";
}

Kleene offence_at(const ForumQuestion& question, std::size_t place) {
    Agreement agreement;
    for (const std::size_t law : question.places[place]) {
        agreement.add(question.laws[law].is_offence);
    }
    return agreement.is_unanimous() ? agreement.greatest() : Kleene::unknown;
}

bool is_open(const ForumQuestion& question, std::size_t law, Ground ground, const Combination& asked) {
    const bool is_here = contains(question.places[asked.place], law);
    if (!question.asked.has(ground) || is_here != (ground == Ground::territory)) {
        return false;
    }
    switch (ground) {
        case Ground::territory:
        case Ground::universality:
            return true;
        case Ground::ubiquity:
        case Ground::victim_nationality:
        case Ground::victim_residence:
            return belongs(question.victims, asked.victim, law);
        case Ground::offender_nationality:
        case Ground::offender_residence:
        case Ground::legal_person:
            break;
    }
    return belongs(question.offenders, asked.offender, law);
}

CanAct can_act(const ForumQuestion& question, std::size_t state, Ground ground, const Combination& asked) {
    Agreement agreement;
    const Kleene there = offence_at(question, asked.place);
    for (const std::size_t law : question.states[state]) {
        if (is_open(question, law, ground, asked)) {
            agreement.add(can_act(question.laws[law], ground, there));
        }
    }
    if (!rests_on_person(ground) || agreement.is_unanimous()) {
        return as_ability(agreement.greatest());
    }
    return agreement.is_divided() ? CanAct::in_part : CanAct::unknown;
}

CanAct can_act(const ForumQuestion& question, std::size_t state, const Combination& asked) {
    CanAct best = CanAct::no;
    for (const Ground ground : model::all_grounds) {
        if (ground == Ground::legal_person) {
            continue;
        }
        best = std::max(best, can_act(question, state, ground, asked));
    }
    return best;
}

// -- sets -------------------------------------------------------------------------------------------------------------

std::size_t StateSet::count() const {
    std::size_t count = 0;
    for (const std::uint64_t word : words_) {
        count += static_cast<std::size_t>(std::popcount(word));
    }
    return count;
}

bool StateSet::meets(const StateSet& other) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if ((words_[i] & other.words_[i]) != 0) {
            return true;
        }
    }
    return false;
}

void StateSet::unite(const StateSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) {
        words_[i] |= other.words_[i];
    }
}

void StateSet::remove(const StateSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) {
        words_[i] &= ~other.words_[i];
    }
}

std::vector<std::size_t> StateSet::members() const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        for (std::uint64_t word = words_[i]; word != 0; word &= word - 1) {
            found.push_back(i * 64 + static_cast<std::size_t>(std::countr_zero(word)));
        }
    }
    return found;
}

void Able::unite(const Able& other) {
    yes.unite(other.yes);
    maybe.unite(other.maybe);
    maybe.remove(yes);
}

// -- all combinations at a place --------------------------------------------------------------------------------------

PlaceForum::PlaceForum(const ForumQuestion& question, std::size_t place)
    : here_(question.states.size()), anyway_{StateSet(question.states.size()), StateSet(question.states.size())} {
    const Able nobody = anyway_;
    Combination asked{place};
    for (const std::size_t state : states_of(question, question.places[place])) {
        here_.add(state);
    }
    for (std::size_t state = 0; state < question.states.size(); ++state) {
        note(anyway_, state, best_of(question, state, asked, {Ground::territory, Ground::universality}));
    }
    for (asked.offender = 0; asked.offender < question.offenders.size(); ++asked.offender) {
        Able& able = by_offender_.emplace_back(nobody);
        for (const std::size_t state : states_of(question, question.offenders[asked.offender])) {
            note(able, state,
                 best_of(question, state, asked, {Ground::offender_nationality, Ground::offender_residence}));
        }
    }
    asked.offender = Combination::nobody;
    for (asked.victim = 0; asked.victim < question.victims.size(); ++asked.victim) {
        Able& able = by_victim_.emplace_back(nobody);
        for (const std::size_t state : states_of(question, question.victims[asked.victim])) {
            note(able, state,
                 best_of(question, state, asked,
                         {Ground::victim_nationality, Ground::victim_residence, Ground::ubiquity}));
        }
    }
}

Able PlaceForum::with_offender(std::size_t offender) const {
    Able able = anyway_;
    if (offender != Combination::nobody) {
        able.unite(by_offender_[offender]);
    }
    return able;
}

void PlaceForum::judge(std::size_t offender, std::size_t victim, ForumOutcome& outcome) const {
    outcome.able = anyway_;
    if (offender != Combination::nobody) {
        outcome.able.unite(by_offender_[offender]);
    }
    if (victim != Combination::nobody) {
        outcome.able.unite(by_victim_[victim]);
    }
    outcome.verdict = verdict(outcome.able);
}

ForumVerdict PlaceForum::verdict(const Able& able) const {
    const std::size_t certain = able.yes.count();
    if (certain >= 2) {
        return ForumVerdict::several;
    }
    if (able.maybe.count() != 0) {
        return ForumVerdict::cannot_tell;
    }
    if (certain == 0) {
        return ForumVerdict::nobody;
    }
    return able.yes.meets(here_) ? ForumVerdict::only_place : ForumVerdict::only_elsewhere;
}

}  // namespace lacuna::compare

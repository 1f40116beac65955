#include "query/bind/wording.hpp"
#include "query/execute/cells.hpp"
#include "query/execute/forum_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

namespace lacuna::query {
namespace {

using compare::Combination;
using compare::ForumOutcome;
using compare::ForumQuestion;
using compare::ForumVerdict;
using compare::Ground;
using compare::PlaceForum;

/// Beyond so many combinations all victims of a place and an offender stand in one row.
constexpr std::size_t most_listed = 2'000;
/// A longer list is for machines: beside the other tables nobody reads it at a terminal.
constexpr std::size_t most_printed = 40;
/// What fits the width of a terminal.
constexpr std::size_t widest_matrix = 16;

constexpr std::array verdicts{ForumVerdict::nobody, ForumVerdict::only_place, ForumVerdict::only_elsewhere,
                              ForumVerdict::several, ForumVerdict::cannot_tell};

/// The worst comes first: a gap, what may be one, a single state.
constexpr std::array by_weight{ForumVerdict::nobody, ForumVerdict::cannot_tell, ForumVerdict::only_elsewhere,
                               ForumVerdict::only_place, ForumVerdict::several};

struct Tally {
    bool operator==(const Tally&) const = default;

    std::array<std::size_t, compare::forum_verdict_count> by_verdict{};
    std::size_t at_least_one = 0;  ///< of those that cannot be told: in which some state can certainly act

    void add(const ForumOutcome& outcome, std::size_t certain) {
        ++of(outcome.verdict);
        at_least_one += outcome.verdict == ForumVerdict::cannot_tell && certain > 0 ? 1 : 0;
    }
    std::size_t& of(ForumVerdict verdict) { return by_verdict[static_cast<std::size_t>(verdict)]; }
    [[nodiscard]] std::size_t of(ForumVerdict verdict) const { return by_verdict[static_cast<std::size_t>(verdict)]; }
    [[nodiscard]] std::size_t all() const {
        return std::accumulate(by_verdict.begin(), by_verdict.end(), std::size_t{0});
    }
    [[nodiscard]] ForumVerdict worst() const {
        return *std::ranges::find_if(by_weight, [this](ForumVerdict verdict) { return of(verdict) > 0; });
    }
};

/// What varies from one combination to the next.
enum class Axis : std::uint8_t { place, offender, victim, offence };
constexpr std::array axes{Axis::place, Axis::offender, Axis::victim, Axis::offence};

/// A combination by its place on each axis.
using Coordinates = std::array<std::size_t, axes.size()>;

const char* column_of(Axis axis) {
    switch (axis) {
        case Axis::place:
            return "place";
        case Axis::offender:
            return "offender";
        case Axis::victim:
            return "victim";
        case Axis::offence:
            break;
    }
    return "concept";
}

std::string_view plural(Axis axis) {
    switch (axis) {
        case Axis::place:
            return "places";
        case Axis::offender:
            return "offenders' states";
        case Axis::victim:
            return "victims' states";
        case Axis::offence:
            break;
    }
    return "offences";
}

std::vector<std::string> codes_of(const ForumCase::States& states) {
    std::vector<std::string> codes;
    for (const Asked* state : states) {
        codes.push_back(state->jurisdiction->code);
    }
    return codes;
}

/// Indices in the order of the codes, so that sets come out sorted.
std::vector<std::size_t> sorted_by(const std::vector<std::string>& codes) {
    std::vector<std::size_t> indices(codes.size());
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    std::ranges::sort(indices, {}, [&](std::size_t index) { return std::string_view{codes[index]}; });
    return indices;
}

/// Verdicts of all combinations along two axes, the worst where further axes fall together.
class VerdictMatrix {
public:
    explicit VerdictMatrix(std::array<std::vector<std::string>, axes.size()> names) : names_(std::move(names)) {
        std::vector<Axis> varying;
        std::ranges::copy_if(axes, std::back_inserter(varying), [this](Axis axis) { return size(axis) > 1; });
        if (varying.size() < 2) {
            return;
        }
        rows_ = varying[0];
        columns_ = varying[1];
        if (size(columns_) > size(rows_)) {
            std::swap(rows_, columns_);
        }
        if (size(columns_) <= widest_matrix) {
            collapsed_.assign(varying.begin() + 2, varying.end());
            cells_.resize(size(rows_) * size(columns_));
        }
    }

    [[nodiscard]] bool is_drawn() const { return !cells_.empty(); }
    /// Whether the other, of the same axes, says the same in every cell.
    [[nodiscard]] bool says_the_same_as(const VerdictMatrix& other) const { return cells_ == other.cells_; }

    void add(const Coordinates& at, const ForumOutcome& outcome) {
        if (is_drawn()) {
            cells_[index(at, rows_) * size(columns_) + index(at, columns_)].add(outcome, 0);
        }
    }

    /// Readers see rows and columns exchanged.
    [[nodiscard]] Table table(std::string id, std::string_view title) const {
        Table table;
        table.id = std::move(id);
        table.title = fmt::format("{}: {} in rows, {} in columns", title, plural(rows_), plural(columns_));
        for (std::size_t i = 0; i < collapsed_.size(); ++i) {
            table.title += fmt::format("{}{}", i == 0 ? "; the worst over all " : " and ", plural(collapsed_[i]));
        }
        table.columns.push_back({column_of(columns_), "", Type::text});
        for (const std::string& name : names(rows_)) {
            table.columns.push_back({name, name, Type::choice});
        }
        for (std::size_t column = 0; column < size(columns_); ++column) {
            std::vector<Cell>& drawn = table.rows.emplace_back();
            drawn.push_back(text_cell(names(columns_)[column]));
            for (std::size_t row = 0; row < size(rows_); ++row) {
                drawn.push_back(cell(cells_[row * size(columns_) + column]));
            }
        }
        return table;
    }

private:
    [[nodiscard]] const std::vector<std::string>& names(Axis axis) const {
        return names_[static_cast<std::size_t>(axis)];
    }
    [[nodiscard]] std::size_t size(Axis axis) const { return names(axis).size(); }
    static std::size_t index(const Coordinates& at, Axis axis) { return at[static_cast<std::size_t>(axis)]; }

    static Cell cell(const Tally& tally) {
        Cell cell = forum_verdict_cell(tally.worst());
        if (tally.of(tally.worst()) < tally.all()) {
            std::vector<std::string> counts;
            for (const ForumVerdict verdict : by_weight) {
                if (tally.of(verdict) > 0) {
                    counts.push_back(fmt::format("{} {}", tally.of(verdict), name(verdict)));
                }
            }
            cell.note = fmt::format("{} of {}", listed(counts), tally.all());
        }
        return cell;
    }

    std::array<std::vector<std::string>, axes.size()> names_;
    Axis rows_ = Axis::place;
    Axis columns_ = Axis::offender;
    std::vector<Axis> collapsed_;
    std::vector<Tally> cells_;
};

std::vector<std::string> ids_of(const std::vector<const model::Concept*>& concepts) {
    std::vector<std::string> ids;
    for (const model::Concept* legal_concept : concepts) {
        ids.push_back(legal_concept->id);
    }
    return ids;
}

/// The verdicts of many combinations: a matrix where it fits, a list, and those where nobody can act.
class ForumSurvey {
public:
    ForumSurvey(Execution& execution, ForumCase& forum)
        : execution_(execution),
          statement_(execution.statement),
          forum_(forum),
          state_codes_(codes_of(forum.states())),
          victim_codes_(codes_of(forum.victims())),
          states_in_order_(sorted_by(state_codes_)),
          victims_in_order_(sorted_by(victim_codes_)),
          has_presence_(!forum.roles().presence.attribute.empty()),
          matrix_({codes_of(forum.places()), codes_of(forum.offenders()), victim_codes_, ids_of(statement_.concepts)}) {
        if (has_presence_) {
            matrix_without_ = matrix_;
        }
        const std::size_t combinations =
            statement_.concepts.size() * forum.places().size() * length(forum.offenders()) * length(forum.victims());
        is_grouped_ = forum.victims().size() > 1 && combinations > most_listed;
        make_columns();
    }

    Status run() {
        for (std::size_t offence = 0; offence < statement_.concepts.size(); ++offence) {
            if (auto added = add_offence(offence); !added) {
                return added;
            }
        }
        add_tables();
        return Done{};
    }

private:
    static std::size_t length(const ForumCase::States& states) { return std::max<std::size_t>(states.size(), 1); }
    static std::size_t coordinate(std::size_t index) { return index == Combination::nobody ? 0 : index; }

    /// `nobody` alone where the part was left out.
    static std::vector<std::size_t> indices(const ForumCase::States& states) {
        std::vector<std::size_t> all(length(states), Combination::nobody);
        if (!states.empty()) {
            std::iota(all.begin(), all.end(), std::size_t{0});
        }
        return all;
    }

    // -- columns ------------------------------------------------------------------------------------------------------

    void add_leading_columns(Table& table) const {
        const Conduct& conduct = forum_.conduct();
        if (statement_.concepts.size() > 1) {
            table.columns.push_back({"concept", "Concept", Type::text});
        }
        table.columns.push_back({"place", "Place", Type::text});
        if (conduct.offender) {
            table.columns.push_back(
                {"offender", conduct.offender->resident ? "Offender resident in" : "Offender of", Type::text});
        }
    }

    void make_columns() {
        const auto add = [](Table& table, const char* name, const char* label, Type type) {
            table.columns.push_back({name, label, type});
        };
        const char* victim =
            forum_.conduct().victim && forum_.conduct().victim->resident ? "Victim resident in" : "Victim of";
        for (Table* table : {&combinations_, &nobody_}) {
            add_leading_columns(*table);
        }
        combinations_.id = "combinations";
        combinations_.title = "Combinations";
        if (is_grouped_) {
            for (const ForumVerdict verdict : verdicts) {
                add(combinations_, std::string{name(verdict)}.c_str(), label(verdict), Type::number);
            }
            add(combinations_, "victims", "Victims' states", Type::number);
            add(combinations_, "can_act", "Can act", Type::set);
            add(combinations_, "victims_own", "If it is the victim's", Type::set);
            add(combinations_, "nobody_for", "Nobody if victim of", Type::set);
            add(combinations_, "cannot_tell_for", "Cannot be told if victim of", Type::set);
        } else {
            if (!forum_.victims().empty()) {
                add(combinations_, "victim", victim, Type::text);
            }
            add(combinations_, "verdict", "Verdict", Type::choice);
            add(combinations_, "can_act", "Can act", Type::set);
            add(combinations_, "cannot_be_told", "Cannot be told", Type::set);
        }
        if (has_presence_) {
            add(combinations_, "if_present", "Perhaps only if the offender is present", Type::set);
        }
        if (has_presence_ && !is_grouped_) {
            add(combinations_, "without_presence", "Where the offender is not present", Type::choice);
        }
        nobody_.id = "nobody";
        nobody_.title = "Nobody can act";
        if (!forum_.victims().empty()) {
            add(nobody_, "victims", victim, Type::text);
            add(nobody_, "victim_states", victim, Type::set);
            nobody_.columns.back().is_detail = true;
        }
        add(nobody_, "because", "Because", Type::text);
        counts_.id = "counts";
        counts_.title = "Combinations by verdict";
        if (statement_.concepts.size() > 1) {
            add(counts_, "concept", "Concept", Type::text);
        }
        add(counts_, "place", "Place", Type::text);
        for (const ForumVerdict verdict : verdicts) {
            add(counts_, std::string{name(verdict)}.c_str(), label(verdict), Type::number);
        }
        add(counts_, "combinations", "combinations", Type::number);
    }

    static const char* label(ForumVerdict verdict) {
        switch (verdict) {
            case ForumVerdict::nobody:
                return "nobody";
            case ForumVerdict::only_place:
                return "only where it happened";
            case ForumVerdict::only_elsewhere:
                return "only one elsewhere";
            case ForumVerdict::several:
                return "several";
            case ForumVerdict::cannot_tell:
                break;
        }
        return "cannot be told";
    }

    // -- combinations -------------------------------------------------------------------------------------------------

    Status add_offence(std::size_t offence) {
        const model::Concept& legal_concept = *statement_.concepts[offence];
        const ForumQuestion question = forum_.question(legal_concept);
        const ForumQuestion unconditional = forum_.without_presence(question);
        note_contested(question);
        Tally of_offence;
        Tally without_presence;
        for (std::size_t place = 0; place < question.places.size(); ++place) {
            const PlaceForum here(question, place);
            const PlaceForum without(unconditional, place);
            Tally of_place;
            for (const std::size_t offender : indices(forum_.offenders())) {
                if (auto in_time = execution_.budget.check_time(); !in_time) {
                    return in_time;
                }
                Row row{question, legal_concept, offence, here, without, {place, offender}, {}, {}};
                judge_victims(row, of_place, without_presence);
                if (auto added = add_rows(row); !added) {
                    return added;
                }
            }
            add_counts(legal_concept, place, of_place);
            for (std::size_t i = 0; i < of_offence.by_verdict.size(); ++i) {
                of_offence.by_verdict[i] += of_place.by_verdict[i];
            }
            of_offence.at_least_one += of_place.at_least_one;
        }
        add_sentences(legal_concept, of_offence, without_presence);
        return Done{};
    }

    /// One place and offender with all victims.
    struct Row {
        const ForumQuestion& question;
        const model::Concept& legal_concept;
        std::size_t offence = 0;
        const PlaceForum& here;
        const PlaceForum& without;  ///< where the offender is not present
        Combination asked;
        std::vector<ForumVerdict> verdicts;  ///< by victim
        Tally tally;
    };

    void judge_victims(Row& row, Tally& of_place, Tally& without_presence) {
        Coordinates at{row.asked.place, coordinate(row.asked.offender), 0, row.offence};
        for (const std::size_t victim : indices(forum_.victims())) {
            row.here.judge(row.asked.offender, victim, outcome_);
            row.verdicts.push_back(outcome_.verdict);
            const std::size_t certain = outcome_.able.yes.count();
            row.tally.add(outcome_, certain);
            of_place.add(outcome_, certain);
            at[static_cast<std::size_t>(Axis::victim)] = coordinate(victim);
            matrix_.add(at, outcome_);
            if (has_presence_) {
                row.without.judge(row.asked.offender, victim, outcome_);
                without_presence.add(outcome_, outcome_.able.yes.count());
                matrix_without_.add(at, outcome_);
            }
        }
    }

    Status add_rows(const Row& row) {
        const std::size_t rows = is_grouped_ ? 1 : row.verdicts.size();
        for (std::size_t i = 0; i < rows; ++i) {
            if (auto spent = execution_.budget.spend_row(); !spent) {
                return spent;
            }
            is_grouped_ ? add_group(row) : add_combination(row, i);
        }
        if (row.tally.of(ForumVerdict::nobody) > 0) {
            if (auto spent = execution_.budget.spend_row(); !spent) {
                return spent;
            }
            add_nobody(row);
        }
        return Done{};
    }

    [[nodiscard]] std::vector<Cell> leading_cells(const Row& row) const {
        std::vector<Cell> cells;
        cells.reserve(combinations_.columns.size());
        if (statement_.concepts.size() > 1) {
            cells.push_back(text_cell(row.legal_concept.id));
        }
        cells.push_back(text_cell(forum_.places()[row.asked.place]->jurisdiction->code));
        if (row.asked.offender != Combination::nobody) {
            cells.push_back(text_cell(forum_.offenders()[row.asked.offender]->jurisdiction->code));
        }
        return cells;
    }

    [[nodiscard]] Cell states_cell(const compare::StateSet& set) const {
        NameSet names;
        for (const std::size_t state : states_in_order_) {
            if (set.has(state)) {
                names.push_back(state_codes_[state]);
            }
        }
        return names_cell(std::move(names));
    }

    template <typename Predicate>
    [[nodiscard]] NameSet victims_where(Predicate predicate) const {
        NameSet names;
        for (const std::size_t victim : victims_in_order_) {
            if (predicate(victim)) {
                names.push_back(victim_codes_[victim]);
            }
        }
        return names;
    }

    [[nodiscard]] NameSet victims_with(const Row& row, ForumVerdict verdict) const {
        return victims_where([&](std::size_t victim) { return row.verdicts[victim] == verdict; });
    }

    /// Those of the able that are no longer so without jurisdiction by presence.
    [[nodiscard]] Cell if_present_cell(const compare::Able& able, const compare::Able& without) const {
        compare::StateSet rest = able.yes;
        rest.remove(without.yes);
        return states_cell(rest);
    }

    void add_combination(const Row& row, std::size_t index) {
        const std::size_t victim = forum_.victims().empty() ? Combination::nobody : index;
        std::vector<Cell> cells = leading_cells(row);
        if (victim != Combination::nobody) {
            cells.push_back(text_cell(victim_codes_[victim]));
        }
        row.here.judge(row.asked.offender, victim, outcome_);
        cells.push_back(forum_verdict_cell(outcome_.verdict));
        cells.push_back(states_cell(outcome_.able.yes));
        cells.push_back(states_cell(outcome_.able.maybe));
        if (has_presence_) {
            ForumOutcome without;
            row.without.judge(row.asked.offender, victim, without);
            cells.push_back(if_present_cell(outcome_.able, without.able));
            cells.push_back(forum_verdict_cell(without.verdict));
        }
        combinations_.rows.push_back(std::move(cells));
    }

    void add_group(const Row& row) {
        const compare::Able anyway = row.here.with_offender(row.asked.offender);
        std::vector<Cell> cells = leading_cells(row);
        for (const ForumVerdict verdict : verdicts) {
            cells.push_back(number_cell(row.tally.of(verdict)));
        }
        cells.push_back(number_cell(row.verdicts.size()));
        cells.push_back(states_cell(anyway.yes));
        cells.push_back(names_cell(victims_where([&](std::size_t victim) {
            compare::StateSet own = row.here.by_victim(victim).yes;
            own.remove(anyway.yes);
            return own.count() > 0;
        })));
        cells.push_back(names_cell(victims_with(row, ForumVerdict::nobody)));
        cells.push_back(names_cell(victims_with(row, ForumVerdict::cannot_tell)));
        if (has_presence_) {
            cells.push_back(if_present_cell(anyway, row.without.with_offender(row.asked.offender)));
        }
        combinations_.rows.push_back(std::move(cells));
    }

    void add_counts(const model::Concept& legal_concept, std::size_t place, const Tally& tally) {
        std::vector<Cell>& row = counts_.rows.emplace_back();
        if (statement_.concepts.size() > 1) {
            row.push_back(text_cell(legal_concept.id));
        }
        row.push_back(text_cell(forum_.places()[place]->jurisdiction->code));
        for (const ForumVerdict verdict : verdicts) {
            row.push_back(number_cell(tally.of(verdict)));
        }
        row.push_back(number_cell(tally.all()));
    }

    // -- where nobody can act -----------------------------------------------------------------------------------------

    void add_nobody(const Row& row) {
        std::vector<Cell> cells = leading_cells(row);
        ForumCase::Reason because;
        add_reasons(row, row.question.places[row.asked.place], {Ground::territory}, because);
        if (row.asked.offender != Combination::nobody) {
            add_reasons(row, row.question.offenders[row.asked.offender],
                        {Ground::offender_nationality, Ground::offender_residence}, because);
        }
        if (!forum_.victims().empty()) {
            NameSet victims = victims_with(row, ForumVerdict::nobody);
            cells.push_back(text_cell(described(victims)));
            cells.push_back(names_cell(std::move(victims)));
            add_victims_reasons(row, because);
        }
        cells.push_back(text_cell(fmt::format("{}", fmt::join(because.phrases, "; "))));
        cells.back().citations = std::move(because.citations);
        nobody_.rows.push_back(std::move(cells));
    }

    /// "any", "XA and XB", "any but XC", "12 of 39".
    [[nodiscard]] std::string described(const NameSet& victims) const {
        constexpr std::size_t few = 8;
        if (victims.size() == victim_codes_.size()) {
            return victims.size() == 1 ? victims.front() : "any";
        }
        if (victims.size() <= few) {
            return listed(victims, few);
        }
        const NameSet others = victims_where(
            [&](std::size_t victim) { return !std::ranges::binary_search(victims, victim_codes_[victim]); });
        return others.size() <= few ? fmt::format("any but {}", listed(others, few))
                                    : fmt::format("{} of {}", victims.size(), victim_codes_.size());
    }

    void add_reasons(const Row& row, const compare::Lawmakers& laws, std::initializer_list<Ground> grounds,
                     ForumCase::Reason& because) {
        for (const std::size_t law : laws) {
            for (const Ground ground : grounds) {
                if (compare::is_open(row.question, law, ground, row.asked)) {
                    because.add(forum_.reason(row.question, row.legal_concept, law, ground, row.asked));
                }
            }
        }
    }

    /// Many victims' states fail for the same reason: each reason once, with those for whom it holds.
    void add_victims_reasons(const Row& row, ForumCase::Reason& because) {
        std::map<std::string, std::vector<std::string>> codes;
        std::vector<std::string> order;
        for (const std::size_t victim : victims_in_order_) {
            if (row.verdicts[victim] != ForumVerdict::nobody) {
                continue;
            }
            Combination asked = row.asked;
            asked.victim = victim;
            for (const std::size_t law : row.question.victims[victim]) {
                for (const Ground ground : {Ground::victim_nationality, Ground::victim_residence, Ground::ubiquity}) {
                    if (!compare::is_open(row.question, law, ground, asked)) {
                        continue;
                    }
                    const auto reason =
                        forum_.reason(row.question, row.legal_concept, law, ground, asked, "the victim's state");
                    because.add({{}, reason.citations});
                    for (const std::string& phrase : reason.phrases) {
                        std::vector<std::string>& named = codes[phrase];
                        if (named.empty()) {
                            order.push_back(phrase);
                        }
                        if (named.empty() || named.back() != forum_.lawmaker(law).code) {
                            named.push_back(forum_.lawmaker(law).code);
                        }
                    }
                }
            }
        }
        for (const std::string& phrase : order) {
            because.phrases.push_back(fmt::format("{} ({})", phrase, listed(codes[phrase], 8)));
        }
    }

    // -- sentences and tables -----------------------------------------------------------------------------------------

    /// "In 12 of 1,521 combinations nobody can act; 300 cannot be told, in 280 of them at least one state can act."
    void add_sentences(const model::Concept& legal_concept, const Tally& tally, const Tally& without_presence) {
        std::vector<std::string>& sentences = execution_.answer.sentences;
        const std::string subject =
            fmt::format("{}{}: ", legal_concept.label, forum_.conduct().online ? ", online" : "");
        if (tally.all() == 0) {
            sentences.push_back(subject + "there is no combination to ask about, since nothing is coded.");
            return;
        }
        const std::size_t untold = tally.of(ForumVerdict::cannot_tell);
        std::string text = fmt::format("{}in {} of {} combinations nobody can act", subject,
                                       grouped(tally.of(ForumVerdict::nobody)), grouped(tally.all()));
        if (untold > 0) {
            text += fmt::format("; {} cannot be told", grouped(untold));
            text += at_least_one(tally);
        }
        for (const auto& [verdict, words] :
             {std::pair{ForumVerdict::only_place, "only the state where it happened can act"},
              {ForumVerdict::only_elsewhere, "only one state elsewhere can act"},
              {ForumVerdict::several, "several can act"}}) {
            text +=
                tally.of(verdict) == 0 ? std::string{} : fmt::format("; in {} {}", grouped(tally.of(verdict)), words);
        }
        sentences.push_back(text + ".");
        if (has_presence_ && without_presence != tally) {
            const std::size_t unsure = without_presence.of(ForumVerdict::cannot_tell);
            sentences.push_back(fmt::format(
                "Where the offender is not present it cannot be told in {} of {} who can act, because jurisdiction may "
                "depend on that{}.",
                grouped(unsure), grouped(tally.all()), at_least_one(without_presence)));
        }
    }

    static std::string at_least_one(const Tally& tally) {
        if (tally.at_least_one == 0) {
            return {};
        }
        const bool in_all = tally.at_least_one == tally.of(ForumVerdict::cannot_tell);
        return fmt::format("; in {} of them at least one state can act", in_all ? "all" : grouped(tally.at_least_one));
    }

    void note_contested(const ForumQuestion& question) {
        for (const std::string& code : forum_.contested(question)) {
            if (std::ranges::find(contested_, code) == contested_.end()) {
                contested_.push_back(code);
            }
        }
    }

    void add_tables() {
        Answer& answer = execution_.answer;
        const std::size_t asked = forum_.states().size();
        answer.sentences.push_back(fmt::format("{} {} asked whether {} can act.", counted(asked, "state"),
                                               asked == 1 ? "was" : "were", asked == 1 ? "it" : "they"));
        if (!contested_.empty()) {
            answer.warnings.push_back({"contested-reach", fmt::format("readings compete on how far the jurisdiction of "
                                                                      "{} reaches",
                                                                      listed(contested_, 50))});
        }
        if (matrix_.is_drawn()) {
            answer.tables.push_back(matrix_.table("matrix", "Verdicts"));
            if (has_presence_ && !matrix_.says_the_same_as(matrix_without_)) {
                answer.tables.push_back(
                    matrix_without_.table("matrix_without_presence", "Verdicts where the offender is not present"));
            }
        }
        const bool are_counts_new =
            counts_.rows.size() > 1 && length(forum_.offenders()) * length(forum_.victims()) > 1;
        if (are_counts_new) {
            answer.tables.push_back(std::move(counts_));
        }
        if (!nobody_.rows.empty()) {
            answer.tables.push_back(std::move(nobody_));
        }
        combinations_.is_detail = combinations_.rows.size() > most_printed && !statement_.limit;
        answer.main_table = answer.tables.size();
        answer.tables.push_back(std::move(combinations_));
    }

    Execution& execution_;
    const BoundStatement& statement_;
    ForumCase& forum_;
    std::vector<std::string> state_codes_;
    std::vector<std::string> victim_codes_;
    std::vector<std::size_t> states_in_order_;
    std::vector<std::size_t> victims_in_order_;
    bool has_presence_;
    bool is_grouped_ = false;
    VerdictMatrix matrix_;
    VerdictMatrix matrix_without_{{}};  ///< where the offender is not present
    Table counts_;
    Table nobody_;
    Table combinations_;
    std::vector<std::string> contested_;
    ForumOutcome outcome_;  ///< used again and again
};

}  // namespace

Status survey_forum(Execution& execution, ForumCase& forum) {
    return ForumSurvey(execution, forum).run();
}

}  // namespace lacuna::query

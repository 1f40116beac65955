#include "query/bind/wording.hpp"
#include "query/execute/cells.hpp"
#include "query/execute/execution.hpp"
#include "query/execute/grouping.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace lacuna::query {
namespace {

using compare::PartResult;
using compare::Verdict;
using model::Value;

bool is_failing(Verdict verdict) {
    return verdict == Verdict::below || verdict == Verdict::absent;
}

struct Counts {
    std::array<std::size_t, 5> by_verdict{};

    std::size_t& of(Verdict verdict) { return by_verdict[static_cast<std::size_t>(verdict)]; }
    [[nodiscard]] std::size_t of(Verdict verdict) const { return by_verdict[static_cast<std::size_t>(verdict)]; }
    [[nodiscard]] std::size_t decided() const { return of(Verdict::met) + of(Verdict::below) + of(Verdict::absent); }
    [[nodiscard]] std::size_t all() const { return decided() + of(Verdict::unknown) + of(Verdict::not_applicable); }
};

/// For one reason it is unknown whether the law of some meets these demands.
struct Ignorance {
    std::vector<std::string> lawmakers;  ///< codes
    std::string reason;
    std::vector<const model::Demand*> demands;

    /// Where the demands stand, each place once: `Art. 7(1); Art. 9 and 3 more`.
    [[nodiscard]] std::string pinpoints() const {
        constexpr std::size_t most = 12;
        std::vector<std::string> places;
        for (const model::Demand* demand : demands) {
            if (std::ranges::find(places, demand->pinpoint) == places.end()) {
                places.push_back(demand->pinpoint);
            }
        }
        const std::size_t shown = places.size() > most ? most - 1 : places.size();
        std::string text =
            fmt::format("{}", fmt::join(places.begin(), places.begin() + static_cast<std::ptrdiff_t>(shown), "; "));
        return shown == places.size() ? text : fmt::format("{} and {} more", text, places.size() - shown);
    }
};

/// One demand asked of one maker of law.
struct Judged {
    const Asked& asked;
    const model::Jurisdiction& lawmaker;
    const Requirement& requirement;
    const RowFacts& facts;
    compare::DemandResult result;
};

class GapReport {
public:
    explicit GapReport(Execution& execution)
        : execution_(execution),
          statement_(execution.statement),
          baseline_(*std::get<std::shared_ptr<const BoundBaseline>>(statement_.yardstick)),
          gaps_(make_table("gaps", "Gaps", statement_.columns)) {
        const auto column = [](std::string name, std::string label, Type type) {
            return Column{std::move(name), std::move(label), type};
        };
        matrix_.id = "matrix";
        matrix_.title = "Verdicts";
        matrix_.columns.push_back(column("jurisdiction", "Jurisdiction", Type::text));
        for (const Requirement& requirement : baseline_.requirements) {
            matrix_.columns.push_back(column(requirement.demand->id, requirement.demand->label, Type::choice));
        }
        counts_.id = "counts";
        counts_.title = "Demands by verdict";
        if (statement_.keys.empty()) {
            counts_.columns.push_back(column("jurisdiction", "Jurisdiction", Type::text));
        }
        for (const Key key : statement_.keys) {
            counts_.columns.push_back(key_column(key));
        }
        for (const char* name : {"met", "below", "absent", "unknown", "not_applicable", "demands"}) {
            counts_.columns.push_back(column(name, name, Type::number));
        }
        counts_.columns[counts_.columns.size() - 2].label = "not applicable";
    }

    Status run() {
        for (const Asked& asked : statement_.territory.asked) {
            if (!asked.named && !is_coded(asked)) {
                continue;  // counted in the coverage: a row of nothing but "unknown" tells no more
            }
            if (auto added = add_jurisdiction(asked); !added) {
                return added;
            }
        }
        for (const Line& line : lines_) {
            add_line(line.key, line.counts);
        }
        std::optional<Table> unknown = add_unknown();
        for (Table* table : {&matrix_, &counts_, &gaps_}) {
            execution_.answer.tables.push_back(std::move(*table));
        }
        execution_.answer.main_table = 2;
        if (unknown) {
            execution_.answer.tables.push_back(*std::move(unknown));
        }
        return Done{};
    }

private:
    [[nodiscard]] bool is_coded(const Asked& asked) const {
        return std::ranges::any_of(statement_.concepts, [&](const model::Concept* legal_concept) {
            return std::ranges::any_of(
                execution_.evidence.lawmakers(asked, legal_concept->id), [&](const auto* lawmaker) {
                    return execution_.evidence.standing(legal_concept->id, lawmaker->code).is_coded();
                });
        });
    }

    Status add_jurisdiction(const Asked& asked) {
        std::vector<Cell> row;
        row.reserve(matrix_.columns.size());
        row.push_back(text_cell(asked.jurisdiction->code));
        Counts counts;
        for (const Requirement& requirement : baseline_.requirements) {
            if (auto spent = execution_.budget.spend_row(); !spent) {
                return spent;
            }
            const Verdict verdict = judge_requirement(asked, requirement, row.emplace_back());
            ++counts.of(verdict);
            count_by_keys(asked, requirement, verdict);
            execution_.count(asked, state_of(verdict));
            execution_.answer.has_gaps = execution_.answer.has_gaps || is_failing(verdict);
        }
        matrix_.rows.push_back(std::move(row));
        if (statement_.keys.empty()) {
            add_line({asked.jurisdiction->code}, counts);
        }
        execution_.answer.sentences.push_back(sentence(*asked.jurisdiction, counts));
        return Done{};
    }

    static CellState state_of(Verdict verdict) {
        switch (verdict) {
            case Verdict::met:
            case Verdict::below:
                return CellState::known;
            case Verdict::absent:
                return CellState::absent;
            case Verdict::not_applicable:
                return CellState::not_applicable;
            case Verdict::unknown:
                break;
        }
        return CellState::unknown;
    }

    /// What is unknown stands behind what fails. For readers a table sums it up, unless they asked for an order or a
    /// number of rows of their own.
    std::optional<Table> add_unknown() {
        std::ranges::move(unknown_rows_, std::back_inserter(gaps_.rows));
        if (unknown_.empty() || !statement_.order_by.empty() || statement_.limit) {
            return std::nullopt;
        }
        gaps_.detail_rows = unknown_rows_.size();
        join_ignorance();
        Table table;
        table.id = "unknown";
        table.title = "Unknown (ORDER BY jurisdiction lists every demand)";
        table.columns = {{"jurisdictions", "Jurisdictions", Type::text},
                         {"reason", "Why", Type::text},
                         {"demands", "Demands", Type::number},
                         {"baseline", "Demanded by", Type::text}};
        for (const Ignorance& known : unknown_) {
            table.rows.push_back({text_cell(fmt::format("{}", fmt::join(known.lawmakers, ", "))),
                                  text_cell(known.reason), number_cell(known.demands.size()),
                                  text_cell(known.pinpoints())});
        }
        return table;
    }

    /// The verdict of the whole from those of its parts, into the cell; the gaps of each part into the main table.
    Verdict judge_requirement(const Asked& asked, const Requirement& requirement, Cell& cell) {
        std::vector<Verdict> verdicts;
        std::vector<std::string> notes;
        std::vector<std::size_t> citations;
        for (const model::Jurisdiction* lawmaker :
             execution_.evidence.lawmakers(asked, requirement.demand->concept_id)) {
            const RowFacts facts(execution_.evidence, lawmaker->code, requirement.legal_concept);
            const Judged judged{asked, *lawmaker, requirement, facts, compare::judge(*requirement.bound, facts)};
            verdicts.push_back(judged.result.verdict);
            if (lawmaker != asked.jurisdiction) {
                notes.push_back(fmt::format("{} {}", lawmaker->code, compare::name(judged.result.verdict)));
            }
            const Standing& standing = facts.standing(requirement.demand->concept_id);
            if (standing.version() != nullptr) {
                citations.push_back(execution_.provenance.cite_first(lawmaker->code, *standing.version()));
            }
            add_gaps(judged);
        }
        const Verdict whole = compare::combine(verdicts);
        cell = verdict_cell(whole);
        cell.citations = std::move(citations);
        if (!notes.empty()) {
            cell.note = fmt::format("{}", fmt::join(notes, ", "));
        }
        return whole;
    }

    void add_gaps(const Judged& judged) {
        const Verdict verdict = judged.result.verdict;
        if (is_failing(verdict)) {
            if (judged.facts.is_provision_absent(judged.requirement.demand->concept_id)) {
                add_whole(judged, {});
                return;
            }
            for (const PartResult& part : judged.result.parts) {
                if (is_failing(part.verdict)) {
                    add_part(judged, part);
                }
            }
        } else if (verdict == Verdict::unknown) {
            add_unknown(judged);
        }
    }

    /// One line for all that is unknown of the demand.
    void add_unknown(const Judged& judged) {
        const auto& parts = judged.result.parts;
        const auto is_unknown = [](const PartResult& part) { return part.verdict == Verdict::unknown; };
        if (std::ranges::all_of(parts, is_unknown)) {
            const Standing& standing = judged.facts.standing(judged.requirement.demand->concept_id);
            const std::string reason = reason_of_ignorance(standing, statement_.as_of);
            add_whole(judged, reason.empty() ? "none of its values is coded" : reason);
            return;
        }
        if (std::ranges::none_of(parts, is_unknown)) {
            add_whole(judged, "whether the demand applies is unknown");
            return;
        }
        std::vector<const compare::Expression*> unknown;
        const PartResult* only = nullptr;
        for (const PartResult& part : parts) {
            if (is_unknown(part)) {
                unknown.push_back(part.required);
                only = &part;
            }
        }
        if (unknown.size() == 1) {
            add_part(judged, *only);
            return;
        }
        add_row(judged, Verdict::unknown, compare::conjunction(unknown), unknown_cell({}), nullptr, nullptr);
    }

    void add_whole(const Judged& judged, const std::string& note) {
        const Verdict verdict = judged.result.verdict;
        Cell found;
        found.state = verdict == Verdict::absent ? CellState::absent : CellState::unknown;
        found.note = note;
        add_row(judged, verdict, judged.requirement.bound->text, std::move(found), nullptr, nullptr);
    }

    void add_part(const Judged& judged, const PartResult& part) {
        Cell found = value_cell(part.found);
        const model::Fact* fact = nullptr;
        if (part.subject != nullptr) {
            const Standing& standing = judged.facts.standing(part.subject->concept_id);
            fact = standing.fact(part.subject->attribute.id);
            found.note = fact != nullptr ? fact->note : reason_of_ignorance(standing, statement_.as_of);
            found.from_general_part = fact != nullptr && fact->from_general_part;
        }
        const Scalar* shortfall = part.shortfall ? &*part.shortfall : nullptr;
        add_row(judged, part.verdict, part.required->text, std::move(found), shortfall, &part);
    }

    /// By how much the law falls short: by everything where it has no such rule.
    static Cell shortfall_cell(Verdict verdict, const Scalar* size) {
        if (size != nullptr) {
            return value_cell(Value::known(*size));
        }
        switch (verdict) {
            case Verdict::absent:
                return text_cell("all of it");
            case Verdict::unknown:
                return unknown_cell({});
            default:
                return nothing_cell();
        }
    }

    Cell demand_cell(const model::Demand& demand) {
        Cell cell = text_cell(demand.pinpoint);
        cell.citations.push_back(execution_.provenance.cite(*baseline_.baseline, demand));
        return cell;
    }

    /// Notes the demand for the table that sums up what is unknown, by lawmaker and reason.
    void note_unknown(const Judged& judged) {
        const model::Demand& demand = *judged.requirement.demand;
        std::string reason = reason_of_ignorance(judged.facts.standing(demand.concept_id), statement_.as_of);
        if (reason.empty()) {
            const bool may_not_apply = std::ranges::find(judged.result.parts, Verdict::unknown, &PartResult::verdict) ==
                                       judged.result.parts.end();
            reason = may_not_apply ? "whether the demand applies is unknown" : "some of its values are not coded";
        }
        auto known = std::ranges::find_if(unknown_, [&](const Ignorance& candidate) {
            return candidate.lawmakers.front() == judged.lawmaker.code && candidate.reason == reason;
        });
        if (known == unknown_.end()) {
            known = unknown_.insert(unknown_.end(), Ignorance{{judged.lawmaker.code}, std::move(reason), {}});
        }
        known->demands.push_back(&demand);
    }

    /// Puts together those of whom the same is unknown for the same reason.
    void join_ignorance() {
        std::vector<Ignorance> joined;
        for (Ignorance& next : unknown_) {
            const auto same = std::ranges::find_if(joined, [&](const Ignorance& known) {
                return known.reason == next.reason && known.demands == next.demands;
            });
            if (same == joined.end()) {
                joined.push_back(std::move(next));
            } else {
                same->lawmakers.push_back(next.lawmakers.front());
            }
        }
        unknown_ = std::move(joined);
    }

    /// The cell that names the law, with its citations; unknown where no version is in force.
    Cell law_cell(const Judged& judged, const PartResult* part) {
        const bool has_subject = part != nullptr && part->subject != nullptr;
        const Standing& standing =
            judged.facts.standing(has_subject ? part->subject->concept_id : judged.requirement.demand->concept_id);
        if (standing.version() == nullptr) {
            return unknown_cell({});  // the cell of what was found says why
        }
        const model::Fact* fact = has_subject ? standing.fact(part->subject->attribute.id) : nullptr;
        std::vector<std::size_t> citations =
            execution_.provenance.cite(judged.lawmaker.code, *standing.version(), fact);
        Cell cell = text_cell(execution_.provenance.printed(citations.front()));
        cell.citations = std::move(citations);
        return cell;
    }

    void add_row(const Judged& judged, Verdict verdict, const std::string& required, Cell found,
                 const Scalar* shortfall, const PartResult* part) {
        if (!is_kept(judged, verdict)) {
            return;
        }
        const model::Demand& demand = *judged.requirement.demand;
        if (verdict == Verdict::unknown) {
            note_unknown(judged);
        }
        std::vector<Cell>& row = (verdict == Verdict::unknown ? unknown_rows_ : gaps_.rows).emplace_back();
        row.reserve(gaps_.columns.size());
        row.push_back(text_cell(judged.asked.jurisdiction->code));
        if (statement_.columns[1].column.name == "part") {
            row.push_back(
                text_cell(&judged.lawmaker != judged.asked.jurisdiction ? judged.lawmaker.code : std::string{}));
        }
        row.push_back(text_cell(demand.id));
        row.push_back(text_cell(demand.label));
        row.push_back(text_cell(demand.concept_id));
        row.push_back(verdict_cell(verdict));
        row.push_back(text_cell(required));
        row.push_back(std::move(found));
        row.push_back(shortfall_cell(verdict, shortfall));
        row.push_back(law_cell(judged, part));
        row.push_back(demand_cell(demand));
    }

    /// WHERE may ask the attributes of the demand's concept and what the row itself says.
    bool is_kept(const Judged& judged, Verdict verdict) {
        if (!statement_.where) {
            return true;
        }
        const model::Demand& demand = *judged.requirement.demand;
        const model::Concept* legal_concept = judged.requirement.legal_concept;
        RowFacts facts(execution_.evidence, judged.lawmaker.code, legal_concept);
        facts.set_column("jurisdiction", Value::known(judged.asked.jurisdiction->code));
        facts.set_column("part", Value::known(judged.lawmaker.code));
        facts.set_column("demand", Value::known(demand.id));
        facts.set_column("label", Value::known(demand.label));
        facts.set_column("concept", Value::known(demand.concept_id));
        facts.set_column("verdict", Value::known(std::string{compare::name(verdict)}));
        return execution_.is_kept(facts, legal_concept);
    }

    void count_by_keys(const Asked& asked, const Requirement& requirement, Verdict verdict) {
        if (statement_.keys.empty()) {
            return;
        }
        for (const GroupKey& key :
             group_keys(statement_, *requirement.legal_concept, asked.jurisdiction->code, asked)) {
            auto line = std::ranges::find(lines_, key, &Line::key);
            if (line == lines_.end()) {
                line = lines_.insert(lines_.end(), Line{key, {}});
            }
            ++line->counts.of(verdict);
        }
    }

    void add_line(const GroupKey& key, const Counts& counts) {
        std::vector<Cell> row;
        for (const std::string& part : key) {
            row.push_back(text_cell(part));
        }
        for (const Verdict verdict :
             {Verdict::met, Verdict::below, Verdict::absent, Verdict::unknown, Verdict::not_applicable}) {
            row.push_back(number_cell(counts.of(verdict)));
        }
        row.push_back(number_cell(counts.all()));
        counts_.rows.push_back(std::move(row));
    }

    /// "North Macedonia meets 14 of 21 decided demands of Directive 2011/93/EU; 2 are unknown."
    [[nodiscard]] std::string sentence(const model::Jurisdiction& jurisdiction, const Counts& counts) const {
        const std::string name = fmt::format("{} ({})", jurisdiction.english_name(), jurisdiction.code);
        const std::size_t unknown = counts.of(Verdict::unknown);
        const std::size_t inapplicable = counts.of(Verdict::not_applicable);
        if (counts.decided() == 0) {
            return counts.all() == 1
                       ? fmt::format("The demand of {} cannot be decided for {}.", baseline_.baseline->label, name)
                       : fmt::format("None of the {} demands of {} can be decided for {}.", counts.all(),
                                     baseline_.baseline->label, name);
        }
        std::string text = fmt::format("{} meets {} of {} of {}", name, counts.of(Verdict::met),
                                       counted(counts.decided(), "decided demand"), baseline_.baseline->label);
        if (unknown > 0) {
            text += fmt::format("; {} {} unknown", unknown, unknown == 1 ? "is" : "are");
        }
        if (inapplicable > 0) {
            text += fmt::format("; {} {} not apply", inapplicable, inapplicable == 1 ? "does" : "do");
        }
        return text + ".";
    }

    /// One line of BY.
    struct Line {
        GroupKey key;
        Counts counts;
    };

    Execution& execution_;
    const BoundStatement& statement_;
    const BoundBaseline& baseline_;
    Table matrix_;
    Table counts_;
    Table gaps_;
    std::vector<Line> lines_;                      ///< with BY, in the order in which they came up
    std::vector<std::vector<Cell>> unknown_rows_;  ///< of the gaps
    std::vector<Ignorance> unknown_;
};

}  // namespace

Status judge_gaps(Execution& execution) {
    return GapReport(execution).run();
}

}  // namespace lacuna::query

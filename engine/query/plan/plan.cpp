#include "query/plan/plan.hpp"

#include "query/bind/columns.hpp"
#include "query/bind/territory.hpp"
#include "query/bind/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <unordered_set>
#include <utility>

namespace lacuna::query {
namespace {

/// Names in order of mention, each once; no name is empty. Those who have them outlive the collector.
class Names {
public:
    void add(std::string_view name) {
        if (!name.empty() && seen_.insert(name).second) {
            names_.emplace_back(name);
        }
    }
    [[nodiscard]] std::vector<std::string> take() { return std::move(names_); }

private:
    std::unordered_set<std::string_view> seen_;
    std::vector<std::string> names_;
};

std::vector<std::string> concepts_of(const BoundStatement& statement) {
    Names concepts;
    const auto add = [&concepts](const std::string& id) { concepts.add(id); };
    for (const model::Concept* legal_concept : statement.concepts) {
        concepts.add(legal_concept->id);
    }
    if (statement.where) {
        for_each_concept(*statement.where, add);
    }
    for (const Measure& measure : statement.measures) {
        if (measure.argument) {
            for_each_concept(*measure.argument, add);
        }
    }
    for (const compare::AttributeReference& reference : statement.attributes) {
        concepts.add(reference.concept_id);
    }
    if (statement.conduct) {
        concepts.add(statement.conduct->roles->reach);
    }
    if (const auto* baseline = std::get_if<std::shared_ptr<const BoundBaseline>>(&statement.yardstick)) {
        for (const Requirement& requirement : (*baseline)->requirements) {
            std::ranges::for_each(requirement.bound->concepts, add);
        }
    }
    return concepts.take();
}

/// Also the state whose parts make the law: some law is its own.
void add_lawmakers(const Territory& territory, Names& codes) {
    for (const Asked& asked : territory.asked) {
        for (const model::Jurisdiction* lawmaker : asked.lawmakers) {
            codes.add(lawmaker->code);
        }
        codes.add(asked.jurisdiction->code);
    }
}

std::vector<std::string> lawmakers_of(const BoundStatement& statement) {
    Names codes;
    add_lawmakers(statement.territory, codes);
    const Territory* before = nullptr;
    for (const auto& territory : statement.territories) {
        if (territory.get() != before) {
            add_lawmakers(*territory, codes);
        }
        before = territory.get();
    }
    if (const auto* yardstick = std::get_if<const model::Jurisdiction*>(&statement.yardstick)) {
        codes.add((*yardstick)->code);
    }
    return codes.take();
}

/// DESCRIBE reads one concept everywhere, or everything of one jurisdiction, or nothing.
Read reading_of_described(const BoundStatement& statement) {
    const model::Catalogue& catalogue = *statement.catalogue;
    Read read;
    if (catalogue.codebook.find_concept(statement.described) != nullptr) {
        read = {{statement.described}, lawmakers_of(statement)};
    }
    if (const auto* jurisdiction = catalogue.find_jurisdiction(statement.described)) {
        read.concepts = concepts_of(statement);
        Names codes;
        for (const model::Jurisdiction* lawmaker : with_lawmakers(catalogue, *jurisdiction).lawmakers) {
            codes.add(lawmaker->code);
        }
        codes.add(jurisdiction->code);
        read.jurisdictions = codes.take();
    }
    return read;
}

bool reads_law(const BoundStatement& statement) {
    if (statement.verb != Verb::find && statement.verb != Verb::show) {
        return statement.verb != Verb::describe;
    }
    return statement.subject == grammar::Subject::provisions || statement.subject == grammar::Subject::jurisdictions ||
           statement.subject == grammar::Subject::coverage;
}

struct StepWriter {
    const BoundStatement& statement;

    [[nodiscard]] std::string column(std::size_t index) const { return statement.columns[index].column.name; }

    std::string operator()(const Read& read) const {
        return fmt::format("read the provisions of {} ({}) in {} ({})", counted(read.concepts.size(), "concept"),
                           listed(read.concepts, 5), counted(read.jurisdictions.size(), "jurisdiction"),
                           listed(read.jurisdictions, 8));
    }
    std::string operator()(const Produce& produce) const {
        const std::string condition =
            statement.where ? fmt::format(", keeping rows where {}", statement.where->text) : std::string{};
        switch (produce.verb) {
            case Verb::compare:
                return fmt::format("compare {} as of {}{}", counted(statement.attributes.size(), "attribute"),
                                   statement.as_of.to_string(), condition);
            case Verb::gaps: {
                const auto& baseline = std::get<std::shared_ptr<const BoundBaseline>>(statement.yardstick);
                return fmt::format("judge {} of {} as of {}{}", counted(baseline->requirements.size(), "demand"),
                                   baseline->baseline->id, statement.as_of.to_string(), condition);
            }
            case Verb::forum:
                return fmt::format("ask {} who can act on {} as of {}",
                                   counted(statement.territory.asked.size(), "jurisdiction"),
                                   counted(statement.concepts.size(), "offence"), statement.as_of.to_string());
            case Verb::describe:
                return fmt::format("describe {}", statement.described);
            case Verb::diff:
                return fmt::format("set {} as of {} beside {} as of {}{}", statement.sides[0].asked.jurisdiction->code,
                                   statement.sides[0].as_of.to_string(), statement.sides[1].asked.jurisdiction->code,
                                   statement.sides[1].as_of.to_string(), condition);
            case Verb::changes:
                return fmt::format("list the changes between versions{}{}",
                                   statement.compares_recordings ? ", and of what was recorded since" : "", condition);
            case Verb::trend:
                return fmt::format("take {} on {}{}", counted(statement.measures.size(), "measure"),
                                   counted(statement.period->days.size(), "day"), condition);
            case Verb::summarise:
                return fmt::format("take {} as of {}{}", counted(statement.measures.size(), "measure"),
                                   statement.as_of.to_string(), condition);
            case Verb::rank:
                return fmt::format("rank the jurisdictions as of {}", statement.as_of.to_string());
            default:
                return fmt::format("list {} as of {}{}", name(produce.subject), statement.as_of.to_string(), condition);
        }
    }
    std::string operator()(const Sort& sort) const {
        std::vector<std::string> keys;
        for (const OrderBy& key : sort.keys) {
            keys.push_back(column(key.column) + (key.descending ? " descending" : ""));
        }
        return fmt::format("sort by {}", fmt::join(keys, ", then "));
    }
    std::string operator()(const Cut& cut) const {
        return fmt::format("keep {} from row {}", counted(cut.limit, "row"), cut.offset + 1);
    }
    std::string operator()(const Project& project) const {
        std::vector<std::string> names;
        for (const std::size_t index : project.columns) {
            names.push_back(column(index));
        }
        return fmt::format("show {}", fmt::join(names, ", "));
    }
};

}  // namespace

Plan make_plan(const BoundStatement& statement) {
    Plan plan;
    Read read = statement.verb == Verb::describe
                    ? reading_of_described(statement)
                    : (reads_law(statement) ? Read{concepts_of(statement), lawmakers_of(statement)} : Read{});
    if (!read.concepts.empty() && !read.jurisdictions.empty()) {
        plan.steps.emplace_back(std::move(read));
    }
    plan.steps.emplace_back(Produce{statement.verb, statement.subject});
    if (!statement.order_by.empty()) {
        plan.steps.emplace_back(Sort{statement.order_by});
    }
    if (statement.limit) {
        plan.steps.emplace_back(Cut{statement.offset, *statement.limit});
    }
    std::vector<std::size_t> all(statement.columns.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    if (statement.verb != Verb::describe && statement.shown != all) {
        plan.steps.emplace_back(Project{statement.shown});
    }
    return plan;
}

std::string_view operation_name(const Step& step) {
    struct Namer {
        std::string_view operator()(const Read& /*read*/) const { return "read"; }
        std::string_view operator()(const Produce& produce) const { return name(produce.verb); }
        std::string_view operator()(const Sort& /*sort*/) const { return "sort"; }
        std::string_view operator()(const Cut& /*cut*/) const { return "cut"; }
        std::string_view operator()(const Project& /*project*/) const { return "project"; }
    };
    return std::visit(Namer{}, step);
}

std::string to_text(const Step& step, const BoundStatement& statement) {
    return std::visit(StepWriter{statement}, step);
}

std::string to_text(const Plan& plan, const BoundStatement& statement) {
    std::string text;
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        text += fmt::format("{}. {}\n", i + 1, to_text(plan.steps[i], statement));
    }
    return text;
}

}  // namespace lacuna::query

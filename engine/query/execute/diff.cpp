#include "compare/difference.hpp"
#include "query/bind/wording.hpp"
#include "query/execute/attribute_cell.hpp"
#include "query/execute/cells.hpp"
#include "query/execute/execution.hpp"

#include <fmt/format.h>

#include <map>

namespace lacuna::query {
namespace {

using compare::Direction;
using model::Value;

/// One law of the two, on its date.
struct Law {
    const model::Jurisdiction& jurisdiction;
    Date as_of;
    Evidence evidence;
};

class Difference {
public:
    explicit Difference(Execution& execution)
        : execution_(execution),
          statement_(execution.statement),
          left_(law(statement_.sides[0])),
          right_(law(statement_.sides[1])),
          table_(make_table("differences", "Differences", statement_.columns)) {}

    Status run() {
        for (const model::Concept* legal_concept : statement_.concepts) {
            if (auto added = add_concept(*legal_concept); !added) {
                return added;
            }
        }
        add_sentences();
        execution_.answer.tables.push_back(std::move(table_));
        return Done{};
    }

private:
    [[nodiscard]] Law law(const Side& side) const {
        return {*side.asked.jurisdiction, side.as_of, execution_.evidence.at(side.as_of)};
    }

    Status add_concept(const model::Concept& legal_concept) {
        const RowFacts left(left_.evidence, left_.jurisdiction.code, &legal_concept);
        const RowFacts right(right_.evidence, right_.jurisdiction.code, &legal_concept);
        if (left.standing(legal_concept.id).is_absent() != right.standing(legal_concept.id).is_absent() &&
            left.standing(legal_concept.id).version() != nullptr &&
            right.standing(legal_concept.id).version() != nullptr) {
            return add_missing(legal_concept, left, right);
        }
        for (const std::string& id : legal_concept.attributes) {
            const auto* attribute = statement_.catalogue->codebook.find_attribute(id);
            if (auto spent = execution_.budget.spend_row(); !spent) {
                return spent;
            }
            if (attribute != nullptr) {
                add_attribute(legal_concept, {"", *attribute}, left, right);
            }
        }
        return Done{};
    }

    void add_attribute(const model::Concept& legal_concept, const compare::AttributeReference& reference,
                       const RowFacts& left, const RowFacts& right) {
        const Value& first = left.value(reference);
        const Value& second = right.value(reference);
        count(value_cell(first).state, value_cell(second).state);
        const compare::Difference difference = compare::difference(reference.attribute, second, first);
        ++directions_[difference.direction];
        const bool is_open = difference.direction == Direction::undecided;
        const bool on_one_side = first.is_known() != second.is_known();
        if (difference.direction == Direction::equal || (is_open && !on_one_side)) {
            return;
        }
        std::vector<Cell> row = head(legal_concept, reference.attribute.id);
        row.push_back(attribute_cell(execution_, left, left_.jurisdiction.code, reference, left_.as_of));
        row.push_back(attribute_cell(execution_, right, right_.jurisdiction.code, reference, right_.as_of));
        finish(std::move(row), difference);
    }

    /// One law has the provision and the other was searched and has none: that is the difference, whatever it says.
    Status add_missing(const model::Concept& legal_concept, const RowFacts& left, const RowFacts& right) {
        if (auto spent = execution_.budget.spend_row(); !spent) {
            return spent;
        }
        std::vector<Cell> row = head(legal_concept, "provision");
        row.push_back(provision_cell(legal_concept, left, left_));
        row.push_back(provision_cell(legal_concept, right, right_));
        count(row[2].state, row[3].state);
        compare::Difference difference;
        difference.direction =
            right.standing(legal_concept.id).is_absent() ? Direction::missing : Direction::additional;
        ++directions_[difference.direction];
        finish(std::move(row), difference);
        return Done{};
    }

    Cell provision_cell(const model::Concept& legal_concept, const RowFacts& facts, const Law& law) {
        const Standing& standing = facts.standing(legal_concept.id);
        Cell cell = standing.is_absent() ? value_cell(Value::absent()) : text_cell("present");
        cell.citations = execution_.provenance.cite(law.jurisdiction.code, *standing.version());
        return cell;
    }

    static std::vector<Cell> head(const model::Concept& legal_concept, const std::string& attribute) {
        return {text_cell(legal_concept.id), text_cell(attribute)};
    }

    void finish(std::vector<Cell> row, const compare::Difference& difference) {
        row[3].flag = Flag{std::string{compare::name(difference.direction)}, difference.size};
        row.push_back(text_cell(std::string{compare::name(difference.direction)}));
        row.push_back(difference.size ? value_cell(Value::known(*difference.size)) : nothing_cell());
        if (is_kept(row)) {
            table_.rows.push_back(std::move(row));
        }
    }

    bool is_kept(const std::vector<Cell>& row) {
        RowFacts facts(execution_.evidence, right_.jurisdiction.code, nullptr);
        for (std::size_t i = 0; i < row.size(); ++i) {
            facts.set_column(statement_.columns[i].column.name, as_value(row[i]));
        }
        return execution_.is_kept(facts, nullptr);
    }

    void count(CellState left, CellState right) {
        execution_.count(statement_.sides[0].asked, left);
        execution_.count(statement_.sides[1].asked, right);
    }

    void add_sentences() {
        std::size_t differ = 0;
        std::string kinds;
        for (const auto& [direction, number] : directions_) {
            if (direction != Direction::equal && direction != Direction::undecided) {
                differ += number;
                kinds += fmt::format("{}{} {}", kinds.empty() ? "" : ", ", number, compare::name(direction));
            }
        }
        const std::size_t decided = differ + directions_[Direction::equal];
        std::string text = fmt::format("{} of {} differ", differ, counted(decided, "decided answer"));
        text += kinds.empty() ? std::string{"."} : fmt::format(" ({}, the second against the first).", kinds);
        execution_.answer.sentences.push_back(std::move(text));
        if (const std::size_t open = directions_[Direction::undecided]; open > 0) {
            execution_.answer.sentences.push_back(fmt::format("{} cannot be compared: {} unknown on one side or both.",
                                                              counted(open, "answer"),
                                                              open == 1 ? "it is" : "they are"));
        }
    }

    Execution& execution_;
    const BoundStatement& statement_;
    Law left_;
    Law right_;
    Table table_;
    std::map<Direction, std::size_t> directions_;
};

}  // namespace

Status diff(Execution& execution) {
    return Difference(execution).run();
}

}  // namespace lacuna::query

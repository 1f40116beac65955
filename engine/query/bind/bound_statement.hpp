#pragma once

#include "compare/demand.hpp"
#include "compare/expression.hpp"
#include "lacuna/answer.hpp"
#include "lacuna/grammar/ast.hpp"
#include "model/catalogue.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lacuna::query {

/// A statement whose names and types are resolved: nothing is left to look up by name but the law itself. Pointers
/// lead into `catalogue`, which the statement keeps alive. A value; safe to share between threads.

/// References with this concept id are columns of the row that is being decided ("verdict", "valid_from").
inline constexpr const char* row_columns = "@row";

/// A jurisdiction of ACROSS and those that make its law: itself, or its parts.
struct Asked {
    const model::Jurisdiction* jurisdiction = nullptr;
    std::vector<const model::Jurisdiction*> lawmakers;
    bool named = true;  ///< false: it came in by `all`, and is left out where nothing is coded

    [[nodiscard]] bool is_composite() const { return lawmakers.size() != 1 || lawmakers.front() != jurisdiction; }
};

/// What ACROSS came to on the date.
struct Territory {
    std::vector<Asked> asked;
    std::vector<ResolvedName> groups;
    std::vector<Warning> warnings;
};

/// One demand of a baseline with its expressions bound.
struct Requirement {
    const model::Demand* demand = nullptr;
    const model::Concept* legal_concept = nullptr;  ///< that of the demand
    std::shared_ptr<const compare::BoundDemand> bound;
};

struct BoundBaseline {
    const model::Baseline* baseline = nullptr;
    std::vector<Requirement> requirements;
    std::shared_ptr<const model::Baseline> defined;  ///< keeps one alive that the script defines
};

/// A yardstick made of the rows themselves.
enum class Statistic : std::uint8_t { median, mode, strictest, weakest };

/// What AGAINST names; nothing where the statement has none.
using Yardstick =
    std::variant<std::monostate, const model::Jurisdiction*, std::shared_ptr<const BoundBaseline>, Statistic>;

/// A column that the main table can have. Choices give the order of their names.
struct OutputColumn {
    Column column;
    std::vector<std::string> choices;
};

struct OrderBy {
    std::size_t column = 0;  ///< index into the statement's columns
    bool descending = false;
};

/// What WITH asks for beyond the citations, which are always there.
struct Extras {
    bool summaries = false;
    bool notes = false;
    bool sources = false;
};

enum class Verb : std::uint8_t {
    find,
    compare,
    gaps,
    show,
    describe,
    diff,
    changes,
    trend,
    summarise,
    rank,
    forum,
};
[[nodiscard]] const char* name(Verb verb);  ///< "FIND"

/// One of the two laws that DIFF sets side by side.
struct Side {
    Asked asked;
    Date as_of;
};

/// `FROM … TO … EVERY …`: its first and last day and, with EVERY, the days at which to look, the last one included.
struct Period {
    Date from;
    Date to;
    std::vector<Date> days;
};

/// One column of SUMMARISE or TREND: a statistic over many rows.
struct Measure {
    enum class Function : std::uint8_t { count, share, min, max, median, mean, mode, spread };

    Function function = Function::count;
    /// What is counted (a truth), or the attribute whose values are taken; nothing in `count()`.
    std::optional<compare::Expression> argument;
    std::string text;  ///< canonical form
};

/// What SUMMARISE and GAPS group by.
enum class Key : std::uint8_t { concept_id, jurisdiction, group };
[[nodiscard]] Column key_column(Key key);

/// The nationals or the residents of one of some jurisdictions.
struct Persons {
    bool resident = false;
    std::vector<Asked> states;
};

/// Of FORUM: where, by whom and against whom. The states that are asked are the statement's territory.
struct Conduct {
    const model::ForumRoles* roles = nullptr;
    bool online = false;
    std::vector<Asked> places;
    std::optional<Persons> offender;  ///< none: the offender's ties are no ground
    std::optional<Persons> victim;    ///< none: nor are the victim's
};

struct BoundStatement {
    std::shared_ptr<const model::Catalogue> catalogue;
    std::string canonical;
    bool explain = false;  ///< the answer is how it was found, not what was found
    Verb verb = Verb::find;
    grammar::Subject subject = grammar::Subject::provisions;  ///< of FIND and SHOW
    std::string described;                                    ///< of DESCRIBE
    Date as_of;
    std::vector<const model::Concept*> concepts;
    Territory territory;
    Yardstick yardstick;
    std::optional<compare::Expression> where;
    std::vector<compare::AttributeReference> attributes;  ///< the last columns; an empty concept is the row's
    std::vector<OutputColumn> columns;                    ///< of the main table, those only ordered by included
    std::vector<std::size_t> shown;                       ///< which of them are given, in order
    std::vector<OrderBy> order_by;
    std::optional<std::size_t> limit;
    std::size_t offset = 0;
    bool differences_only = false;
    std::vector<Side> sides;           ///< of DIFF: two
    bool compares_recordings = false;  ///< of CHANGES with AS KNOWN ON: corrections since then are told too
    std::optional<Period> period;      ///< of CHANGES, TREND and FIND
    /// Of TREND: ACROSS on each day of the period. Days on which the groups have the same members share theirs.
    std::vector<std::shared_ptr<const Territory>> territories;
    std::vector<Measure> measures;   ///< of TREND and SUMMARISE
    std::vector<Key> keys;           ///< of SUMMARISE and GAPS
    std::optional<Conduct> conduct;  ///< of FORUM
    Extras extras;
};

/// Calls `visit` with the id of every concept that the expression reads, as often as it does; an empty one stands for the
/// row's concept. The id lives in the expression.
template <typename Visit>
void for_each_concept(const compare::Expression& expression, const Visit& visit) {
    if (expression.operation == compare::Expression::Operation::attribute &&
        expression.reference.concept_id != row_columns) {
        visit(expression.reference.concept_id);
    }
    for (const compare::Expression& operand : expression.operands) {
        for_each_concept(operand, visit);
    }
}

/// Adds those that are not there yet.
void collect_concepts(const compare::Expression& expression, std::vector<std::string>& concepts);

/// Whether WHERE or a measure asks a column of the row.
[[nodiscard]] bool asks_row_columns(const BoundStatement& statement);

}  // namespace lacuna::query

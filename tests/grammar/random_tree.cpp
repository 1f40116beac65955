#include "random_tree.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace lacuna::grammar::test {
namespace {

template <typename Node>
Expression of(Node node) {
    Expression expression;
    expression.node = std::move(node);
    return expression;
}

template <typename Make>
auto many(int count, Make make) {
    std::vector<decltype(make())> items;
    items.reserve(static_cast<std::size_t>(count));
    for (int at = 0; at < count; ++at) {
        items.push_back(make());
    }
    return items;
}

}  // namespace

int RandomTree::below(int bound) {
    // Not std::uniform_int_distribution: its numbers differ between libraries.
    return static_cast<int>(engine_() % static_cast<std::uint32_t>(bound));
}

bool RandomTree::chance(int percent) {
    return below(100) < percent;
}

std::string RandomTree::digits() {
    return std::to_string(below(10'000)) + (chance(30) ? "." + std::to_string(below(100)) : "");
}

Name RandomTree::name() {
    constexpr std::array<std::string_view, 18> names = {
        "a",      "fine.max",   "fishing.net", "_x1", "XA-B2", "ordering", "notes", "years", "возраст.согласия",
        "Straße", "provisions", "count",       "max", "desc",  "offset",   "only",  "EUR",   "漁業"};
    return {std::string{names[static_cast<std::size_t>(below(names.size()))]}, {}};
}

Parameter RandomTree::parameter() {
    return {name().text, {}};
}

AttributeName RandomTree::attribute() {
    return {chance(30) ? std::optional{name()} : std::nullopt, name(), {}};
}

ConceptPattern RandomTree::pattern() {
    return {chance(10) ? "*" : name().text + (chance(40) ? ".*" : ""), {}};
}

JurisdictionName RandomTree::jurisdiction() {
    if (chance(20)) {
        return parameter();
    }
    constexpr std::array<std::string_view, 6> codes = {"XA", "IS", "AS", "IN", "BY", "all"};
    return chance(50) ? name() : Name{std::string{codes[static_cast<std::size_t>(below(codes.size()))]}, {}};
}

DurationLiteral RandomTree::duration() {
    if (chance(20)) {
        return {0, 0, 0, true, {}};
    }
    return {chance(50) ? below(40) : 0, chance(50) ? below(1'000'000) : 0, chance(50) ? below(40) : 0, false, {}};
}

DateLiteral RandomTree::date(bool may_be_a_year) {
    if (chance(20)) {
        return {0, 0, 0, true, {}};
    }
    const int year = 1 + below(9'999);
    if (may_be_a_year && chance(30)) {
        return {year, 0, 0, false, {}};
    }
    return {year, 1 + below(12), chance(50) ? 1 + below(28) : 0, false, {}};
}

TextLiteral RandomTree::text() {
    constexpr std::array<std::string_view, 7> texts = {"", "'", "a; b -- c", "''''", "\t\"quoted\"", "ü禁", "it's"};
    return {std::string{texts[static_cast<std::size_t>(below(texts.size()))]}, {}};
}

Expression RandomTree::leaf() {
    switch (below(9)) {
        case 0:
            return of(NumberLiteral{digits(), {}});
        case 1:
            return of(duration());
        case 2:
            return of(date(false));
        case 3:
            return of(MoneyLiteral{digits(), chance(50) ? "day_fines" : "EUR", {}});
        case 4:
            return of(text());
        case 5:
            return of(BooleanLiteral{chance(50), {}});
        case 6:
            return of(StateLiteral{chance(50), {}});
        case 7:
            return of(parameter());
        default:
            return of(attribute());
    }
}

Expression RandomTree::logical(int depth) {
    Logical node;
    node.conjunction = chance(50);
    const int count = 2 + below(3);
    while (static_cast<int>(node.operands.size()) < count) {
        Expression operand = expression(depth - 1);
        const auto* nested = std::get_if<Logical>(&operand.node);
        // A chain in a chain of its own kind is one chain.
        if (nested == nullptr || nested->conjunction != node.conjunction) {
            node.operands.push_back(std::move(operand));
        }
    }
    return of(std::move(node));
}

Expression RandomTree::set(int depth) {
    SetLiteral node;
    node.members = many(below(4), [&] {
        return chance(20) ? of(AttributeName{std::nullopt, Name{"IS", {}}, {}}) : expression(depth - 1);
    });
    return of(std::move(node));
}

Expression RandomTree::inner(int depth) {
    switch (below(7)) {
        case 0:
            return set(depth);
        case 1:
            return of(Call{name(), many(below(3), [&] { return expression(depth - 1); }), {}});
        case 2:
            return of(Unary{static_cast<UnaryOperator>(below(5)), expression(depth - 1), {}});
        case 3:
            return of(Between{expression(depth - 1), expression(depth - 1), expression(depth - 1), {}});
        case 4:
            return logical(depth);
        default:
            return of(Binary{static_cast<BinaryOperator>(below(12)), expression(depth - 1), expression(depth - 1), {}});
    }
}

Expression RandomTree::expression(int depth) {
    return depth == 0 || chance(20) ? leaf() : inner(depth);
}

DateOperand RandomTree::date_operand() {
    if (chance(20)) {
        return parameter();
    }
    if (chance(10)) {
        return Name{"reform.year", {}};
    }
    return date(true);
}

Places RandomTree::some_places() {
    return {many(below(3), [&] { return jurisdiction(); }), {}};
}

std::optional<Persons> RandomTree::persons() {
    return chance(60) ? std::optional{Persons{chance(30), some_places(), {}}} : std::nullopt;
}

PeriodClause RandomTree::period() {
    PeriodClause clause{date_operand(), date_operand(), std::nullopt, {}};
    if (chance(50)) {
        clause.every = chance(20) ? DurationOperand{parameter()} : DurationOperand{duration()};
        if (auto* written = std::get_if<DurationLiteral>(&*clause.every); written != nullptr && written->life) {
            written->life = false;
        }
    }
    return clause;
}

CountOperand RandomTree::count() {
    if (chance(20)) {
        return parameter();
    }
    return NumberLiteral{std::to_string(below(1'000)), {}};
}

OrderClause RandomTree::order() {
    return {many(1 + below(3), [&] { return OrderKey{attribute(), chance(50), {}}; }), {}};
}

Clauses RandomTree::clauses(bool against, bool show, bool where, bool ordered, bool differences) {
    Clauses clauses;
    const auto patterns = [&](int least) {
        return many(least + below(3),
                    [&]() -> ConceptName { return chance(10) ? ConceptName{parameter()} : pattern(); });
    };
    const auto places = [&](int least) { return many(least + below(3), [&] { return jurisdiction(); }); };
    if (chance(60)) {
        clauses.for_concepts = ForClause{patterns(1), patterns(0), {}};
    }
    if (chance(60)) {
        clauses.across = AcrossClause{places(1), places(0), {}};
    }
    if (against && chance(60)) {
        clauses.against = chance(20) ? AgainstClause{parameter(), {}} : AgainstClause{name(), {}};
    }
    if (where && chance(60)) {
        clauses.where = WhereClause{expression(4), {}};
    }
    if (chance(40)) {
        clauses.as_of = DateClause{date_operand(), {}};
    }
    if (chance(40)) {
        clauses.as_known_on = DateClause{date_operand(), {}};
    }
    if (show && chance(40)) {
        clauses.show = ShowClause{many(1 + below(3), [&] { return attribute(); }), {}};
    }
    if (ordered && chance(40)) {
        clauses.order_by = order();
    }
    if (chance(40)) {
        clauses.limit = LimitClause{count(), chance(50) ? std::optional{count()} : std::nullopt, {}};
    }
    if (differences && chance(40)) {
        clauses.differences_only = DifferencesOnlyClause{};
    }
    if (ordered && chance(40)) {
        clauses.with = WithClause{many(1 + below(4), [&] { return WithItem{static_cast<Extra>(below(4)), {}}; }), {}};
    }
    return clauses;
}

Clauses RandomTree::further_clauses(bool has_period, bool has_keys, bool has_conduct) {
    Clauses made = clauses(false, false, true, true, false);
    if (has_period) {
        made.as_of.reset();
        made.period = period();
    }
    if (has_keys) {
        made.by = ByClause{many(1 + below(2), [&] { return attribute(); }), {}};
    }
    if (has_conduct) {
        made.where.reset();
        made.order_by.reset();
        made.committed = CommittedClause{chance(30), some_places(), persons(), persons(), {}};
    }
    return made;
}

std::vector<Expression> RandomTree::measures() {
    return many(1 + below(3), [&] { return of(Call{name(), many(below(2), [&] { return expression(2); }), {}}); });
}

Question RandomTree::question() {
    switch (below(11)) {
        case 0:
            return Find{static_cast<Subject>(below(8)), {}, clauses(false, true, true, true, false), {}};
        case 1:
            return Compare{many(below(4), [&] { return attribute(); }), clauses(true, false, true, true, true), {}};
        case 2:
            return Gaps{clauses(true, false, true, true, false), {}};
        case 3:
            return Show{static_cast<Subject>(below(10)), {}, clauses(false, false, false, false, false), {}};
        case 4: {
            Clauses made = clauses(false, false, true, true, false);
            made.across.reset();
            return Diff{jurisdiction(),
                        chance(50) ? std::optional{DateClause{date_operand(), {}}} : std::nullopt,
                        jurisdiction(),
                        std::move(made),
                        {}};
        }
        case 5:
            return Changes{further_clauses(true, false, false), {}};
        case 6: {
            Clauses made = further_clauses(true, false, false);
            made.order_by.reset();
            made.limit.reset();
            return Trend{measures(), std::move(made), {}};
        }
        case 7:
            return Summarise{measures(), further_clauses(false, true, false), {}};
        case 8: {
            Clauses made = clauses(true, false, false, false, false);
            return Rank{std::move(made), {}};
        }
        case 9:
            return Forum{further_clauses(false, false, true), {}};
        default: {
            Clauses dates;
            dates.as_of = DateClause{date_operand(), {}};
            return Describe{name(), std::move(dates), {}};
        }
    }
}

Statement RandomTree::definition() {
    switch (below(4)) {
        case 0:
            return Let{name(), AcrossClause{many(1 + below(3), [&] { return jurisdiction(); }), {}, {}}, {}};
        case 1: {
            // A name or a parameter alone is read as a list of one jurisdiction.
            Expression value = inner(3);
            return Let{name(), std::move(value), {}};
        }
        case 2: {
            DefineBaseline made{name(), chance(50) ? std::optional{text()} : std::nullopt, {}, {}};
            made.requirements = many(1 + below(3), [&] {
                return Requirement{name(),
                                   expression(3),
                                   chance(40) ? std::optional{expression(2)} : std::nullopt,
                                   chance(40) ? std::optional{text()} : std::nullopt,
                                   {}};
            });
            return made;
        }
        default: {
            DeclareParameter made{parameter(),
                                  static_cast<ParameterType>(below(9)),
                                  chance(50) ? std::optional{text()} : std::nullopt,
                                  std::nullopt,
                                  {}};
            if (chance(30)) {
                made.fallback = expression(2);
            } else if (chance(30)) {
                made.fallback = NameList{{pattern(), pattern()}, {}};
            }
            return made;
        }
    }
}

Statement RandomTree::statement() {
    if (chance(20)) {
        return definition();
    }
    if (chance(10)) {
        return Explain{question(), {}};
    }
    return std::visit([](auto&& verb) -> Statement { return std::move(verb); }, question());
}

}  // namespace lacuna::grammar::test

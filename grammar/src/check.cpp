#include "check.hpp"

#include "sentence.hpp"
#include "state.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace lacuna::grammar {
namespace {

class Checker {
public:
    Checker(const ParseLimits& limits, std::vector<Diagnostic>& diagnostics)
        : limits_(limits), diagnostics_(diagnostics) {}

    void check(const Expression& expression) {
        std::visit([this](const auto& node) { check_node(node); }, expression.node);
    }

    void check(const Clauses& clauses) {
        if (clauses.for_concepts) {
            check_list(clauses.for_concepts->concepts, "FOR");
            check_list(clauses.for_concepts->except, "EXCEPT");
        }
        if (clauses.across) {
            check(*clauses.across, "ACROSS");
        }
        if (clauses.committed) {
            check(*clauses.committed);
        }
        if (clauses.where) {
            check(clauses.where->condition);
        }
        if (clauses.show) {
            check_list(clauses.show->columns, "SHOW");
        }
        if (clauses.by) {
            check_list(clauses.by->keys, "BY");
        }
        if (clauses.order_by) {
            check_list(clauses.order_by->keys, "ORDER BY");
        }
        if (clauses.limit) {
            check_count(clauses.limit->count, "LIMIT");
            if (clauses.limit->offset) {
                check_count(*clauses.limit->offset, "OFFSET");
            }
        }
        if (clauses.with) {
            check_list(clauses.with->items, "WITH");
        }
    }

    void check(const Question& question) {
        std::visit([this](const auto& verb) { check_verb(verb); }, question);
    }

    template <typename Verb>
    void check_verb(const Verb& verb) {
        if constexpr (requires { verb.attributes; }) {
            check_list(verb.attributes, "COMPARE");
        }
        if constexpr (requires { verb.measures; }) {
            check_all(verb.measures, "measures");
        }
        check(verb.clauses);
    }
    void check_verb(const Explain& explain) { check(explain.question); }
    void check_verb(const Let& let) {
        if (const auto* expression = std::get_if<Expression>(&let.value)) {
            check(*expression);
        } else {
            check(std::get<AcrossClause>(let.value), "LET");
        }
    }
    void check_verb(const DefineBaseline& baseline) {
        check_list(baseline.requirements, "DEFINE BASELINE");
        for (const Requirement& requirement : baseline.requirements) {
            check(requirement.require);
            if (requirement.applies_when) {
                check(*requirement.applies_when);
            }
        }
    }
    void check_verb(const DeclareParameter& declared) {
        if (!declared.fallback) {
            return;
        }
        if (const auto* expression = std::get_if<Expression>(&*declared.fallback)) {
            check(*expression);
        } else {
            check_list(std::get<NameList>(*declared.fallback).names, "DEFAULT");
        }
    }

    template <typename Item>
    void check_list(const std::vector<Item>& items, std::string_view where) {
        if (items.size() > limits_.list_items) {
            diagnostics_.push_back(error_at(span_of(items[limits_.list_items]), "list-too-long",
                                            "the list of " + std::string{where} + " has " +
                                                std::to_string(items.size()) + " items, at most " +
                                                std::to_string(limits_.list_items) + " are allowed"));
        }
    }

private:
    template <typename Item>
    static Span span_of(const Item& item) {
        return item.span;
    }
    template <typename... Alternatives>
    static Span span_of(const std::variant<Alternatives...>& item) {
        return std::visit([](const auto& alternative) { return alternative.span; }, item);
    }

    void check(const AcrossClause& places, std::string_view where) {
        check_list(places.jurisdictions, where);
        check_list(places.except, "EXCEPT");
    }
    void check(const CommittedClause& committed) {
        check_list(committed.places.names, "IN");
        if (committed.offender) {
            check_list(committed.offender->places.names, "BY");
        }
        if (committed.victim) {
            check_list(committed.victim->places.names, "VICTIM");
        }
    }

    void check_all(const std::vector<Expression>& expressions, std::string_view where) {
        check_list(expressions, where);
        for (const Expression& expression : expressions) {
            check(expression);
        }
    }

    void check_count(const CountOperand& count, std::string_view where) {
        const auto* number = std::get_if<NumberLiteral>(&count);
        if (number == nullptr) {
            return;
        }
        // More rows than any database holds, and small enough for every integer type.
        constexpr std::size_t most_digits = 9;
        if (number->digits.find('.') != std::string::npos) {
            diagnostics_.push_back(
                error_at(number->span, "not-whole",
                         std::string{where} + " takes a whole number, found " + quoted(number->digits)));
        } else if (number->digits.size() > most_digits) {
            diagnostics_.push_back(
                error_at(number->span, "number-too-large",
                         std::string{where} + " takes at most 999999999, found " + quoted(number->digits)));
        }
    }

    template <typename Leaf>
    void check_node(const Leaf& /*leaf*/) {}
    void check_node(const SetLiteral& set) { check_all(set.members, "a set"); }
    void check_node(const Call& call) { check_all(call.arguments, "arguments"); }
    void check_node(const Logical& logical) { check_all(logical.operands, logical.conjunction ? "AND" : "OR"); }
    void check_node(const Unary& unary) { check(*unary.operand); }
    void check_node(const Binary& binary) {
        check(*binary.left);
        check(*binary.right);
    }
    void check_node(const Between& between) {
        check(*between.value);
        check(*between.low);
        check(*between.high);
    }

    const ParseLimits& limits_;
    std::vector<Diagnostic>& diagnostics_;
};

}  // namespace

void check(const Expression& expression, const ParseLimits& limits, std::vector<Diagnostic>& diagnostics) {
    Checker{limits, diagnostics}.check(expression);
}

void check(const Statement& statement, const ParseLimits& limits, std::vector<Diagnostic>& diagnostics) {
    Checker checker{limits, diagnostics};
    std::visit([&](const auto& alternative) { checker.check_verb(alternative); }, statement);
}

}  // namespace lacuna::grammar

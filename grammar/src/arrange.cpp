#include "arrange.hpp"

#include "sentence.hpp"
#include "state.hpp"

#include <string>
#include <utility>

namespace lacuna::grammar {
namespace {

class Arrangement {
public:
    Arrangement(Verb verb, std::vector<Diagnostic>& diagnostics) : verb_(verb), diagnostics_(diagnostics) {}

    void operator()(ForClause&& clause) { put(ClauseKind::for_concepts, clauses_.for_concepts, std::move(clause)); }
    void operator()(CommittedClause&& clause) { put(ClauseKind::committed, clauses_.committed, std::move(clause)); }
    void operator()(AcrossClause&& clause) { put(ClauseKind::across, clauses_.across, std::move(clause)); }
    void operator()(AgainstClause&& clause) { put(ClauseKind::against, clauses_.against, std::move(clause)); }
    void operator()(WhereClause&& clause) { put(ClauseKind::where, clauses_.where, std::move(clause)); }
    void operator()(AsOfClause&& clause) { put(ClauseKind::as_of, clauses_.as_of, DateClause{std::move(clause)}); }
    void operator()(PeriodClause&& clause) { put(ClauseKind::period, clauses_.period, std::move(clause)); }
    void operator()(AsKnownOnClause&& clause) {
        put(ClauseKind::as_known_on, clauses_.as_known_on, DateClause{std::move(clause)});
    }
    void operator()(ShowClause&& clause) { put(ClauseKind::show, clauses_.show, std::move(clause)); }
    void operator()(ByClause&& clause) { put(ClauseKind::by, clauses_.by, std::move(clause)); }
    void operator()(OrderClause&& clause) { put(ClauseKind::order_by, clauses_.order_by, std::move(clause)); }
    void operator()(LimitClause&& clause) { put(ClauseKind::limit, clauses_.limit, std::move(clause)); }
    void operator()(WithClause&& clause) { put(ClauseKind::with, clauses_.with, std::move(clause)); }
    void operator()(DifferencesOnlyClause&& clause) {
        put(ClauseKind::differences_only, clauses_.differences_only, clause);
    }

    [[nodiscard]] Clauses take() { return std::move(clauses_); }

private:
    template <typename Clause>
    void put(ClauseKind kind, std::optional<Clause>& place, Clause clause) {
        if (!takes(verb_, kind)) {
            refuse(kind, clause.span);
        } else if (place) {
            Diagnostic diagnostic =
                error_at(clause.span, "duplicate-clause",
                         std::string{name(kind)} + " is given twice; a statement takes each clause at most once");
            diagnostic.suggestion = "join the two, or remove one";
            diagnostics_.push_back(std::move(diagnostic));
        } else {
            place = std::move(clause);
        }
    }

    void refuse(ClauseKind kind, Span span) {
        Diagnostic diagnostic = error_at(span, "misplaced-clause",
                                         std::string{name(verb_)} + " takes no " + std::string{name(kind)} + " clause");
        std::vector<std::string> taken;
        for (const ClauseKind clause : clauses_of(verb_)) {
            taken.emplace_back(name(clause));
        }
        if (verb_ == Verb::compare && kind == ClauseKind::show) {
            diagnostic.notes.emplace_back("COMPARE names its columns behind the verb: COMPARE first, second FOR …");
        }
        diagnostic.notes.push_back("the clauses of " + std::string{name(verb_)} + " are " + listed(taken, "and"));
        diagnostics_.push_back(std::move(diagnostic));
    }

    Verb verb_;
    std::vector<Diagnostic>& diagnostics_;
    Clauses clauses_;
};

Question question_of(StatementTree&& tree, Clauses&& clauses) {
    switch (tree.verb) {
        case Verb::compare:
            return Compare{std::move(tree.attributes), std::move(clauses), tree.span};
        case Verb::gaps:
            return Gaps{std::move(clauses), tree.span};
        case Verb::show:
            return Show{tree.subject.subject, tree.subject.span, std::move(clauses), tree.span};
        case Verb::describe:
            return Describe{std::move(tree.name), std::move(clauses), tree.span};
        case Verb::diff:
            return Diff{std::move(tree.left), std::move(tree.left_as_of), std::move(tree.right), std::move(clauses),
                        tree.span};
        case Verb::changes:
            return Changes{std::move(clauses), tree.span};
        case Verb::trend:
            return Trend{std::move(tree.measures), std::move(clauses), tree.span};
        case Verb::summarise:
            return Summarise{std::move(tree.measures), std::move(clauses), tree.span};
        case Verb::rank:
            return Rank{std::move(clauses), tree.span};
        case Verb::forum:
            return Forum{std::move(clauses), tree.span};
        case Verb::find:
        case Verb::explain:
        case Verb::let:
        case Verb::define:
        case Verb::parameter:
            break;
    }
    return Find{tree.subject.subject, tree.subject.span, std::move(clauses), tree.span};
}

}  // namespace

Statement arrange(StatementTree tree, std::vector<Diagnostic>& diagnostics) {
    if (tree.definition) {
        return std::visit([](auto& definition) -> Statement { return std::move(definition); }, *tree.definition);
    }
    Arrangement arrangement{tree.verb, diagnostics};
    for (ClauseTree& clause : tree.clauses) {
        std::visit([&](auto& content) { arrangement(std::move(content)); }, clause);
    }
    const bool explain = tree.explain;
    const Span span = tree.whole;
    Question question = question_of(std::move(tree), arrangement.take());
    if (explain) {
        return Explain{std::move(question), span};
    }
    return std::visit([](auto& verb) -> Statement { return std::move(verb); }, question);
}

}  // namespace lacuna::grammar

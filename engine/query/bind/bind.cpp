#include "query/bind/bind.hpp"

#include "lacuna/grammar/print.hpp"
#include "query/bind/parameters.hpp"
#include "query/bind/statement_binder.hpp"

#include <algorithm>

namespace lacuna::query {
namespace {

constexpr std::int64_t milliseconds_of_a_day = 86'400'000;

struct VerbBinder {
    const Binding& binding;
    BoundStatement& bound;

    void operator()(const grammar::Explain& explain) const {
        bound.explain = true;
        std::visit(*this, explain.question);
    }
    void operator()(const grammar::Diff& diff) const {
        bound.verb = Verb::diff;
        StatementBinder(binding, diff.clauses, diff.span, bound).bind_diff(diff);
    }
    void operator()(const grammar::Changes& changes) const {
        bound.verb = Verb::changes;
        StatementBinder(binding, changes.clauses, changes.span, bound).bind_changes();
    }
    void operator()(const grammar::Trend& trend) const {
        bound.verb = Verb::trend;
        StatementBinder(binding, trend.clauses, trend.span, bound).bind_trend(trend);
    }
    void operator()(const grammar::Summarise& summarise) const {
        bound.verb = Verb::summarise;
        StatementBinder(binding, summarise.clauses, summarise.span, bound).bind_summarise(summarise);
    }
    void operator()(const grammar::Rank& rank) const {
        bound.verb = Verb::rank;
        StatementBinder(binding, rank.clauses, rank.span, bound).bind_rank();
    }
    void operator()(const grammar::Forum& forum) const {
        bound.verb = Verb::forum;
        StatementBinder(binding, forum.clauses, forum.span, bound).bind_forum();
    }
    // Definitions are no questions; define() takes them.
    void operator()(const grammar::Let& /*let*/) const {}
    void operator()(const grammar::DefineBaseline& /*baseline*/) const {}
    void operator()(const grammar::DeclareParameter& /*parameter*/) const {}

    void operator()(const grammar::Find& find) const {
        bound.verb = Verb::find;
        StatementBinder(binding, find.clauses, find.span, bound).bind_find(find);
    }
    void operator()(const grammar::Compare& compare) const {
        bound.verb = Verb::compare;
        StatementBinder(binding, compare.clauses, compare.span, bound).bind_compare(compare);
    }
    void operator()(const grammar::Gaps& gaps) const {
        bound.verb = Verb::gaps;
        StatementBinder(binding, gaps.clauses, gaps.span, bound).bind_gaps();
    }
    void operator()(const grammar::Show& show) const {
        bound.verb = Verb::show;
        StatementBinder(binding, show.clauses, show.span, bound).bind_show(show);
    }
    void operator()(const grammar::Describe& describe) const {
        bound.verb = Verb::describe;
        StatementBinder(binding, describe.clauses, describe.span, bound).bind_describe(describe);
    }
};

}  // namespace

std::optional<BoundStatement> bind_statement(const grammar::Statement& statement,
                                             std::shared_ptr<const model::Catalogue> catalogue,
                                             const Environment& environment,
                                             std::vector<grammar::Diagnostic>& diagnostics) {
    BoundStatement bound;
    bound.catalogue = std::move(catalogue);
    bound.canonical = grammar::print(statement);
    const std::size_t before = diagnostics.size();
    const Binding binding{environment, *bound.catalogue, diagnostics};
    std::visit(VerbBinder{binding, bound}, statement);
    if (diagnostics.size() != before) {
        // In the order in which they are read, whatever the order in which they were found.
        std::stable_sort(diagnostics.begin() + static_cast<std::ptrdiff_t>(before), diagnostics.end(),
                         [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
    }
    // A mistake in a definition is told once, where it is written: what uses the definition lacks something all the same.
    return diagnostics.empty() ? std::optional{std::move(bound)} : std::nullopt;
}

bool bind_known_on(const grammar::Statement& statement, const Environment& environment,
                   std::vector<grammar::Diagnostic>& diagnostics, std::optional<std::int64_t>& known_on) {
    known_on.reset();
    const grammar::Clauses* clauses = grammar::clauses_of(statement);
    if (clauses == nullptr || !clauses->as_known_on) {
        return true;
    }
    static const model::Catalogue no_catalogue;
    const auto date = bind_date(Binding{environment, no_catalogue, diagnostics}, clauses->as_known_on->date);
    if (!date) {
        return false;
    }
    known_on = (std::int64_t{date->latest()} + 1) * milliseconds_of_a_day - 1;
    return true;
}

}  // namespace lacuna::query

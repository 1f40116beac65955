#pragma once

#include "query/bind/bound_statement.hpp"
#include "query/bind/environment.hpp"
#include "query/bind/expressions.hpp"

namespace lacuna::query {

/// What the verbs have in common while they are bound. Each step reports its own mistakes and leaves the statement
/// as far as it got, so that the next steps can still find theirs; `is_whole` says whether all went well.
class StatementBinder {
public:
    StatementBinder(const Binding& binding, const grammar::Clauses& clauses, grammar::Span span, BoundStatement& bound)
        : binding_(binding), clauses_(clauses), span_(span), bound_(bound) {}

    void bind_find(const grammar::Find& find);
    void bind_compare(const grammar::Compare& compare);
    void bind_gaps();
    void bind_show(const grammar::Show& show);
    void bind_describe(const grammar::Describe& describe);
    void bind_diff(const grammar::Diff& diff);
    void bind_changes();
    void bind_trend(const grammar::Trend& trend);
    void bind_summarise(const grammar::Summarise& summarise);
    void bind_rank();
    void bind_forum();

private:
    void bind_dates();
    bool bind_concepts_clause();  ///< whether the concepts are known
    void bind_across();
    void bind_where(const Scope& scope);
    void bind_shown(const Scope* attributes, std::size_t default_columns);
    void bind_order(const Scope* attributes);
    void bind_limit();
    void bind_extras();
    void bind_tail(const Scope* attributes, std::size_t default_columns);
    void bind_offences();
    void bind_committed();
    std::optional<Persons> bind_persons(const std::optional<grammar::Persons>& persons, const char* clause,
                                        const std::string& residence, const char* role);
    std::vector<Asked> bind_places(const grammar::Places& places, const char* clause);
    void add_states(const std::vector<Asked>& states);
    void bind_listing(grammar::Subject subject);
    /// FROM … TO …; with the days at which TREND looks.
    void bind_period(bool with_days);
    /// ACROSS on each day of the period: groups change their members.
    void bind_territories();
    void bind_measures(const std::vector<grammar::Expression>& written, const Scope& scope);
    void bind_keys();
    std::optional<Side> bind_side(const grammar::JurisdictionName& name, const Date& as_of);
    void bind_provisions();
    void bind_jurisdictions();
    void bind_compared_attributes(const grammar::Compare& compare, const Scope& scope);
    void refuse_period(grammar::Subject subject);
    void refuse(bool is_there, grammar::Span span, const char* clause, grammar::Subject subject);
    /// The column of that name, added where it is an attribute and the scope is given.
    std::optional<std::size_t> column_of(const grammar::AttributeName& name, const Scope* attributes);

    const Binding& binding_;
    const grammar::Clauses& clauses_;
    grammar::Span span_;
    BoundStatement& bound_;
};

}  // namespace lacuna::query

#include "query/bind/columns.hpp"
#include "query/bind/statement_binder.hpp"

namespace lacuna::query {

void StatementBinder::bind_find(const grammar::Find& find) {
    bind_dates();
    bound_.subject = find.subject;
    if (find.subject == grammar::Subject::provisions) {
        bind_provisions();
    } else if (find.subject == grammar::Subject::jurisdictions) {
        bind_jurisdictions();
    } else {
        bind_listing(find.subject);
    }
}

void StatementBinder::bind_show(const grammar::Show& show) {
    bind_dates();
    bound_.subject = show.subject;
    if (show.subject == grammar::Subject::provisions) {
        bind_provisions();
    } else if (show.subject == grammar::Subject::jurisdictions) {
        bind_jurisdictions();
    } else {
        bind_listing(show.subject);
    }
}

void StatementBinder::bind_provisions() {
    const bool concepts_known = bind_concepts_clause();
    bind_across();
    bind_period(false);
    if (clauses_.period && clauses_.as_of) {
        binding_.report("conflicting-clauses", clauses_.as_of->span,
                        "AS OF asks for one date, and FROM … TO for all versions of a time: one of the two", {},
                        {"`SHOW … valid_from, valid_to` tells when each version was in force"});
    }
    bound_.columns = provision_columns();
    Scope scope;
    scope.concepts = bound_.concepts;
    scope.columns = as_scope(bound_.columns);
    if (!concepts_known) {
        scope.concepts.clear();  // what belongs to them cannot be judged: one mistake, one message
    }
    bind_where(scope);
    Scope attributes = scope;
    bind_tail(&attributes, default_provision_columns);
}

void StatementBinder::bind_jurisdictions() {
    refuse_period(grammar::Subject::jurisdictions);
    const bool concepts_known = bind_concepts_clause();
    bind_across();
    bound_.columns = listing_columns(grammar::Subject::jurisdictions);
    Scope scope;
    scope.columns = as_scope(bound_.columns);
    if (clauses_.for_concepts && bound_.concepts.size() == 1) {
        scope.concepts = bound_.concepts;
        scope.default_concept = bound_.concepts.front()->id;
    } else {
        scope.bare_attributes = !concepts_known;
    }
    if (!clauses_.for_concepts) {
        bound_.concepts.clear();
    }
    bind_where(scope);
    bind_tail(nullptr, bound_.columns.size());
}

void StatementBinder::bind_listing(grammar::Subject subject) {
    refuse_period(subject);
    using grammar::Subject;
    const bool takes_concepts =
        subject == Subject::concepts || subject == Subject::attributes || subject == Subject::coverage;
    const bool takes_territory =
        subject == Subject::instruments || subject == Subject::sources || subject == Subject::coverage;
    if (!takes_concepts) {
        refuse(clauses_.for_concepts.has_value(), clauses_.for_concepts ? clauses_.for_concepts->span : span_, "FOR",
               subject);
    } else {
        bind_concepts_clause();
    }
    if (!takes_territory) {
        refuse(clauses_.across.has_value(), clauses_.across ? clauses_.across->span : span_, "ACROSS", subject);
    } else if (clauses_.across || subject == Subject::coverage) {
        bind_across();
    }
    bound_.columns = listing_columns(subject);
    Scope scope;
    scope.attributes = false;
    scope.columns = as_scope(bound_.columns);
    bind_where(scope);
    bind_tail(nullptr, bound_.columns.size());
}

}  // namespace lacuna::query

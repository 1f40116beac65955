#include "query/bind/columns.hpp"
#include "query/bind/statement_binder.hpp"

namespace lacuna::query {

void StatementBinder::bind_changes() {
    bind_dates();
    bind_concepts_clause();
    bind_across();
    bind_period(false);
    bound_.compares_recordings = clauses_.as_known_on.has_value();
    bound_.columns = change_columns();
    Scope scope;
    scope.attributes = false;
    scope.columns = as_scope(bound_.columns);
    bind_where(scope);
    bind_tail(nullptr, bound_.columns.size());
}

}  // namespace lacuna::query

#include "query/bind/statement_binder.hpp"

namespace lacuna::query {

void StatementBinder::bind_diff(const grammar::Diff& /*diff*/) {
    bind_dates();
}

}  // namespace lacuna::query

#include "query/bind/statement_binder.hpp"

namespace lacuna::query {

void StatementBinder::bind_trend(const grammar::Trend& /*trend*/) {
    bind_dates();
}

}  // namespace lacuna::query

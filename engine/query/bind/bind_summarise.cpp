#include "query/bind/statement_binder.hpp"

namespace lacuna::query {

void StatementBinder::bind_summarise(const grammar::Summarise& /*summarise*/) {
    bind_dates();
}

}  // namespace lacuna::query

#include "query/bind/statement_binder.hpp"

namespace lacuna::query {

void StatementBinder::bind_forum() {
    bind_dates();
}

}  // namespace lacuna::query

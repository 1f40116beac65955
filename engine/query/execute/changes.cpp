#include "query/execute/execution.hpp"

namespace lacuna::query {

Status list_changes(Execution& /*execution*/) {
    return Done{};
}

}  // namespace lacuna::query

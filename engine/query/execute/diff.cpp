#include "query/execute/execution.hpp"

namespace lacuna::query {

Status diff(Execution& /*execution*/) {
    return Done{};
}

}  // namespace lacuna::query

#include "query/execute/execution.hpp"

namespace lacuna::query {

Status rank(Execution& /*execution*/) {
    return Done{};
}

}  // namespace lacuna::query

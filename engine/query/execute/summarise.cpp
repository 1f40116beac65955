#include "query/execute/execution.hpp"

namespace lacuna::query {

Status summarise(Execution& /*execution*/) {
    return Done{};
}

}  // namespace lacuna::query

#include "query/execute/execution.hpp"

namespace lacuna::query {

Status find_forum(Execution& /*execution*/) {
    return Done{};
}

}  // namespace lacuna::query

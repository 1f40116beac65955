#include "exit_code.hpp"

namespace lacuna::cli {

ExitCode exit_code_of(ErrorCategory category) {
    switch (category) {
        case ErrorCategory::usage:
        case ErrorCategory::query:
        case ErrorCategory::limit:
            return ExitCode::usage;
        case ErrorCategory::data:
            return ExitCode::data;
        case ErrorCategory::storage:
        case ErrorCategory::internal:
            break;
    }
    return ExitCode::storage;
}

}  // namespace lacuna::cli

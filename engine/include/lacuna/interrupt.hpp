#pragma once

#include <atomic>
#include <memory>

namespace lacuna {

/// Stops the questions that were asked with it: from another thread, or from the handler of a signal. Copies stop the
/// same questions. A question that is stopped ends with an error of category `limit`, code `query-cancelled`; one asked
/// while the request stands ends so at once.
class Interrupt {
public:
    Interrupt() : is_requested_(std::make_shared<std::atomic<bool>>(false)) {}

    /// Safe in the handler of a signal.
    void request() const noexcept { is_requested_->store(true, std::memory_order_relaxed); }
    /// Lets the next question run.
    void clear() const noexcept { is_requested_->store(false, std::memory_order_relaxed); }
    [[nodiscard]] bool is_requested() const noexcept { return is_requested_->load(std::memory_order_relaxed); }

private:
    static_assert(std::atomic<bool>::is_always_lock_free);
    std::shared_ptr<std::atomic<bool>> is_requested_;
};

}  // namespace lacuna

#pragma once

#include "lacuna/interrupt.hpp"

#include <csignal>

namespace lacuna::cli {

/// What Ctrl-C does in the shell: it stops the question that runs, or drops the line that is written, and never ends
/// the process. Takes the signal SIGINT, and SIGWINCH for a terminal that changes its size, as long as it lives; there
/// is one of it at a time.
class ShellSignals {
public:
    ShellSignals();
    ShellSignals(const ShellSignals&) = delete;
    ShellSignals& operator=(const ShellSignals&) = delete;
    ~ShellSignals();

    /// Given to questions; Ctrl-C requests it.
    [[nodiscard]] const Interrupt& interrupt() const;
    /// Whether Ctrl-C was pressed since the last call.
    [[nodiscard]] static bool take_interrupt();
    /// Whether the terminal changed its size, or the process was continued, since the last call.
    [[nodiscard]] static bool take_redraw();
    /// Waits until standard input can be read; false where a signal came first. A signal is never missed, because only
    /// here it comes through while a line is edited.
    [[nodiscard]] static bool wait_for_input();

private:
    struct sigaction old_interrupt_ {};
    struct sigaction old_resize_ {};
    struct sigaction old_continue_ {};
};

/// While it lives, the signals wait for wait_for_input().
class SignalsHeld {
public:
    SignalsHeld();
    SignalsHeld(const SignalsHeld&) = delete;
    SignalsHeld& operator=(const SignalsHeld&) = delete;
    ~SignalsHeld();

private:
    sigset_t before_{};
};

}  // namespace lacuna::cli

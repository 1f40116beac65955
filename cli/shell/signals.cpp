#include "shell/signals.hpp"

#include <poll.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>

namespace lacuna::cli {
namespace {

// What a handler can reach.
std::atomic<bool> is_interrupted = false;
std::atomic<bool> needs_redraw = false;

const Interrupt& question() {
    static const Interrupt of_the_process;
    return of_the_process;
}

extern "C" void on_interrupt(int /*signal*/) {
    is_interrupted = true;
    question().request();
}

extern "C" void on_redraw(int /*signal*/) {
    needs_redraw = true;
}

void take(int signal, void (*handler)(int), struct sigaction& before) {
    struct sigaction action {};
    action.sa_handler = handler;
    ::sigemptyset(&action.sa_mask);
    ::sigaction(signal, &action, &before);
}

sigset_t held_signals() {
    sigset_t signals;
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGINT);
    ::sigaddset(&signals, SIGWINCH);
    ::sigaddset(&signals, SIGCONT);
    return signals;
}

}  // namespace

ShellSignals::ShellSignals() {
    static_cast<void>(question());  // made before a handler can need it
    take(SIGINT, on_interrupt, old_interrupt_);
    take(SIGWINCH, on_redraw, old_resize_);
    take(SIGCONT, on_redraw, old_continue_);
}

ShellSignals::~ShellSignals() {
    ::sigaction(SIGINT, &old_interrupt_, nullptr);
    ::sigaction(SIGWINCH, &old_resize_, nullptr);
    ::sigaction(SIGCONT, &old_continue_, nullptr);
}

const Interrupt& ShellSignals::interrupt() const {
    return question();
}

bool ShellSignals::take_interrupt() {
    return is_interrupted.exchange(false);
}

bool ShellSignals::take_redraw() {
    return needs_redraw.exchange(false);
}

bool ShellSignals::wait_for_input() {
    sigset_t open;
    ::sigprocmask(SIG_SETMASK, nullptr, &open);
    for (const int signal : {SIGINT, SIGWINCH, SIGCONT}) {
        ::sigdelset(&open, signal);
    }
    pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
    return ::ppoll(&input, 1, nullptr, &open) >= 0;
}

SignalsHeld::SignalsHeld() {
    const sigset_t signals = held_signals();
    ::sigprocmask(SIG_BLOCK, &signals, &before_);
}

SignalsHeld::~SignalsHeld() {
    ::sigprocmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace lacuna::cli

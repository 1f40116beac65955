"""A program at a pseudo-terminal, typed at and read like a person would."""

import codecs
import errno
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

from screen import Screen


class PseudoTerminal:
    def __init__(self, command, environment, directory, rows=40, columns=100):
        self.screen = Screen(columns)
        self.seen = 0
        self.exit_code = None
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(directory)
            os.execve(command[0], command, environment)
        self.resize(rows, columns)

    def resize(self, rows, columns):
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read_more(self, seconds):
        """Whether something came within the time."""
        if self.terminal is None:
            time.sleep(seconds)
            return False
        ready, _, _ = select.select([self.terminal], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self.terminal, 65536)
        except OSError as error:
            if error.errno == errno.EIO:  # the program has ended
                return False
            raise
        self.screen.feed(self.decoder.decode(data))
        return bool(data)

    def text(self):
        """What is on the screen since the last wait."""
        return self.screen.text()[self.seen :]

    def wait_for(self, wanted, seconds=20):
        """Reads until the text is there, and gives all that came before it and it."""
        deadline = time.monotonic() + seconds
        while wanted not in self.text():
            if time.monotonic() > deadline or (not self.read_more(0.2) and self.has_ended()):
                raise AssertionError(f"waited for {wanted!r}; there was:\n{self.text()}")
        return self.take()

    def read_all(self):
        """What is there at this moment."""
        while self.read_more(0):
            pass
        return self.text()

    def take(self):
        """What is there; it is not looked at again but for the line that the cursor is on."""
        text = self.text()
        self.seen += text.rfind("\n") + 1
        return text

    def type(self, keys):
        os.write(self.terminal, keys.encode("utf-8"))

    def has_ended(self):
        if self.exit_code is None:
            ended, status = os.waitpid(self.process, os.WNOHANG)
            if ended != 0:
                self.exit_code = os.waitstatus_to_exitcode(status)
        return self.exit_code is not None

    def wait_for_end(self, seconds=20):
        deadline = time.monotonic() + seconds
        while not self.has_ended():
            if time.monotonic() > deadline:
                os.kill(self.process, signal.SIGKILL)
                raise AssertionError(f"it did not end; there was:\n{self.text()}")
            self.read_more(0.1)
        return self.exit_code

    def hang_up(self):
        """The terminal goes away, as when its window is closed."""
        os.close(self.terminal)
        self.terminal = None

    def close(self):
        if not self.has_ended():
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        if self.terminal is not None:
            os.close(self.terminal)

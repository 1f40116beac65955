"""The interactive shell at a pseudo-terminal.

Usage: shell_test.py LACUNA COLLECTION
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

from pseudo_terminal import PseudoTerminal

LACUNA = sys.argv[1]
COLLECTION = sys.argv[2]

CTRL_C = "\x03"
CTRL_D = "\x04"
CTRL_R = "\x12"
UP = "\x1b[A"
TAB = "\t"

PROMPT = "lacuna>"

# Looks at thousands of days hundreds of times: far longer than any test waits.
ENDLESS = "".join(
    f"TREND share(meets) AGAINST cheese_convention FROM {1000 + year} TO {1005 + year} EVERY 1 day;\n"
    for year in range(900)
)


class Shell(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.law = tempfile.TemporaryDirectory()
        cls.database = f"{cls.law.name}/law.db"
        subprocess.run([LACUNA, "load", COLLECTION, "--db", cls.database, "--quiet"], check=True)

    @classmethod
    def tearDownClass(cls):
        cls.law.cleanup()

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": self.folder.name,
            "LACUNA_DB": self.database,
            "TERM": "xterm",
            "LANG": "C",
            "NO_COLOR": "1",
            "PAGER": "",
        }
        self.terminal = None

    def tearDown(self):
        if self.terminal:
            self.terminal.close()
        self.folder.cleanup()

    def start(self, *arguments, rows=40, columns=100):
        if self.terminal:
            self.terminal.close()
        self.terminal = PseudoTerminal([LACUNA, *arguments], self.environment, self.folder.name, rows, columns)
        return self.wait_for(PROMPT)

    def wait_for(self, text, seconds=20):
        return self.terminal.wait_for(text, seconds)

    def enter(self, line):
        """Types a line and gives all up to the next prompt that is ready for another."""
        self.terminal.type(line + "\n")
        first = line.splitlines()[-1] if line else ""
        shown = self.wait_for(first)
        return shown + self.wait_for_prompt()

    def wait_for_prompt(self):
        """A prompt at the end of what is there."""
        deadline = time.monotonic() + 20
        while not self.terminal.text().rstrip().endswith(PROMPT):
            if time.monotonic() > deadline:
                raise AssertionError(f"no prompt; there was:\n{self.terminal.text()}")
            self.terminal.read_more(0.2)
        return self.terminal.take()

    # -- statements ---------------------------------------------------------------------------------------------------

    def test_greets_and_answers(self):
        greeting = self.start()
        self.assertIn("Statements end with `;`.", greeting)
        answer = self.enter("SHOW concepts;")
        self.assertIn("cheese.smuggling", answer)

    def test_a_statement_may_go_over_several_lines(self):
        self.start()
        self.terminal.type("SHOW concepts -- all of them\n")
        self.wait_for("   ...>")
        self.terminal.type("  AS OF\n")
        self.wait_for("   ...>")
        answer = self.enter("2021;")
        self.assertIn("SHOW concepts AS OF 2021", answer)
        self.assertIn("cheese.smuggling", answer)

    def test_a_semicolon_in_quotes_ends_nothing(self):
        self.start()
        self.terminal.type("FIND provisions WHERE note = 'a;b'\n")
        self.wait_for("   ...>")
        self.assertIn("FIND provisions WHERE note = 'a;b'", self.enter(";"))

    def test_a_mistake_has_carets_and_ends_nothing(self):
        self.start()
        answer = self.enter("GAPS ACCROSS alps;")
        self.assertIn("1 │ GAPS ACCROSS alps;\n  │      ^^^^^^^ did you mean ACROSS?", answer)
        self.assertIn("cheese.smuggling", self.enter("SHOW concepts;"))

    def test_definitions_hold_for_the_session(self):
        self.start()
        self.enter("LET mine = XA, XB;")
        self.assertIn("ACROSS mine", self.enter("COMPARE penalty.max FOR cheese.smuggling ACROSS mine;"))
        self.enter("LET mine = XC;")
        self.assertIn("LET mine = XC;", self.enter(".definitions"))
        answer = self.enter("COMPARE penalty.max FOR cheese.smuggling ACROSS mine;")
        self.assertNotIn("\nXA ", answer)

    def test_ctrl_c_stops_the_question_and_not_the_shell(self):
        pathlib.Path(self.folder.name, "endless.lq").write_text(ENDLESS, encoding="utf-8")
        self.start()
        self.terminal.type(".read endless.lq\n")
        self.wait_for(".read endless.lq\n")
        time.sleep(1.5)
        self.assertNotIn(PROMPT, self.terminal.read_all())
        begin = time.monotonic()
        self.terminal.type(CTRL_C)
        answer = self.wait_for_prompt()
        self.assertIn("error[query-cancelled]: the statement was stopped before it was answered", answer)
        self.assertLess(time.monotonic() - begin, 10)
        self.assertIn("cheese.smuggling", self.enter("SHOW concepts;"))

    def test_ctrl_c_drops_the_line(self):
        self.start()
        self.terminal.type("SHOW concepts\n")
        self.wait_for("   ...>")
        self.terminal.type("nonsense" + CTRL_C)
        self.wait_for("^C")
        self.wait_for_prompt()
        self.assertIn("cheese.smuggling", self.enter("SHOW concepts;"))

    # -- leaving ------------------------------------------------------------------------------------------------------

    def test_ctrl_d_leaves(self):
        self.start()
        self.terminal.type(CTRL_D)
        self.assertEqual(self.terminal.wait_for_end(), 0)

    def test_quit_leaves(self):
        for command in [".quit", ".exit"]:
            self.start()
            self.terminal.type(command + "\n")
            self.assertEqual(self.terminal.wait_for_end(), 0)

    def test_a_terminal_that_goes_away_ends_it(self):
        self.start()
        self.terminal.hang_up()
        self.assertNotEqual(self.terminal.wait_for_end(), None)

    # -- completion ---------------------------------------------------------------------------------------------------

    def test_tab_completes_words_and_names_where_they_may_stand(self):
        self.start()
        self.terminal.type("gap" + TAB + "aga" + TAB + "ch" + TAB + "for cheese.sm" + TAB)
        self.wait_for("lacuna> GAPS AGAINST cheese_convention for cheese.smuggling")

    def test_tab_lists_what_is_possible(self):
        self.start()
        self.terminal.type("COMPARE penalty.m" + TAB)
        self.wait_for("What is the longest term")
        # The line comes again, to be gone on with.
        self.terminal.type("ax" + TAB)
        self.wait_for("lacuna> COMPARE penalty.max")

    def test_tab_completes_behind_earlier_lines(self):
        self.start()
        self.terminal.type("LET mine = XA;\n")
        self.wait_for_prompt()
        self.terminal.type("GAPS AGAINST cheese_convention\n")
        self.wait_for("   ...>")
        self.terminal.type("ACROSS mi" + TAB)
        self.wait_for("ACROSS mine")

    def test_tab_completes_beyond_ascii(self):
        self.start()
        self.terminal.type("FIND provisions WHERE note = 'ü€' AND pun" + TAB)
        self.wait_for("'ü€' AND punishable")

    def test_tab_completes_dot_commands_and_files(self):
        pathlib.Path(self.folder.name, "report.lq").write_text("SHOW groups;", encoding="utf-8")
        self.start()
        self.terminal.type(".re" + TAB + "rep" + TAB)
        self.wait_for(".read report.lq")
        self.terminal.type("\n")
        self.assertIn("alps", self.wait_for_prompt())
        # Only now: keys that are typed while an answer is printed are no keys of the editor's.
        self.terminal.type(".format j" + TAB)
        self.wait_for("json")

    # -- dot commands -------------------------------------------------------------------------------------------------

    def test_help_names_the_commands(self):
        self.start()
        shown = self.enter(".help")
        for command in [".format", ".timer", ".read", ".output", ".quit"]:
            self.assertIn(command, shown)

    def test_format(self):
        self.start("--format", "csv")
        self.assertIn("csv", self.enter(".format"))
        self.assertIn("concept,label", self.enter("SHOW concepts;"))
        self.enter(".format json")
        self.assertIn('"format": "lacuna-result"', self.enter("SHOW concepts;"))
        self.assertIn("error[unknown-format]: there is no format 'xml'", self.enter(".format xml"))

    def test_timer(self):
        self.start()
        self.enter(".timer on")
        self.assertRegex(self.enter("SHOW concepts;"), r"Answered in \d+\.\d ms")
        self.enter(".timer off")
        self.assertNotIn("Answered in", self.enter("SHOW concepts;"))

    def test_width(self):
        self.start(columns=60)
        self.enter(".width 0")
        self.enter(".format table")
        self.assertIn("error[wrong-width]: .width takes a number of columns", self.enter(".width 3"))

    def test_read_runs_a_script(self):
        path = pathlib.Path(self.folder.name, "my report.lq")
        path.write_text("LET mine = XA;\nSHOW concepts;\nSHOW gropus;\n", encoding="utf-8")
        self.start()
        self.assertIn("my report.lq:3:6", self.enter(".read my report.lq"))
        path.write_text("LET mine = XA;\nSHOW concepts;\n", encoding="utf-8")
        self.assertIn("cheese.smuggling", self.enter(".read 'my report.lq'"))
        self.assertIn("LET mine = XA;", self.enter(".definitions"))
        self.assertIn("error[cannot-read]", self.enter(".read nowhere.lq"))

    def test_output_writes_to_a_file(self):
        self.start("--format", "csv")
        self.enter(".output answers.csv")
        self.assertNotIn("cheese.smuggling", self.enter("SHOW concepts;"))
        self.enter("SHOW groups;")
        self.enter(".output")
        self.assertIn("cheese.smuggling", self.enter("SHOW concepts;"))
        written = pathlib.Path(self.folder.name, "answers.csv").read_text(encoding="utf-8")
        self.assertIn("cheese.smuggling", written)
        self.assertIn("alps", written)
        self.assertIn("error[cannot-write]", self.enter(".output /nowhere/answers.csv"))

    def test_an_unknown_dot_command_is_corrected(self):
        self.start()
        self.assertIn("did you mean `.format`?", self.enter(".fromat csv"))

    # -- history ------------------------------------------------------------------------------------------------------

    def test_history_outlives_the_shell(self):
        self.start()
        self.terminal.type("SHOW\n")
        self.wait_for("   ...>")
        self.enter("groups;")
        self.terminal.type(CTRL_D)
        self.assertEqual(self.terminal.wait_for_end(), 0)
        history = pathlib.Path(self.folder.name, ".local/state/lacuna/history")
        self.assertEqual(history.read_text(encoding="utf-8"), "SHOW groups;\n")
        self.assertEqual(history.stat().st_mode & 0o777, 0o600)
        self.environment["XDG_STATE_HOME"] = f"{self.folder.name}/.local/state"
        self.start()
        self.terminal.type(UP)
        self.wait_for("lacuna> SHOW groups;")
        self.assertIn("alps", self.enter(""))

    def test_ctrl_r_searches_the_history(self):
        self.start()
        self.enter("SHOW groups;")
        self.enter("SHOW concepts;")
        self.terminal.type(CTRL_R + "gro")
        self.wait_for("SHOW groups;")

    def test_a_damaged_history_is_no_obstacle(self):
        history = pathlib.Path(self.folder.name, ".local/state/lacuna/history")
        history.parent.mkdir(parents=True)
        history.write_bytes(b"\xff\xfe\n\x1b[2J\nSHOW groups;\n" + b"x" * 100_000)
        self.start()
        self.terminal.type(UP)
        self.wait_for("lacuna> SHOW groups;")

    # -- the screen ---------------------------------------------------------------------------------------------------

    def test_long_answers_go_through_the_pager(self):
        self.environment["PAGER"] = "cat > paged.txt"
        self.start(rows=10)
        self.enter("DESCRIBE cheese.smuggling;")
        paged = pathlib.Path(self.folder.name, "paged.txt").read_text(encoding="utf-8")
        self.assertIn("cheese.smuggling", paged)

    def test_short_answers_and_missing_pagers_do_without(self):
        self.environment["PAGER"] = "no-such-pager"
        self.start(rows=200)
        self.assertIn("cheese.smuggling", self.enter("SHOW concepts;"))
        self.start(rows=5)
        self.assertIn("cheese.smuggling", self.enter("SHOW concepts;"))

    def test_a_pager_that_is_left_early_is_no_mistake(self):
        self.environment["PAGER"] = "head -1"
        self.start(rows=5)
        self.assertNotIn("error", self.enter("DESCRIBE cheese.smuggling;"))

    def test_mistakes_as_json(self):
        self.start("--error-format", "json", columns=400)
        self.assertIn('"code":"unexpected-text"', self.enter("GAPS ACCROSS alps;"))

    def test_quiet_has_no_greeting(self):
        self.assertNotIn("Statements end", self.start("shell", "--quiet"))


class WithoutATerminal(unittest.TestCase):
    def run_lacuna(self, *arguments, text=""):
        return subprocess.run([LACUNA, *arguments], input=text, capture_output=True, text=True)

    def test_alone_it_shows_the_help(self):
        done = self.run_lacuna()
        self.assertEqual(done.returncode, 0)
        self.assertIn("Usage: lacuna", done.stdout)

    def test_the_shell_says_what_to_do(self):
        done = self.run_lacuna("shell", text="SHOW concepts;")
        self.assertEqual(done.returncode, 2)
        self.assertIn("lacuna run -", done.stderr)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]])

"""The completion scripts of bash, zsh and fish, run by those shells where they are installed (bash always is).

Usage: completion_test.py LACUNA COLLECTION
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

LACUNA = sys.argv[1]
COLLECTION = sys.argv[2]

# Puts the words of a line into the variables of bash's completion and prints what it would offer.
BASH = r"""
source <("$1" completion bash)
shift
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_lacuna
printf '%s\n' "${COMPREPLY[@]}"
"""


class Completion(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.environment = {
            "PATH": f"{pathlib.Path(LACUNA).parent}:{os.environ['PATH']}",
            "HOME": cls.folder.name,
            "LACUNA_DB": f"{cls.folder.name}/law.db",
            "LACUNA_DATASETS": str(pathlib.Path(COLLECTION).parent),
            "TERM": "dumb",
        }
        pathlib.Path(cls.folder.name, "report.lq").write_text("SHOW concepts;\n", encoding="utf-8")
        pathlib.Path(cls.folder.name, "reports").mkdir()
        subprocess.run([LACUNA, "load", COLLECTION, "--quiet"], check=True, env=cls.environment)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def run_shell(self, command):
        done = subprocess.run(command, capture_output=True, text=True, env=self.environment, cwd=self.folder.name)
        self.assertEqual(done.stderr, "")
        return done.stdout.splitlines()

    def bash(self, *words):
        return [word for word in self.run_shell(["bash", "-c", BASH, "bash", LACUNA, LACUNA, *words]) if word]

    def test_bash_completes_commands(self):
        self.assertIn("gaps", self.bash(""))
        self.assertNotIn("__complete", self.bash(""))
        self.assertEqual(self.bash("ga"), ["gaps"])

    def test_bash_completes_the_options_of_the_command(self):
        self.assertIn("--against", self.bash("gaps", "--a"))
        self.assertNotIn("--against", self.bash("describe", "--a"))
        self.assertIn("--committed-in", self.bash("forum", "--"))
        self.assertIn("--against", self.bash("explain", "gaps", "--a"))
        self.assertIn("--error-format", self.bash("check", "--e"))

    def test_bash_completes_values(self):
        self.assertEqual(self.bash("gaps", "--format", "j"), ["json", "jsonl"])
        self.assertEqual(self.bash("gaps", "--format", "=", "t"), ["table", "tsv"])
        self.assertEqual(self.bash("SHOW concepts", "--error-format", ""), ["text", "json"])
        self.assertEqual(self.bash("completion", ""), ["bash", "zsh", "fish"])

    def test_bash_completes_names_of_the_database(self):
        self.assertEqual(self.bash("gaps", "al"), ["alps", "all"])
        self.assertEqual(self.bash("gaps", "--against", "ch"), ["cheese_convention"])
        self.assertEqual(self.bash("compare", "--for", "cheese.sm"), ["cheese.smuggling"])
        self.assertEqual(self.bash("gaps", "XA,al"), [r"XA\,alps", r"XA\,all"])
        self.assertEqual(self.bash("show", "conc"), ["concepts"])
        self.assertEqual(self.bash("summarise", "cou"), [r"count\(\)"])

    def test_bash_completes_files(self):
        self.assertEqual(sorted(self.bash("run", "rep")), ["report.lq", "reports"])

    def test_without_a_database_words_are_completed(self):
        self.environment = dict(self.environment, LACUNA_DB=f"{self.folder.name}/none")
        self.assertEqual(self.bash("gaps", "al"), [])
        self.assertEqual(self.bash("ga"), ["gaps"])
        self.assertFalse(pathlib.Path(self.folder.name, "none").exists(), "nothing is built while a word is typed")

    @unittest.skipUnless(shutil.which("zsh"), "zsh is not installed")
    def test_zsh(self):
        script = (
            "autoload -Uz compinit; compinit -u -D; source <(lacuna completion zsh);"
            # What the script would offer is printed instead.
            "_describe() { print -l -- ${(P)2} }; _files() { print files };"
            "words=(lacuna gaps --against ch); CURRENT=4; _lacuna; words=(lacuna run r); CURRENT=3; _lacuna"
        )
        found = self.run_shell(["zsh", "-f", "-c", script])
        self.assertTrue(found[0].startswith("cheese_convention:"), found)
        self.assertEqual(found[-1], "files")

    @unittest.skipUnless(shutil.which("fish"), "fish is not installed")
    def test_fish(self):
        script = "lacuna completion fish | source; complete -C 'lacuna gaps --against ch'; complete -C 'lacuna run rep'"
        found = self.run_shell(["fish", "-N", "-c", script])
        self.assertTrue(found[0].startswith("cheese_convention\t"), found)
        self.assertIn("report.lq", found)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

"""The manual page names every command and option of the command, and no others.

Usage: manual_test.py LACUNA PAGE
"""

import re
import shutil
import subprocess
import sys

# Options of the main program, and what a ready question's parameters are called in the page.
GENERAL = {"--help", "--error-format", "--version"}


def lines(lacuna, *words):
    done = subprocess.run([lacuna, "__complete", *words], check=True, capture_output=True, text=True)
    return [line.split("\t")[0] for line in done.stdout.splitlines()]


def plain(page):
    """The page without the marks of its language."""
    text = re.sub(r'^\.\\".*$', "", page, flags=re.MULTILINE)
    return text.replace(r"\-", "-").replace('"', "").replace(r"\fR", "").replace(r"\fP", "").replace(r"\fI", "")


def main():
    lacuna, file = sys.argv[1:]
    with open(file, encoding="utf-8") as stream:
        page = plain(stream.read())
    commands = lines(lacuna, "")
    assert len(commands) > 10, commands
    missing = [name for name in commands if not re.search(rf"^\.BI? lacuna {name}\b", page, re.MULTILINE)]
    assert not missing, f"the manual page lacks the commands {missing}"
    named = {found for found in re.findall(r"(?<![\w-])--[a-z][a-z-]*", page)}
    known = set(GENERAL)
    for name in [*commands, None]:
        options = lines(lacuna, *([name] if name else []), "--")
        known.update(options)
        lacking = sorted(set(options) - named)
        assert not lacking, f"the manual page lacks {lacking} of {name}"
    assert not named - known, f"the manual page has options that do not exist: {sorted(named - known)}"
    for dot in [".help", ".format", ".width", ".timer", ".read", ".output", ".definitions", ".quit"]:
        assert dot in page, f"the manual page lacks {dot}"
    if shutil.which("groff"):
        shown = subprocess.run(["groff", "-man", "-ww", "-z", file], capture_output=True, text=True)
        assert shown.returncode == 0 and not shown.stderr, shown.stderr
    print(f"{len(commands)} commands and {len(known)} options are in the page")


main()

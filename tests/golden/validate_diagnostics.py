"""Validates what --error-format json writes to standard error against the published JSON Schema.

Usage: validate_diagnostics.py LACUNA SCHEMA COLLECTION
"""

import copy
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import jsonschema

# The arguments, the exit code, and the severity and code of each line.
RUNS = [
    (["GAPS ACCROSS alps"], 2, [("error", "unexpected-text")]),
    (["COMPARE penalty.mx FOR cheese.smugling; GAPS"], 2,
     [("error", "unknown-attribute"), ("error", "unknown-concept"), ("error", "missing-clause")]),
    (["FIND provisions WHERE x = 'ü", "--format", "json"], 2, [("error", "unclosed-text")]),
    (["gasp"], 2, [("error", "unknown-command")]),
    (["gaps", "--agianst", "x"], 2, [("error", "unknown-option")]),
    (["SHOW concepts", "--format", "xml"], 2, [("error", "unknown-format")]),
    (["SHOW concepts", "--db", "{scratch}/none"], 4, [("error", "database-missing")]),
    (["SHOW concepts", "--output", "{scratch}"], 4, [("error", "cannot-write")]),
    (["run", "{scratch}/missing.lq"], 2, [("error", "cannot-read")]),
    (["check", "{scratch}/broken"], 3, [("error", "unknown-key")]),
    (["load", "{scratch}/broken", "--db", "{scratch}/new.db"], 3, [("error", "unknown-key")]),
    (["COMPARE * FOR cheese.smuggling ACROSS alps AS OF 2021-07-15", "--format", "csv"], 0, None),
    (["SHOW concepts", "--verbose", "--format", "csv"], 0, [("note", "answered")]),
    (["fmt", "--check", "{scratch}/long.lq"], 1, [("note", "not-canonical")]),
    (["ask", "nothing"], 2, [("error", "unknown-question")]),
    (["completion", "powershell"], 2, [("error", "unknown-shell")]),
    (["shell"], 2, [("error", "no-terminal")]),
    (["--error-format"], 2, [("error", "wrong-usage")]),
]


def run(lacuna, arguments, environment):
    command = [lacuna, *arguments]
    if arguments != ["--error-format"]:
        command += ["--error-format", "json"]
    return subprocess.run(command, capture_output=True, text=True, env=environment, stdin=subprocess.DEVNULL)


def refuses(validator, line, change):
    """Whether the schema notices the change: a schema that takes everything would prove nothing."""
    changed = copy.deepcopy(line)
    change(changed)
    return not validator.is_valid(changed)


def main():
    lacuna, schema_file, collection = sys.argv[1:]
    schema = json.loads(pathlib.Path(schema_file).read_text(encoding="utf-8"))
    kind = jsonschema.Draft202012Validator
    kind.check_schema(schema)
    validator = kind(schema)
    seen = []
    with tempfile.TemporaryDirectory() as scratch:
        shutil.copytree(collection, f"{scratch}/broken")
        with open(f"{scratch}/broken/collection.yaml", "a", encoding="utf-8") as file:
            file.write("colour: red\n")
        pathlib.Path(f"{scratch}/long.lq").write_text("show   concepts", encoding="utf-8")
        environment = dict(os.environ, LACUNA_DB=f"{scratch}/law.db", LACUNA_DATASETS=str(pathlib.Path(collection).parent))
        subprocess.run([lacuna, "load", collection, "--quiet"], check=True, env=environment)
        for arguments, code, expected in RUNS:
            done = run(lacuna, [word.format(scratch=scratch) for word in arguments], environment)
            # Before the option itself is understood, its own mistake is told in words.
            if arguments == ["--error-format"]:
                assert "error[wrong-usage]" in done.stderr, done.stderr
                continue
            lines = [json.loads(line) for line in done.stderr.splitlines()]
            for line in lines:
                validator.validate(line)
            seen += lines
            assert done.returncode == code, (arguments, done.returncode, done.stderr)
            found = [(line["severity"], line["code"]) for line in lines]
            assert expected is None or found == expected, (arguments, found)
            assert expected is not None or found, arguments

    first = seen[0]
    assert first["file"] == "statement" and (first["line"], first["column"]) == (1, 6), first
    assert first["offsets"] == {"begin": 5, "end": 12} and first["suggestion"] == "did you mean ACROSS?", first
    assert first["expected"], first
    assert {line["severity"] for line in seen} == {"error", "warning", "note"}
    assert {line["category"] for line in seen} >= {"usage", "query", "data", "storage"}
    assert refuses(validator, first, lambda line: line.update(severity="fatal"))
    assert refuses(validator, first, lambda line: line.update(surprise=1))
    assert refuses(validator, first, lambda line: line.pop("advice"))
    assert refuses(validator, first, lambda line: line.update(line=0))
    assert refuses(validator, first, lambda line: line.update(offsets=[5, 12]))
    print(f"{len(seen)} lines of {len(RUNS)} runs are valid")


main()

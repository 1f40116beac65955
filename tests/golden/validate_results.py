"""Validates what the command really writes against the published JSON Schema of its result.

Usage: validate_results.py LACUNA SCHEMA COLLECTION COLLECTION_FOR_FORUM
"""

import copy
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

STATEMENTS = [
    "GAPS ACROSS alps AGAINST cheese_convention AS OF 2021-07-15",
    "GAPS ACROSS alps AGAINST cheese_convention AS OF 2021-07-15 WITH citations, summaries, notes, sources",
    "COMPARE * FOR cheese.smuggling ACROSS all AS OF 2021-07-15",
    "COMPARE * FOR cheese.smuggling ACROSS alps AGAINST XA AS OF 2021-07-15",
    "COMPARE penalty.max FOR cheese.* ACROSS alps AGAINST median AS OF 2021-07-15",
    "COMPARE penalty.max FOR cheese.smuggling ACROSS coast AS OF 2021-07-15",
    "FIND provisions WHERE penalty.max >= 1 year AS OF 2021-07-15",
    "FIND provisions WHERE penalty.max > 90 years AS OF 2018",
    "SHOW concepts",
    "SHOW attributes",
    "SHOW jurisdictions",
    "SHOW groups",
    "SHOW baselines",
    "SHOW instruments",
    "SHOW sources",
    "SHOW commits",
    "SHOW coverage AS OF 2021-07-15",
    "DESCRIBE cheese.smuggling",
    "DESCRIBE penalty.max",
    "DESCRIBE XC",
    "DESCRIBE alps",
    "DESCRIBE cheese_convention",
    "DESCRIBE xa_penal_code",
]

FORUM_STATEMENTS = [
    "FORUM FOR theft.egg COMMITTED IN XA BY XB VICTIM XC AS OF 2021-07-15",
    "FORUM FOR theft.* COMMITTED ONLINE IN ANY BY RESIDENT OF ANY VICTIM ANY AS OF 2021-07-15",
    "FORUM FOR theft.gold COMMITTED IN ANY VICTIM XA, XB AS OF 2021-07-15 WITH summaries, notes, sources LIMIT 2",
]


def answer(lacuna, database, form, text):
    command = [lacuna, "run", "-", "--db", database, "--format", form]
    return subprocess.run(command, input=text, check=True, capture_output=True, text=True).stdout


def refuses(validator, document, change):
    """Whether the schema notices the change: a schema that takes everything would prove nothing."""
    changed = copy.deepcopy(document)
    change(changed)
    return not validator.is_valid(changed)


def first_cell(document):
    return next(iter(document["answers"][0]["tables"][0]["rows"][0].values()))


def validate_all(lacuna, collection, statements, validators):
    """Validates each answer in both forms of JSON; gives the document of all of them."""
    with tempfile.TemporaryDirectory() as folder:
        database = str(pathlib.Path(folder) / "law.db")
        subprocess.run([lacuna, "load", collection, "--db", database, "--quiet"], check=True)
        for statement in statements:
            document = json.loads(answer(lacuna, database, "json", statement))
            validators["document"].validate(document)
            assert len(document["answers"]) == 1, statement
            lines = [json.loads(line) for line in answer(lacuna, database, "jsonl", statement).splitlines()]
            for line in lines:
                validators[line["line"]].validate(line)
            main_table = document["answers"][0]["tables"][document["answers"][0]["main_table"]]
            assert [line["cells"] for line in lines[1:]] == main_table["rows"], statement
            assert lines[0]["table"]["row_count"] == len(lines) - 1, statement
        script = ";\n".join(statements)
        document = json.loads(answer(lacuna, database, "json", script))
        validators["document"].validate(document)
        assert len(document["answers"]) == len(statements)
        assert answer(lacuna, database, "json", script) == answer(lacuna, database, "json", script)
    return document


def main():
    lacuna, schema_file, collection, forum_collection = sys.argv[1:]
    schema = json.loads(pathlib.Path(schema_file).read_text(encoding="utf-8"))
    kind = jsonschema.Draft202012Validator
    kind.check_schema(schema)
    document_validator = kind(schema)
    line_validators = {
        name: kind({"$schema": schema["$schema"], "$ref": f"#/$defs/{name}_line", "$defs": schema["$defs"]})
        for name in ("answer", "row")
    }
    validators = {"document": document_validator, **line_validators}
    validate_all(lacuna, forum_collection, FORUM_STATEMENTS, validators)
    document = validate_all(lacuna, collection, STATEMENTS, validators)

    assert refuses(document_validator, document, lambda d: d.update(format_version=2))
    assert refuses(document_validator, document, lambda d: d["answers"][0].update(surprise=1))
    assert refuses(document_validator, document, lambda d: d["answers"][0].pop("coverage"))
    assert refuses(document_validator, document, lambda d: first_cell(d).update(state="perhaps"))
    assert refuses(document_validator, document, lambda d: first_cell(d).update(state="absent", value="there"))
    assert refuses(document_validator, document, lambda d: first_cell(d).update(value={"years": 1}))
    assert refuses(document_validator, document, lambda d: first_cell(d).update(flag={"direction": "better", "size": None}))
    print(f"{len(STATEMENTS) + len(FORUM_STATEMENTS)} answers are valid")


main()

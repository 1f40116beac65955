#!/usr/bin/python3
"""Checks a data package against what its datapackage.json says: usage: validate_package.py DIRECTORY

Data Package 2.0 with Table Schema, as far as the export uses them: required properties and their form; that each CSV
file has the fields named, in order; types, required values, labelled missing values, primary keys, foreign keys.
Prints each mistake; exits with 1 where there is one. Needs nothing but Python.
"""
import csv
import datetime
import json
import os
import re
import sys

CASTS = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": lambda text: {"true": True, "false": False}[text],
    "date": datetime.date.fromisoformat,
}


def describe_mistakes(package):
    if not re.fullmatch(r"[-a-z0-9._/]+", package.get("name", "")):
        yield f"name {package.get('name')!r} is not url-usable"
    if not package.get("$schema", "").startswith("https://datapackage.org/profiles/2."):
        yield "$schema names no profile of Data Package 2"
    for licence in package.get("licenses", [{}]):
        if not (licence.get("name") or licence.get("path")):
            yield "a licence has neither name nor path"
    names = [resource.get("name") for resource in package.get("resources", [])]
    if not names or len(set(names)) != len(names):
        yield "resources are missing or share a name"


def read_rows(directory, resource):
    with open(os.path.join(directory, resource["path"]), encoding="utf-8", newline="") as file:
        return list(csv.reader(file, strict=True))


def table_mistakes(resource, rows):
    schema = resource["schema"]
    fields = schema["fields"]
    missing = {entry["value"] for entry in schema["missingValues"]}
    if rows[0] != [field["name"] for field in fields]:
        yield f"{resource['path']}: the header is {rows[0]}"
        return
    for number, row in enumerate(rows[1:], start=2):
        if len(row) != len(fields):
            yield f"{resource['path']}:{number}: {len(row)} values for {len(fields)} fields"
            continue
        for field, text in zip(fields, row):
            if text in missing:
                if field.get("constraints", {}).get("required"):
                    yield f"{resource['path']}:{number}: {field['name']} is required"
                continue
            try:
                CASTS[field["type"]](text)
            except (ValueError, KeyError):
                yield f"{resource['path']}:{number}: {field['name']} {text!r} is no {field['type']}"


def column(rows, name):
    place = rows[0].index(name)
    return [row[place] for row in rows[1:]]


def key_mistakes(resource, rows, tables):
    key = resource["schema"].get("primaryKey", [])
    if key:
        values = list(zip(*(column(rows, name) for name in key)))
        if len(set(values)) != len(values):
            yield f"{resource['path']}: the key {key} is not unique"
    for reference in resource["schema"].get("foreignKeys", []):
        target = reference["reference"]
        known = set(column(tables[target["resource"]], target["fields"][0]))
        for value in set(column(rows, reference["fields"][0])) - known:
            yield f"{resource['path']}: {reference['fields'][0]} {value!r} is not in {target['resource']}"


def main(directory):
    with open(os.path.join(directory, "datapackage.json"), encoding="utf-8") as file:
        package = json.load(file)
    mistakes = list(describe_mistakes(package))
    tables = {resource["name"]: read_rows(directory, resource) for resource in package["resources"]}
    for resource in package["resources"]:
        rows = tables[resource["name"]]
        mistakes += table_mistakes(resource, rows)
        mistakes += key_mistakes(resource, rows, tables)
    for mistake in mistakes:
        print(mistake)
    print(f"{len(tables)} tables, {sum(len(rows) - 1 for rows in tables.values())} rows, {len(mistakes)} mistakes")
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

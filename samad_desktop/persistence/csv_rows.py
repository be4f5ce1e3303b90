"""Reading the CSV files of reference data, which name each other by codes."""

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, select

CsvRow = Mapping[str, str]


def read_rows(path: Path) -> list[CsvRow]:
    """Return the rows of a file by the names in its first line."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def code_ids(connection: Connection, table: Table[Any]) -> dict[str, int]:
    """Return the ids of a table's rows by their codes."""
    return dict(connection.execute(select(table.c.code, table.c.id)).all())

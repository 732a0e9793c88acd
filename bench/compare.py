"""Both sides of a pair must have done the same: whole tables and the search index of two data files, compared row by row."""

from typing import Any

TERMS = ("b-0000012", "müll", "schneid", "berlin", "2009", "görl", "anna", "eva-maria schulz", "überl")
_TABLES = """SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%!_search%' ESCAPE '!'
    AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
    ORDER BY name"""


class Different(AssertionError):
    """The two sides of a pair did not do the same work, so their times say nothing."""


def same(what: str, reference: Any, product: Any) -> None:
    """Raise Different unless both are equal."""
    if reference != product:
        raise Different(f"{what}: {str(reference)[:400]} != {str(product)[:400]}")


def same_files(what: str, reference: Any, product: Any) -> None:
    """Compare all tables and some searches of two open files; both sides had the same clock, so times and the log's chain are equal too."""
    names = [row[0] for row in reference.execute(_TABLES)]
    same(what, names, [row[0] for row in product.execute(_TABLES)])
    for name in names:
        for mine, theirs in zip(_rows(reference, name), _rows(product, name), strict=True):
            same(f"{what}, {name}", mine, theirs)
    for term in TERMS:
        match = " ".join(f'"{word}"*' for word in term.replace("-", " ").split())
        for index in ("order_search", "customer_search", "contact_search"):
            text = f"SELECT rowid FROM {index} WHERE {index} MATCH ?"
            same(f"{what}, search for {term}", *(side.execute(text, (match,)).fetchall() for side in (reference, product)))


def _rows(connection: Any, table: str) -> Any:
    columns = ", ".join(f'"{row[1]}"' for row in connection.execute(f"PRAGMA table_info({table})"))
    return connection.execute(f"SELECT {columns} FROM {table} ORDER BY {columns}")

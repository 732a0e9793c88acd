"""Lists that people named for themselves, and the columns as each wants them."""

from sqlalchemy import Connection, select

from backoffice.domain.finding import Layout, SavedView, layout_text, read_layout, read_view
from backoffice.storage.prepared import raw_of
from backoffice.storage.schema import list_layout, saved_view


def of_person(connection: Connection, person_id: str, list_name: str) -> tuple[SavedView, ...]:
    """Return a person's views of a list, in the order in which they were made."""
    c = saved_view.c
    rows = connection.execute(select(c.id, c.name, c.content).where(c.person_id == person_id, c.list == list_name).order_by(c.id))
    return tuple(read_view(*row) for row in rows)


def keep(connection: Connection, person_id: str, list_name: str, name: str, content: str) -> int:
    """Keep a view under a name; one of the same name is replaced. Returns its id."""
    text = """INSERT INTO saved_view (person_id, list, name, content) VALUES (?, ?, ?, ?)
        ON CONFLICT (person_id, list, name) DO UPDATE SET content = excluded.content RETURNING id"""
    return int(connection.exec_driver_sql(text, (person_id, list_name, name, content)).scalar_one())


def rename(connection: Connection, person_id: str, view_id: int, name: str) -> None:
    """Give a view of this person another name."""
    raw_of(connection).execute("UPDATE saved_view SET name = ? WHERE id = ? AND person_id = ?", (name, view_id, person_id))


def remove(connection: Connection, person_id: str, view_id: int) -> None:
    """Forget a view of this person."""
    raw_of(connection).execute("DELETE FROM saved_view WHERE id = ? AND person_id = ?", (view_id, person_id))


def layout(connection: Connection, person_id: str, list_name: str, view: str) -> Layout | None:
    """Return how a person wants a list in a view; None for as it comes."""
    c = list_layout.c
    text = connection.execute(select(c.content).where(c.person_id == person_id, c.list == list_name, c.view == view)).scalar_one_or_none()
    return None if text is None else read_layout(text)


def keep_layout(connection: Connection, person_id: str, list_name: str, view: str, wanted: Layout | None) -> None:
    """Keep how a person wants a list in a view; None forgets it."""
    run = raw_of(connection).execute
    run("DELETE FROM list_layout WHERE person_id = ? AND list = ? AND view = ?", (person_id, list_name, view))
    if wanted is not None:
        text = "INSERT INTO list_layout (person_id, list, view, content) VALUES (?, ?, ?, ?)"
        run(text, (person_id, list_name, view, layout_text(wanted)))

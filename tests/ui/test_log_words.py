"""Every line that can stand in the log is said in words, in both languages."""

import ast
import re
from pathlib import Path

from backoffice.domain.order_moves import Verb
from backoffice.domain.seen_passwords import NoNewKey
from ui.log_words import AREAS, LOG, log_words
from ui.shop_words import HISTORY

DESKS = Path(__file__).parents[2] / "backoffice" / "desks"
CODE = re.compile(r"[a-z_]+\.[a-z_]*[a-z]")
LINES = {
    "deed",
    "_note",
    "append",
    "_mark",
    "_changing",
    "_leaving",
    "_decide",
    "_handling",
    "begin_anew",
    "begin_log_anew",
    "_noting",
    "tell",
}


def codes() -> set[str]:
    """Return the dotted codes that the desks write lines with."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in DESKS.glob("*.py")]
    nodes = [_with_constants(node, tree) for tree in trees for node in ast.walk(tree)]
    said = [node.args for node in nodes if isinstance(node, ast.Call) and _called(node) in LINES]
    said += [[node.value] for node in nodes if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]).lower().endswith("code")]
    working = [node.args[0] for node in nodes if isinstance(node, ast.Call) and _called(node) == "_working"]
    said += [[ast.Constant(f"customer.{part.value!s}") for verb in working for part in ast.walk(verb) if isinstance(part, ast.Constant)]]
    texts = {part.value for values in said for value in values for part in ast.walk(value) if isinstance(part, ast.Constant)}
    return {text for text in texts if isinstance(text, str) and CODE.fullmatch(text)} | set(NoNewKey)


def _with_constants(node: ast.AST, tree: ast.Module) -> ast.AST:
    """Return a call with what its module's constants stand for in the place of their names."""
    if not isinstance(node, ast.Call) or _called(node) not in LINES:
        return node
    known = _constants(tree)
    return ast.Call(node.func, [known.get(one.id, one) if isinstance(one, ast.Name) else one for one in node.args], node.keywords)


def _constants(tree: ast.Module) -> dict[str, ast.expr]:
    """Return the names that a module gives to values, one by one or several in a line."""
    pairs = [(line.targets[0], line.value) for line in tree.body if isinstance(line, ast.Assign)]
    several = [
        pair for to, of in pairs if isinstance(to, ast.Tuple) and isinstance(of, ast.Tuple) for pair in zip(to.elts, of.elts, strict=True)
    ]
    return {to.id: of for to, of in [*pairs, *several] if isinstance(to, ast.Name)}


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def test_that_every_code_of_the_desks_has_words() -> None:
    written = codes()
    assert len(written) > 20
    assert sorted(written - LOG.keys() - HISTORY.keys()) == []


def test_that_every_verb_on_orders_has_words() -> None:
    assert [verb for verb in Verb if f"order.{verb}" not in HISTORY] == []


def test_that_no_words_stand_for_a_code_that_nobody_writes() -> None:
    assert sorted(LOG.keys() - codes() - {"contact.month_dropped", "contact.all_taken_out"}) == []  # the store's own


def test_that_every_area_can_be_asked_for() -> None:
    assert {code.partition(".")[0] for code in LOG.keys() | HISTORY.keys()} == AREAS.keys()


def test_that_an_unknown_code_is_said_as_it_is() -> None:
    assert log_words("cellar.dug") == "cellar.dug"

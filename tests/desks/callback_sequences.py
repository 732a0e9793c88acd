"""Any verbs in any order by two people on a few callback requests of a real shop, compared after each with a model on paper."""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from backoffice.clock import FixedClock
from backoffice.desks.session import Session
from backoffice.domain.callback_work import CallbackDone, Choice, Correction
from backoffice.domain.callbacks import CallbackQuery, CallbackResult, CallbackView, CallWindow, RequestId
from backoffice.domain.ids import DeedId
from backoffice.domain.people import BuiltInRole, PersonCard, PersonId, ShopSettings
from backoffice.errors import Changed, NotAllowed, NotPossible
from backoffice.security.rights import ROLE_RIGHTS
from backoffice.storage import allow_lists, callback_erasing, callback_marks, migrate, people, shop
from backoffice.storage.allow_lists import Task
from backoffice.storage.database import Database
from tests.desks.calling import Caller
from tests.desks.conftest import NOW, UUID, box_key

ROLES = (BuiltInRole.OWNER, BuiltInRole.SERVICE)
WHO, WHICH = st.integers(0, 1), st.integers(0, 2)
QUARTER, DAY = timedelta(minutes=15), timedelta(days=1)


@dataclass(frozen=True)
class Paper:
    """A request on paper; `claim` is who and when."""

    version: int = 1
    name: str = ""
    number: str = "14"
    window: tuple[datetime, datetime] | None = None
    claim: tuple[int, datetime] | None = None
    done: datetime | None = None
    result: str = ""
    missed: int = 0
    tries: int = 0


@dataclass(frozen=True)
class Step:
    """A deed that may be taken back: by whom, when, on which request, with which version after it, and what was before."""

    deed: DeedId
    who: int
    at: datetime
    which: int
    version: int
    before: Paper
    marked: str = ""


def open_sessions(folder: Path) -> tuple[Session, Session]:
    """Found a shop without a vault in which two people handle callbacks, and sign both in with one clock."""
    key, path, settings, clock = os.urandom(32), folder / "shop.db", ShopSettings("Kaffeehaus"), FixedClock(NOW)
    cards = [PersonCard(PersonId(role), f"Person {role}", role) for role in ROLES]

    def fill(connection: Any) -> None:
        shop.found_shop(connection, UUID, bytes(32), settings)
        people.keep(connection, cards, NOW, NOW.date())

    def signed_in(card: PersonCard) -> Session:
        rights = ROLE_RIGHTS[BuiltInRole(card.role)]
        allowed = allow_lists.for_rights(frozenset(map(str, rights))).authorizer()
        return Session(Database(path, key, shop_uuid=UUID, authorizer=allowed), card, rights, settings, clock, box_key=box_key)

    migrate.create_schema(path, key, fill)
    return signed_in(cards[0]), signed_in(cards[1])


class CallbackSequences(RuleBasedStateMachine):
    """Three requests; `sessions` are set by who runs it."""

    sessions: tuple[Session, Session]

    def __init__(self) -> None:
        super().__init__()
        self.clock: FixedClock = self.sessions[0].clock  # type: ignore[assignment]  # it is one that can be moved
        self.callers = [Caller(session, self.clock) for session in self.sessions]
        self.ids: list[RequestId] = []
        self.papers: list[Paper] = []
        self.steps: list[Step] = []
        self.marks: set[str] = set()

    @initialize(claimed=st.booleans())
    def found(self, claimed: bool) -> None:
        """Begin with three requests, the last one perhaps claimed."""
        for place in range(3):
            claim = claimed and place == 2
            self.ids.append(self.callers[0].come_in("Bitte Rückruf: 030 23125 014", Choice(claim=claim)))
            self.papers.append(Paper(claim=(0, self.now) if claim else None))

    def teardown(self) -> None:
        """Leave nothing to the next sequence."""
        with self.sessions[0].database.writer(Task.CALLBACK_WORK) as connection:
            callback_erasing.erase(connection, self.ids)
            callback_marks.remove(connection, [row[0] for row in connection.exec_driver_sql("SELECT id FROM do_not_call").all()])

    @property
    def now(self) -> datetime:
        return self.clock.moment

    # Verbs

    @rule(who=WHO, which=WHICH)
    def claim(self, who: int, which: int) -> None:
        self._do(who, which, lambda desk, one: desk.claim(one), self._may_change, lambda p: replace(p, claim=(who, self.now)))

    @rule(who=WHO, which=WHICH)
    def take_over(self, who: int, which: int) -> None:
        self._do(
            who, which, lambda desk, one: desk.take_over(one), lambda _who, p: p.done is None, lambda p: replace(p, claim=(who, self.now))
        )

    @rule(who=WHO, which=WHICH)
    def release(self, who: int, which: int) -> None:
        self._do(who, which, lambda desk, one: desk.release(one), lambda w, p: self._holder(p) == w, lambda p: replace(p, claim=None))

    @rule(who=WHO, which=WHICH, name=st.sampled_from(["Ada", "Grace"]), number=st.sampled_from(["14", "15"]), hour=st.integers(8, 18))
    def correct(self, who: int, which: int, name: str, number: str, hour: int) -> None:
        window = self._window(hour)
        fix = Correction(name=name, phone=f"030 23125 0{number}", window=CallWindow(*window))
        self._do(
            who,
            which,
            lambda desk, one: desk.correct(one, self.papers[which].version, fix),
            lambda w, p: self._holder(p) in (None, w),
            lambda p: replace(p, name=name, number=number, window=window),
        )

    @rule(who=WHO, which=WHICH, result=st.sampled_from(list(CallbackResult)), hour=st.integers(8, 18), soon=st.booleans())
    def finish(self, who: int, which: int, result: CallbackResult, hour: int, soon: bool) -> None:
        window = None if soon else self._window(hour)
        stays = result in {CallbackResult.NOT_REACHED, CallbackResult.LATER}

        def verb(desk: Any, one: RequestId) -> CallbackDone:
            next_window = CallWindow(*window) if window is not None and stays else None
            done: CallbackDone = desk.finish(one, self.papers[which].version, result, next_window=next_window, soon=soon)
            return done

        def after(paper: Paper) -> Paper:
            missed = paper.missed + (result is CallbackResult.NOT_REACHED)
            now = replace(paper, claim=None, result=str(result), tries=paper.tries + 1, missed=missed)
            return replace(now, window=window) if stays else replace(now, done=self.now)

        self._do(who, which, verb, self._may_change, after, marks=result is CallbackResult.DO_NOT_CALL)

    @rule(who=WHO, which=WHICH)
    def reopen(self, who: int, which: int) -> None:
        self._do(
            who,
            which,
            lambda desk, one: desk.reopen(one, self.papers[which].version),
            lambda w, p: p.done is not None and self._holder(p) in (None, w),
            lambda p: replace(p, done=None, result="", missed=0, window=None),
        )

    @rule(who=WHO, which=WHICH)
    def read_the_number(self, who: int, which: int) -> None:
        try:
            shown = self.callers[who].desk.number(self.ids[which])
        except NotPossible:
            shown = ""
        assert shown == (f"+4930231250{self.papers[which].number}" if self._holder(self.papers[which]) == who else "")

    @rule(who=WHO, which=WHICH)
    def come_too_late(self, who: int, which: int) -> None:
        """Act on what one saw before somebody else changed it."""
        desk, old = self.callers[who].desk, self.papers[which].version - 1
        refused = 0
        late: tuple[Callable[[], object], ...] = (
            lambda: desk.finish(self.ids[which], old, CallbackResult.REACHED),
            lambda: desk.correct(self.ids[which], old, Correction()),
        )
        for verb in late:
            try:
                verb()
            except Changed:
                refused += 1
        assert refused == 2

    @rule(minutes=st.sampled_from([1, 7, 14, 15, 16, 40, 700, 1440]))
    def pass_by(self, minutes: int) -> None:
        self.clock.moment += timedelta(minutes=minutes)

    @rule(data=st.data(), who=WHO)
    def undo(self, data: st.DataObject, who: int) -> None:
        """Take any deed back: it works for who did it, within a day, while nobody changed the request since."""
        if not self.steps:
            return
        step = data.draw(st.sampled_from(self.steps))
        paper = self.papers[step.which]
        error: type[Exception] | None = None
        if self.now >= step.at + DAY:
            error = NotPossible
        elif step.who != who:
            error = NotAllowed
        elif paper.version != step.version:
            error = Changed
        try:
            self.callers[who].desk.undo(step.deed)
        except (NotPossible, NotAllowed, Changed) as refused:
            said: type[Exception] | None = type(refused)
        else:
            said = None
        assert said is error
        if said is not None:
            return
        self.papers[step.which] = replace(step.before, version=paper.version + 1)
        self.steps.remove(step)
        self.marks -= {step.marked}

    # What must hold after each step

    @invariant()
    def all_is_as_on_paper(self) -> None:
        for place, caller in enumerate(self.callers):
            for one, paper in zip(self.ids, self.papers, strict=True):
                shown = caller.desk.open(one)
                row, holder = shown.row, self._holder(paper)
                assert (row.version, row.name, row.phone_masked[-2:]) == (paper.version, paper.name, paper.number)
                assert row.claimed_by == (None if holder is None else PersonId(ROLES[holder]))
                assert (row.done_at, row.result, row.attempts, len(shown.attempts)) == (paper.done, paper.result, paper.missed, paper.tries)
                assert (None if row.window is None else (row.window.start, row.window.end)) == paper.window
                assert row.do_not_call == (paper.number in {mark.partition("/")[0] for mark in self.marks})
            self._lists(place, caller)

    def _lists(self, place: int, caller: Caller) -> None:
        expected = {
            CallbackView.OPEN: {one for one, p in zip(self.ids, self.papers, strict=True) if p.done is None},
            CallbackView.MINE: {one for one, p in zip(self.ids, self.papers, strict=True) if p.done is None and self._holder(p) == place},
            CallbackView.DONE: {one for one, p in zip(self.ids, self.papers, strict=True) if p.done is not None},
        }
        for view, wanted in expected.items():
            assert {row.id for row in caller.desk.page(CallbackQuery(view))} == wanted, view

    def _do(
        self,
        who: int,
        which: int,
        verb: Callable[[Any, RequestId], CallbackDone],
        may: Callable[[int, Paper], bool],
        after: Callable[[Paper], Paper],
        *,
        marks: bool = False,
    ) -> None:
        before = self.papers[which]
        try:
            done = verb(self.callers[who].desk, self.ids[which])
        except NotPossible:
            assert not may(who, before)
            return
        assert may(who, before)
        self.papers[which] = replace(after(before), version=before.version + 1)
        marked = f"{before.number}/{done.deed}" if marks else ""
        self.marks |= {marked} - {""}
        self.steps.append(Step(done.deed, who, self.now, which, before.version + 1, before, marked))

    def _may_change(self, who: int, paper: Paper) -> bool:
        return paper.done is None and self._holder(paper) in (None, who)

    def _holder(self, paper: Paper) -> int | None:
        """Return who has claimed a request: for a quarter of an hour."""
        return None if paper.claim is None or self.now - paper.claim[1] >= QUARTER else paper.claim[0]

    def _window(self, hour: int) -> tuple[datetime, datetime]:
        start = self.now.replace(hour=hour, minute=0) + DAY
        return start, start + timedelta(hours=1)

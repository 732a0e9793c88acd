"""The callback desk: who wants to be called, taking requests in, claiming them, and writing down what became of them.

The queue shows names, times and masked numbers; the message and the number in full are for who handles callbacks, the number for who has
claimed the request. A claim lapses by itself after a quarter of an hour without a result.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from backoffice.desks import callback_proposals
from backoffice.desks.callback_deeds import FREE, KIND, Handling, check_window
from backoffice.desks.callback_intake import NAME_LENGTH, TOPIC_LENGTH, CallbackIntake, line_of
from backoffice.desks.callback_views import CallbackViews
from backoffice.desks.needs import Kind, needs
from backoffice.desks.session import found
from backoffice.desks.typed import free_text
from backoffice.domain.callback_work import CallbackDone, Correction
from backoffice.domain.callbacks import CallbackResult, CallbackState, CallWindow, KeptFor, RequestId
from backoffice.domain.calling_time import calling_times, day_window
from backoffice.domain.ids import DeedId, OrderId
from backoffice.errors import Changed, Invalid, NotAllowed, NotFound, NotPossible
from backoffice.security.rights import Right
from backoffice.storage import (
    before_images,
    callback_images,
    callback_marks,
    callback_people,
    callback_writing,
    contact_log,
)
from backoffice.storage.allow_lists import Task
from backoffice.storage.callback_writing import window_columns

REMARK_LENGTH = 1000
STAYS_OPEN = frozenset({CallbackResult.NOT_REACHED, CallbackResult.LATER})


class CallbackDesk(CallbackViews, CallbackIntake):
    """Callback requests."""

    @needs(Right.CALLBACKS_HANDLE, Kind.DEED)
    def claim(self, request_id: RequestId) -> CallbackDone:
        """Claim a request, or go on claiming it. Raises NotFound, NotPossible(`claim`, `claimed` or `done`)."""
        with self._handling("callback.claimed", request_id) as one:
            return self._claim(one, "claim")

    @needs(Right.CALLBACKS_HANDLE, Kind.DEED)
    def take_over(self, request_id: RequestId) -> CallbackDone:
        """Claim a request that somebody else has claimed. Raises NotFound, NotPossible(`take_over`, `done`)."""
        with self._handling("callback.taken_over", request_id, over_others=True) as one:
            return self._claim(one, "take_over")

    @needs(Right.CALLBACKS_HANDLE, Kind.DEED)
    def release(self, request_id: RequestId) -> CallbackDone:
        """Give one's claim back to the queue. Raises NotFound, NotPossible(`release`, `not_claimed`)."""
        with self._handling("callback.released", request_id) as one:
            if not self._is_mine(one.state):
                raise NotPossible("release", "not_claimed", request_id)
            one.columns |= FREE
        return one.done

    @needs(Right.CALLBACKS_HANDLE, Kind.REVEAL)
    def number(self, request_id: RequestId) -> str:
        """Return the number to call (E.164) to who has claimed the request.

        Raises NotFound, NotPossible(`number`, `not_claimed` or `no_number`).
        """
        with self._session.deed("contact.shown", "customer", Task.CALLBACK_WORK) as deed:
            state = found(callback_writing.state(deed.connection, request_id), KIND, request_id)
            if not self._is_mine(state):
                raise NotPossible("number", "not_claimed", request_id)
            if not state.phone.number:
                raise NotPossible("number", "no_number", request_id)
            if state.columns["customer_id"] is not None:
                contact_log.note(deed.connection, self._session.today, self._session.person.id, state.columns["customer_id"])
        return state.phone.number

    @needs(Right.CALLBACKS_HANDLE, Kind.DEED)
    def correct(self, request_id: RequestId, version: int, correction: Correction) -> CallbackDone:
        """Put name, topic, number or wished time right.

        Raises NotFound, Changed, Invalid(`phone`, `not_a_number`; `window`, `too_long` or `backwards`; `name` or `topic`, `too_long`).
        """
        with self._handling("callback.corrected", request_id, version) as one:
            if correction.name is not None:
                one.columns["name"] = line_of("name", "", correction.name, NAME_LENGTH)
            if correction.topic is not None:
                one.columns["topic"] = line_of("topic", "", correction.topic, TOPIC_LENGTH)
            if correction.phone is not None:
                one.phone = self._phone_of(one.connection, correction.phone)
            if correction.soon or correction.window is not None:
                one.columns |= self._window_columns(None if correction.soon else correction.window)
        return one.done

    @needs(Right.CALLBACKS_HANDLE, Kind.DEED)
    def take_known_number(self, request_id: RequestId, version: int) -> CallbackDone:
        """Take the number that the linked customer is known by. Raises NotFound, Changed, NotPossible(`known_number`, `no_number`)."""
        with self._handling("callback.corrected", request_id, version) as one:
            customer_id, country = one.state.columns["customer_id"], self._session.settings.country
            number = callback_proposals.known_number(one.connection, country, customer_id, ())
            if not number:
                raise NotPossible("known_number", "no_number", request_id)
            one.phone = self._phone_of(one.connection, number)
        return one.done

    @needs(Right.CALLBACKS_HANDLE, Kind.DEED)
    def link(self, request_id: RequestId, version: int, customer_id: int | None, order_id: OrderId | None = None) -> CallbackDone:
        """Say whose request it is and what order it is about; None takes it off. An order brings its customer. Raises NotFound, Changed."""
        with self._handling("callback.linked", request_id, version) as one:
            one.columns |= self._linked(one, customer_id, order_id)
        return one.done

    @needs(Right.CALLBACKS_HANDLE, Kind.DEED)
    def finish(
        self,
        request_id: RequestId,
        version: int,
        result: CallbackResult,
        *,
        remark: str = "",
        agreed: str = "",
        follow_up_on: date | None = None,
        next_window: CallWindow | None = None,
        soon: bool = False,
    ) -> CallbackDone:
        """Write down how a call ended.

        Not reached and later leave the request open for `next_window`, or for the time that `work` proposes; with `soon` as soon as
        possible. Reached with `follow_up_on` leaves it open for that day. All else ends it; "do not call" leaves a mark.
        Raises NotFound, Changed, NotPossible(`finish`, `claimed` by somebody else, or `done`), Invalid(`remark` or `agreed`, `too_long`;
        `follow_up_on`, `past`; `window`).
        """
        with self._handling("callback.finished", request_id, version) as one:
            if not one.state.is_open:
                raise NotPossible("finish", "done", request_id)
            remark = free_text("remark", remark, REMARK_LENGTH, may_be_empty=True)
            agreed = free_text("agreed", agreed, REMARK_LENGTH, may_be_empty=True)
            one.columns |= FREE | {"result": str(result), "agreed": agreed or one.state.columns["agreed"], "follow_up_on": None}
            if result in STAYS_OPEN:
                one.columns |= self._next(one, result, next_window, soon=soon)
            elif result is CallbackResult.REACHED and follow_up_on is not None:
                one.columns |= self._followed_up(follow_up_on)
            else:
                one.columns |= {"state": str(CallbackState.DONE), "done_at_ms": one.deed.at}
            if result is CallbackResult.DO_NOT_CALL:
                self._mark(one)
            person_id = self._session.person.id
            one.attempts.append(callback_writing.add_attempt(one.connection, request_id, one.deed.at, person_id, result, remark))
        return one.done

    @needs(Right.CALLBACKS_HANDLE, Kind.DEED)
    def reopen(self, request_id: RequestId, version: int) -> CallbackDone:
        """Bring a request that is done back to the queue, as soon as possible. Raises NotFound, Changed, NotPossible(`reopen`, `open`)."""
        with self._handling("callback.reopened", request_id, version) as one:
            if one.state.is_open:
                raise NotPossible("reopen", "open", request_id)
            one.columns |= {"state": str(CallbackState.OPEN), "done_at_ms": None, "attempts": 0, "result": "", "outside_hours": 0}
            one.columns |= window_columns(None)
        return one.done

    @needs(Right.CALLBACKS_HANDLE, Kind.DEED)
    def keep(self, request_id: RequestId, version: int, kept_for: KeptFor, order_id: OrderId) -> CallbackDone:
        """Say that a request became an order or a complaint: it stays as long as that order. Raises NotFound, Changed."""
        with self._handling("callback.kept", request_id, version) as one:
            customer_id = one.state.columns["customer_id"]
            one.columns |= {**self._linked(one, customer_id, order_id), "kept_for": str(kept_for)}
        return one.done

    @needs(Right.CALLBACKS_HANDLE, Kind.DEED)
    def let_go(self, request_id: RequestId, version: int) -> CallbackDone:
        """Say that a request is not kept with its order any more. Raises NotFound, Changed, NotPossible(`let_go`, `not_kept`)."""
        with self._handling("callback.let_go", request_id, version) as one:
            if not one.state.columns["kept_for"]:
                raise NotPossible("let_go", "not_kept", request_id)
            one.columns["kept_for"] = ""
        return one.done

    @needs(Right.CALLBACKS_HANDLE, Kind.DEED)
    def undo(self, deed_id: DeedId) -> tuple[RequestId, ...]:
        """Take a deed of one's own back within a day, as long as nobody changed the request since; one that was taken in is erased.

        Raises NotPossible(`undo`, `too_late`), NotAllowed for somebody else's deed, Changed.
        """
        with self._session.deed("callback.undone", KIND, Task.CALLBACK_WORK) as deed:
            images = callback_images.of_deed(deed.connection, deed_id, deed.at)
            if not images:
                raise NotPossible("undo", "too_late", deed_id)
            if before_images.made_by(deed.connection, deed_id) != self._session.person.id:
                raise NotAllowed(Right.USERS_MANAGE)
            for image in images:
                state = callback_writing.state(deed.connection, image.request_id)
                if state is None or state.version != image.version:
                    raise Changed(KIND, image.request_id)
                callback_images.put_back(deed.connection, image)
                callback_marks.refresh(deed.connection, [image.request_id])
            callback_images.forget(deed.connection, deed_id)
            deed.subjects += [image.request_id for image in images]
        return tuple(RequestId(image.request_id) for image in images)

    @needs(Right.CUSTOMERS_EDIT, Kind.DEED)
    def allow_calls(self, request_id: RequestId, version: int, mark_ids: Sequence[int]) -> CallbackDone:
        """Take marks off that say not to call whoever a request is of. Raises NotFound, Changed."""
        with self._handling("callback.calls_allowed", request_id, version, over_others=True) as one:
            one.unmarked = callback_marks.rows(one.connection, mark_ids)
            removed = callback_marks.remove(one.connection, mark_ids)
            for mark_id in mark_ids:
                if mark_id not in removed:
                    raise NotFound("do_not_call", mark_id)
            one.deed.fields.append("do_not_call")
        return one.done

    def _claim(self, one: Handling, verb: str) -> CallbackDone:
        if not one.state.is_open:
            raise NotPossible(verb, "done", one.state.id)
        one.columns |= {"claimed_by": self._session.person.id, "claimed_at_ms": one.deed.at}
        return one.done

    def _next(self, one: Handling, result: CallbackResult, window: CallWindow | None, *, soon: bool) -> dict[str, Any]:
        """Return when somebody is tried again: at the time that was chosen, else at the one that is proposed."""
        if window is not None:
            check_window(window)
            if window.end <= one.deed.at:
                raise Invalid("window", "past")
        elif not soon:
            _, body = callback_writing.message(one.connection, one.state.id)
            window = self._again(one.state, body)
        missed = one.state.columns["attempts"] + (result is CallbackResult.NOT_REACHED)
        outside = window is not None and self._is_outside(window)
        return {**window_columns(window), "outside_hours": int(outside), "attempts": missed}

    def _followed_up(self, day: date) -> dict[str, Any]:
        if day < self._session.today:
            raise Invalid("follow_up_on", "past")
        window = day_window(day, calling_times(self._session.settings), self._zone)
        return {**window_columns(window), "outside_hours": 0, "attempts": 0, "follow_up_on": day.isoformat(), "corrected": 1}

    def _mark(self, one: Handling) -> None:
        customer_id, mac = one.state.columns["customer_id"], one.state.phone.mac
        if customer_id is not None or mac is not None:
            one.marks.append(callback_marks.add(one.connection, customer_id, mac, self._session.today))
            one.deed.fields.append("do_not_call")

    def _linked(self, one: Handling, customer_id: int | None, order_id: OrderId | None) -> dict[str, Any]:
        if order_id is not None:
            of_order = callback_people.customer_of(one.connection, order_id)
            if of_order is None:
                raise NotFound("order", order_id)
            customer_id = of_order[0] if customer_id is None else customer_id
        if customer_id is not None and callback_people.known_phone(one.connection, customer_id) is None:
            raise NotFound("customer", customer_id)
        return {"customer_id": customer_id, "order_id": order_id}

"""The desk of consents: what customers agreed to, with the proof; each line can be shown, withdrawn, and taken back while it is fresh."""

from datetime import date

from backoffice.desks.customer_deeds import CustomerDeeds
from backoffice.desks.needs import Kind, needs
from backoffice.desks.session import found
from backoffice.desks.typed import free_text
from backoffice.domain.channel_reports import KeptTold
from backoffice.domain.consents import Consent, NewConsent, check_day, check_new, keep_until
from backoffice.domain.customers import CustomerDone, CustomerId
from backoffice.domain.ids import DeedId
from backoffice.errors import NotPossible
from backoffice.security.rights import Right
from backoffice.storage import consents, told
from backoffice.storage.allow_lists import Task

PROOF_LENGTH = 500


class ConsentDesk(CustomerDeeds):
    """Consents as records."""

    @needs(Right.CUSTOMERS_VIEW)
    def of_customer(self, customer_id: CustomerId) -> tuple[Consent, ...]:
        """Return the consents of a customer, the newest first, also those that were withdrawn."""
        with self._session.reading() as connection:
            return consents.of_customer(connection, customer_id)

    @needs(Right.CUSTOMERS_VIEW)
    def told(self, customer_id: CustomerId) -> tuple[KeptTold, ...]:
        """Return what channels told of a customer and the shop took over; for who may see the orders that say it."""
        if Right.ORDERS_VIEW not in self._session.rights:
            return ()
        with self._session.reading() as connection:
            return told.of_customer(connection, customer_id)

    @needs(Right.CUSTOMERS_EDIT, Kind.DEED)
    def record(self, customer_id: CustomerId, new: NewConsent) -> CustomerDone:
        """Keep what a customer agreed to. Raises NotFound, Invalid(`given_on`, `in_future`; `ends_on`, `before_given`; `proof`)."""
        check_new(new, self._session.today)
        proof = free_text("proof", new.proof, PROOF_LENGTH)
        with self._working("consented", customer_id) as work:
            work.keep_tables("consent")
            kept_to = keep_until(new.purpose, new.given_on, new.ends_on, None, None)
            consents.add(work.connection, customer_id, NewConsent(new.purpose, new.given_on, proof, new.ends_on), kept_to)
            work.deed.fields.append(str(new.purpose))
        return work.done

    @needs(Right.CUSTOMERS_EDIT, Kind.DEED)
    def withdraw(self, consent_id: int, on: date) -> CustomerDone:
        """Say that a consent does not hold from a day on; the proof stays for as long as the law asks for it.

        Raises NotFound, Invalid(`withdrawn_on`, `in_future` or `before_given`), NotPossible(`withdraw`, `withdrawn`).
        """
        consent = self._read(consent_id)
        check_day("withdrawn_on", consent, on, self._session.today)
        with self._working("consent_withdrawn", consent.customer_id) as work:
            consent = found(consents.read(work.connection, consent_id), "consent", consent_id)
            if consent.withdrawn_on is not None:
                raise NotPossible("withdraw", "withdrawn", consent_id)
            work.keep_tables("consent")
            kept_to = keep_until(consent.purpose, consent.given_on, consent.ends_on, on, None)
            known = [day for day in (kept_to, consent.keep_until) if day is not None]
            consents.change(work.connection, consent_id, on, max(known) if known else None)
            work.deed.fields.append(str(consent.purpose))
        return work.done

    @needs(Right.CUSTOMERS_EDIT, Kind.DEED)
    def use(self, consent_id: int, on: date) -> CustomerDone:
        """Note that a consent was used on a day, as for a call that advertises: the time for which its proof is kept begins anew.

        Raises NotFound, Invalid(`used_on`, `in_future` or `before_given`), NotPossible(`use`, `withdrawn`) if it did not hold that day.
        """
        consent = self._read(consent_id)
        check_day("used_on", consent, on, self._session.today)
        with self._working("consent_used", consent.customer_id) as work:
            consent = found(consents.read(work.connection, consent_id), "consent", consent_id)
            if not consent.holds(on):
                raise NotPossible("use", "withdrawn", consent_id)
            work.keep_tables("consent")
            kept_to = keep_until(consent.purpose, consent.given_on, consent.ends_on, consent.withdrawn_on, on)
            known = [day for day in (kept_to, consent.keep_until) if day is not None]
            consents.change(work.connection, consent_id, consent.withdrawn_on, max(known) if known else None)
            work.deed.fields.append(str(consent.purpose))
        return work.done

    @needs(Right.CUSTOMERS_EDIT, Kind.DEED)
    def undo(self, deed_id: DeedId) -> tuple[CustomerId, ...]:
        """Take a deed of one's own on consents back within a day, as long as nobody changed the customer since."""
        return self._undo(deed_id)

    def _read(self, consent_id: int) -> Consent:
        with self._session.reading(task=Task.CUSTOMER_WORK) as connection:
            return found(consents.read(connection, consent_id), "consent", consent_id)

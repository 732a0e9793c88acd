"""The demo shop's callback requests: invented messages, read as any others are, whose days are counted back from the shop's day.

Whoever writes in them has ordered in the invented files; with other files the requests stand alone. Telephone numbers are never assigned,
the account is a bank's own example.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from backoffice.domain.callback_work import Choice
from backoffice.domain.callbacks import CallbackResult, CallbackSource, CallWindow
from backoffice.domain.intake import IncomingMessage
from backoffice.domain.orders import OrderQuery

if TYPE_CHECKING:
    from backoffice.desks.office import Office


@dataclass(frozen=True, slots=True)
class Written:
    """A message: how many days ago and when it came, by whom, about what, on which order.

    `again`: somebody was called in vain and is called again today at these hours. `settled`: nobody needs to call any more.
    """

    days_ago: int
    at: time
    name: str
    topic: str
    order: str
    body: str
    again: tuple[time, time] | None = None
    settled: bool = False


MESSAGES = (
    Written(1, time(14, 12), "Tim O’Leary", "Adresse unklar", "#2215", (
        "Guten Tag, in meiner Bestellung stimmt die Hausnummer nicht. Bitte rufen Sie heute zwischen 16 und 18 Uhr an: 040 66969 607."
    )),
    Written(0, time(8, 51), "Mehmet Yıldız", "Deckel fehlt", "#2209", (
        "Guten Morgen, bei der Glaskanne fehlt der Deckel. Rufen Sie mich bitte heute zwischen 10 und 12 unter 030 23125 604 an, danach bin"
        " ich im Dienst."
    )),
    Written(0, time(7, 40), "Björn Ahlers", "Rechnung fehlt", "#2205", (
        "Hallo, ich finde keine Rechnung. Von 8 bis 9 Uhr bin ich heute unter 069 90009 285 zu erreichen. Viele Grüße, B. Ahlers"
    ), again=(time(9, 30), time(11))),
    Written(0, time(7, 15), "Hannelore Weiß", "Lieferung nach Zürich", "#2211", (
        "Liefern Sie auch zu meiner Tochter nach Zürich? Heute von 14 bis 16 Uhr erreichen Sie mich: 030 23125 731."
    )),
    Written(1, time(19, 30), "Ilse Nötzel", "Mahlgrad der Mühle", "", (
        "Ich komme mit dem Mahlgrad nicht zurecht. Morgen ab 15 Uhr bin ich zu Hause, 089 99998 650."
    )),
    Written(0, time(9, 2), "Sabine Müller-Lüdenscheidt", "Nachbestellung", "#2229", (
        "Bitte rufen Sie mich morgen zwischen 9 und 10 Uhr wegen einer größeren Nachbestellung zurück: 089 99998 917."
    )),
    Written(0, time(8, 33), "Oliver Bennett", "Rückgabe", "#2222", (
        "Please call me on Friday between 1 pm and 3 pm about sending two cups back: +44 7700 900123."
    )),
    Written(0, time(8, 20), "Jürgen Übelacker", "Überweisung", "#2195", (
        "Ich habe zweimal überwiesen. Bitte rufen Sie zurück, 0152 28817386, und erstatten Sie auf DE02 5001 0517 0137 0750 30."
    )),
    Written(1, time(17, 5), "Karl-Theodor Maximilian Schönhuber", "Sammelrechnung", "#2224", (
        "Können wir auf eine Sammelrechnung im Monat umstellen? Ich bitte um Rückruf."
    )),
    Written(0, time(9, 11), "", "Gutschein", "", (
        "Ein Gutschein, den ich verschenken möchte, lässt sich nicht bezahlen. Rückruf unter 0221 4710 435, bitte erst nach 18 Uhr."
    )),
    Written(1, time(11, 20), "Änne Größlich", "Liefertermin", "#2239", "Wann kommt mein Espresso? Tel. 069 90009 164", settled=True),
)  # fmt: skip


def bring_messages(office: "Office") -> int:
    """Take the demo's messages in, with what became of some since, and return how many are still open."""
    desk, zone, day = office.callbacks, ZoneInfo(office.settings.zone), office.session.today
    for place, one in enumerate(MESSAGES, start=1):
        came = datetime.combine(day - timedelta(days=one.days_ago), one.at, zone).astimezone(UTC)
        message = IncomingMessage(place, CallbackSource.PASTED, came, one.body, one.topic, one.name)
        found = office.orders.page(OrderQuery(words=one.order), limit=1) if one.order else ()
        taken = desk.take_in(message, Choice(order_id=found[0].id) if found else Choice())
        if taken.id is not None and one.again is not None:
            start, end = (datetime.combine(day, at, zone).astimezone(UTC) for at in one.again)
            window = CallWindow(start, end) if end > office.session.clock.now() else None
            desk.finish(taken.id, 1, CallbackResult.NOT_REACHED, next_window=window)
        elif taken.id is not None and one.settled:
            desk.finish(taken.id, 1, CallbackResult.SETTLED)
    return sum(not one.settled for one in MESSAGES)

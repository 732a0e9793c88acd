"""An invented shop with customers who are there twice, and as many who only look like it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from random import Random

from backoffice.domain.duplicates.records import Candidate, Door
from tests.domain.duplicates.words import (
    ALIKE,
    COMMON,
    DOMAINS,
    FIRMS,
    FORMS,
    GENDERED,
    MEN,
    PLAIN,
    STREETS,
    SURNAMES,
    TOWNS,
    UMLAUTS,
    WOMEN,
    listed,
)


@dataclass(slots=True)
class Invented:
    """Customers, the pairs who are one with their kind, and those who are not."""

    customers: list[Candidate] = field(default_factory=list)
    same: dict[tuple[int, int], str] = field(default_factory=dict)
    different: dict[tuple[int, int], str] = field(default_factory=dict)


def invent(seed: int, customers: int, pairs: int) -> Invented:
    """Make a shop of so many customers, with so many pairs of each sort among them."""
    return _Maker(Random(seed)).make(customers, pairs)


class _Maker:
    def __init__(self, draw: Random) -> None:
        self.draw, self.made = draw, Invented()
        self._mailboxes: set[str] = set()

    def make(self, customers: int, pairs: int) -> Invented:
        twins = (
            _surname_slip,
            _first_name_slip,
            _street_slip,
            _umlauts,
            _moved,
            _moved,
            _swapped,
            _initial,
            _titled,
            _double,
            _middle,
            _shouted,
            _company_form,
            _other_contact,
            _postcode_slip,
            _mail_spelt,
            _umlauts,
            _surname_slip,
        )
        strangers = (
            _couple,
            _couple,
            _gendered,
            _gendered,
            _siblings,
            _namesake,
            _namesake,
            _namesake_next_door,
            _father,
            _neighbours,
            _colleagues,
            _branches,
            _near_mail,
            _shared_line,
        )
        for turn in range(pairs):
            self._plant(twins[turn % len(twins)], self.made.same)
            self._plant(strangers[turn % len(strangers)], self.made.different)
        while len(self.made.customers) < customers:
            self.add(self.person())
        return self._shuffled()

    def _plant(self, kind: "Callable[[_Maker], tuple[Candidate, Candidate]]", into: dict[tuple[int, int], str]) -> None:
        one, other = (self.add(who) for who in kind(self))
        into[one, other] = kind.__name__.strip("_")

    def add(self, who: Candidate) -> int:
        self.made.customers.append(replace(who, id=len(self.made.customers) + 1))
        return len(self.made.customers)

    def _shuffled(self) -> Invented:
        order = list(range(1, len(self.made.customers) + 1))
        self.draw.shuffle(order)
        number = dict(zip(order, range(1, len(order) + 1), strict=True))
        people = sorted((replace(who, id=number[who.id]) for who in self.made.customers), key=lambda who: who.id)
        same, different = (
            {(min(number[a], number[b]), max(number[a], number[b])): kind for (a, b), kind in pairs.items()}
            for pairs in (self.made.same, self.made.different)
        )
        return Invented(people, same, different)

    # What a customer consists of
    def pick(self, some: "list[str] | tuple[str, ...]") -> str:
        return self.draw.choice(some)

    def chance(self, part: float) -> bool:
        return self.draw.random() < part

    def first(self) -> str:
        return self.pick(MEN if self.chance(0.5) else WOMEN)

    def surname(self) -> str:
        return self.pick(SURNAMES)

    def door(self) -> Door:
        town, zone = self.draw.choice(TOWNS)
        number = f"{self.draw.randint(1, 140)}{self.pick(('', '', '', '', 'a', ' b'))}"
        return Door(f"{self.pick(STREETS)} {number}", "", f"{zone}{self.draw.randint(0, 40) * 7 + 100}"[:5], town, "DE")

    def phone(self) -> str:
        head = self.pick(("0171", "0160", "0151", "030", "089", "0221", "0911"))
        return f"{head} {self.draw.randint(1_000_000, 99_999_999)}"

    def phone_written(self, phone: str) -> str:
        bare = phone.replace(" ", "")
        return self.pick((phone, bare, f"+49{bare[1:]}", f"0049 {bare[1:]}", f"{bare[:4]}/{bare[4:]}", f"+49 (0) {bare[1:4]} {bare[4:]}"))

    def email(self, name: str) -> str:
        words = name.translate(PLAIN).lower().encode("ascii", "ignore").decode().replace("-", ".").split(".")
        age, year = self.draw.randint(1, 99), self.draw.randint(1940, 2006)
        local = self.pick((".".join(words), f"{words[0][:1]}.{words[-1]}", f"{words[-1]}{age}", f"{words[0]}{year}"))
        mailbox, more = f"{local}@{self.pick(DOMAINS)}", 0
        while mailbox in self._mailboxes:  # nobody gets a mailbox that somebody has
            more += self.draw.randint(1, 9)
            mailbox = f"{local}{more}@{self.pick(DOMAINS)}"
        self._mailboxes.add(mailbox)
        return mailbox

    def named(self, name: str, door: Door | None = None) -> Candidate:
        phone = "" if self.chance(0.35) else self.phone()
        return Candidate(0, name, "", self.email(name), phone, (door or self.door(),))

    def person(self) -> Candidate:
        who = self.named(f"{self.first()} {self.surname()}")
        return replace(who, company=self.firm()) if self.chance(0.06) else who

    def firm(self) -> str:
        return f"{self.pick(FIRMS)} {self.surname()}{self.pick(FORMS)}"

    def second_time(self, who: Candidate, name: str) -> Candidate:
        """Return somebody who orders again with another mailbox, and often with a telephone."""
        phone = self.phone_written(who.phone) if who.phone and self.chance(0.6) else self.pick(("", self.phone()))
        email = self.email(name) if self.chance(0.7) else ""
        return replace(who, name=name, phone=phone, email=email)

    def slip(self, word: str) -> str:
        """Return a word with a letter left out, doubled, changed, or two of them swapped; its first letter stays."""
        place = self.draw.randint(1, max(1, len(word) - 2))
        kind = self.draw.randint(0, 3)
        if kind == 0:
            return word[:place] + word[place + 1 :]
        if kind == 1:
            return word[:place] + word[place] + word[place:]
        if kind == 2:
            return word[:place] + self.pick(tuple("aeinrst")) + word[place + 1 :]
        return word[:place] + word[place + 1 : place + 2] + word[place] + word[place + 2 :]

    def unlike(self, word: str) -> str:
        slipped = self.slip(word)
        while slipped == word:
            slipped = self.slip(word)
        return slipped

    def respelt(self, text: str) -> str:
        which = self.draw.randint(0, 1)
        return "".join(UMLAUTS[sign][min(which, len(UMLAUTS[sign]) - 1)] if sign in UMLAUTS else sign for sign in text)


def _surname_slip(make: _Maker) -> tuple[Candidate, Candidate]:
    first, last = make.first(), make.surname()
    who = make.named(f"{first} {last}")
    return who, make.second_time(who, f"{first} {make.unlike(last)}")


def _first_name_slip(make: _Maker) -> tuple[Candidate, Candidate]:
    first = make.first()
    while len(first) < 5:
        first = make.first()
    last = make.surname()
    who = make.named(f"{first} {last}")
    return who, make.second_time(who, f"{make.unlike(first)} {last}")


def _street_slip(make: _Maker) -> tuple[Candidate, Candidate]:
    who = make.person()
    door = who.doors[0]
    street, _, number = door.line1.partition(" ")
    written = make.pick((f"{make.unlike(street)} {number}", f"{street.replace('straße', 'str.')} {number}", f"{street.upper()} {number}"))
    return who, replace(make.second_time(who, who.name), doors=(replace(door, line1=written),))


def _umlauts(make: _Maker) -> tuple[Candidate, Candidate]:
    last = make.pick(("Müller", "Schäfer", "Krüger", "Köhler", "Jäger", "Böhm", "Weiß", "Großmann", "Höllbauer", "Grünhuber"))
    who = make.named(f"{make.pick(('Jürgen', 'Jörg', 'Günther', 'Bärbel', 'Anna', 'Sören', 'Petra'))} {last}")
    door = who.doors[0]
    again = replace(door, line1=make.respelt(door.line1), city=make.respelt(door.city))
    return who, replace(make.second_time(who, make.respelt(who.name)), doors=(again,))


def _moved(make: _Maker) -> tuple[Candidate, Candidate]:
    who = make.person()
    again = replace(who, doors=(make.door(),))
    if make.chance(0.5):
        phone = make.phone()
        return replace(who, phone=phone), replace(again, phone=make.phone_written(phone), email=make.email(who.name))
    return who, replace(again, email=who.email.upper(), phone=make.phone())


def _swapped(make: _Maker) -> tuple[Candidate, Candidate]:
    first, last = make.first(), make.pick([name for name in SURNAMES if " " not in name])
    who = make.named(f"{first} {last}")
    return who, make.second_time(who, make.pick((f"{last} {first}", f"{last}, {first}")))


def _initial(make: _Maker) -> tuple[Candidate, Candidate]:
    first, last = make.first(), make.surname()
    who = make.named(f"{first} {last}")
    phone = make.phone()
    return replace(who, phone=phone), replace(who, name=f"{first[0]}. {last}", phone=make.phone_written(phone), email="")


def _titled(make: _Maker) -> tuple[Candidate, Candidate]:
    who = make.named(f"{make.first()} {make.surname()}")
    return who, make.second_time(who, f"{make.pick(('Dr. ', 'Prof. Dr. ', 'Dr. med. ', 'Dipl.-Ing. '))}{who.name}")


def _double(make: _Maker) -> tuple[Candidate, Candidate]:
    first, last = make.pick(WOMEN), make.pick(listed(COMMON)[:40])
    who = make.named(f"{first} {last}")
    return who, replace(make.second_time(who, f"{first} {last}-{make.pick(listed(COMMON)[:40])}"), email="")


def _middle(make: _Maker) -> tuple[Candidate, Candidate]:
    first, last = make.first(), make.surname()
    who = make.named(f"{first} {make.pick(('Maria', 'Josef', 'Karl', 'Sophie'))} {last}")
    return who, replace(make.second_time(who, f"{first} {last}"), email="")


def _shouted(make: _Maker) -> tuple[Candidate, Candidate]:
    who = make.person()
    door = who.doors[0]
    return who, replace(make.second_time(who, who.name.upper()), doors=(replace(door, line1=door.line1.upper(), city=door.city.upper()),))


def _company_form(make: _Maker) -> tuple[Candidate, Candidate]:
    firm, bare = make.firm(), ""
    bare = next(firm.removesuffix(form) for form in sorted(FORMS, key=len, reverse=True) if firm.endswith(form))
    door = make.door()
    one = Candidate(0, "", firm, f"info@{bare.split()[1].translate(PLAIN).lower()}.example.org", make.phone(), (door,))
    return one, replace(one, company=make.pick((bare, f"{bare}{make.pick(FORMS)}", bare.upper())), phone=make.phone(), email="")


def _other_contact(make: _Maker) -> tuple[Candidate, Candidate]:
    who = make.person()
    return who, replace(who, email=make.email(who.name), phone=make.pick(("", make.phone())))


def _postcode_slip(make: _Maker) -> tuple[Candidate, Candidate]:
    who = make.person()
    door = who.doors[0]
    place = make.draw.randint(1, 4)
    code = door.postcode[:place] + str((int(door.postcode[place]) + 3) % 10) + door.postcode[place + 1 :]
    return who, replace(make.second_time(who, who.name), doors=(replace(door, postcode=code),))


def _mail_spelt(make: _Maker) -> tuple[Candidate, Candidate]:
    who = make.person()
    local = who.email.partition("@")[0]
    who = replace(who, email=f"{local}@gmail.com")
    again = make.pick(
        (f"{local.replace('.', '')}@gmail.com", f"{local}+shop@gmail.com", f"{local}@googlemail.com", f"{local.title()}@gmail.com")
    )
    return who, replace(who, email=again, phone="", doors=(make.door(),))


def _couple(make: _Maker) -> tuple[Candidate, Candidate]:
    last, door, phone = make.surname(), make.door(), make.phone()
    one = replace(make.named(f"{make.pick(MEN)} {last}", door), phone=phone)
    other = replace(make.named(f"{make.pick(WOMEN)} {last}", door), phone=make.phone_written(phone))
    return one, replace(other, email=one.email) if make.chance(0.2) else other


def _gendered(make: _Maker) -> tuple[Candidate, Candidate]:
    first, second = make.pick(GENDERED).split()
    last, door, phone = make.surname(), make.door(), make.phone()
    return replace(make.named(f"{first} {last}", door), phone=phone), replace(make.named(f"{second} {last}", door), phone=phone)


def _siblings(make: _Maker) -> tuple[Candidate, Candidate]:
    first, second = make.pick(ALIKE.split("|")).split()
    last, door, phone = make.surname(), make.door(), make.phone()
    return replace(make.named(f"{first} {last}", door), phone=phone), replace(make.named(f"{second} {last}", door), phone=phone)


def _namesake(make: _Maker) -> tuple[Candidate, Candidate]:
    name, door = f"{make.first()} {make.surname()}", make.door()
    other = make.door()
    return make.named(name, door), make.named(name, replace(other, city=door.city, postcode=make.pick((door.postcode, other.postcode))))


def _namesake_next_door(make: _Maker) -> tuple[Candidate, Candidate]:
    name, door = f"{make.first()} {make.surname()}", make.door()
    street = door.line1.rstrip("ab 0123456789")
    one = replace(make.named(name, replace(door, line1=f"{street} 12")), phone=make.phone())
    return one, replace(make.named(name, replace(door, line1=f"{street} 98")), phone=make.phone())


def _father(make: _Maker) -> tuple[Candidate, Candidate]:
    name, door = f"{make.pick(MEN)} {make.surname()}", make.door()
    return make.named(f"{name} sen.", door), make.named(make.pick((f"{name} jun.", f"{name} jr.")), door)


def _neighbours(make: _Maker) -> tuple[Candidate, Candidate]:
    first, door = make.first(), make.door()
    one, other = make.draw.sample(listed(COMMON)[:30], 2)
    while {one, other} <= {"Schmidt", "Schmitt", "Schmitz", "Meyer", "Meier", "Maier"} or {one, other} == {"Hoffmann", "Hofmann"}:
        one, other = make.draw.sample(listed(COMMON)[:30], 2)
    return make.named(f"{first} {one}", door), make.named(f"{first} {other}", door)


def _colleagues(make: _Maker) -> tuple[Candidate, Candidate]:
    firm, door, phone = make.firm(), make.door(), make.phone()
    names = (f"{make.pick(MEN)} {make.surname()}", f"{make.pick(WOMEN)} {make.surname()}")
    one, other = (replace(make.named(name, door), company=firm, phone=phone, email="info@firma.example.org") for name in names)
    return one, other


def _branches(make: _Maker) -> tuple[Candidate, Candidate]:
    firm = make.firm()
    one, other = (Candidate(0, "", firm, "", make.phone(), (make.door(),)) for _ in range(2))
    return one, other


def _near_mail(make: _Maker) -> tuple[Candidate, Candidate]:
    name = f"{make.first()} {make.surname()}"
    one, other = make.named(name), make.named(name)
    local = one.email.partition("@")[0]
    return replace(one, email=f"{local}1@web.de"), replace(other, email=make.pick((f"{local}2@web.de", f"{local}1@gmx.de")))


def _shared_line(make: _Maker) -> tuple[Candidate, Candidate]:
    name, line = f"{make.first()} {make.surname()}", make.pick(("030 23125999", "0000000000"))
    one, other = (replace(make.named(name), phone=line, email=f"x{make.draw.randint(1, 9**9)}@marketplace.amazon.de") for _ in range(2))
    return one, other

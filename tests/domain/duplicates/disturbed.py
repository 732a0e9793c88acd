"""Customers who come twice through careless hands: any field may be written otherwise, whatever the rule was made for.

Written apart from `invented`: names are made of syllables that no list holds, slips are those of keyboards, ears and scanners, and what
is left of a customer the second time is drawn field by field.
"""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from backoffice.domain.duplicates.records import Candidate, Door
from tests.domain.duplicates.invented import Invented

_KEYS = ("qwertzuiopü", "asdfghjklöä", "yxcvbnm", "1234567890")
_READ_WRONGLY = (("rn", "m"), ("m", "rn"), ("l", "i"), ("i", "l"), ("u", "v"), ("cl", "d"), ("ß", "B"), ("h", "b"), ("e", "c"))
_HEARD_WRONGLY = (
    ("ei", "ai"),
    ("ai", "ei"),
    ("ck", "k"),
    ("k", "ck"),
    ("tz", "z"),
    ("ph", "f"),
    ("th", "t"),
    ("dt", "t"),
    ("ie", "i"),
    ("v", "f"),
    ("y", "i"),
    ("ä", "e"),
    ("ss", "s"),
    ("nn", "n"),
    ("ll", "l"),
    ("h", ""),
    ("eu", "oi"),
)
_BEGIN = (
    "Ba",
    "Bre",
    "Do",
    "Dra",
    "Fe",
    "Ga",
    "Go",
    "Hel",
    "Jo",
    "Ka",
    "Ko",
    "Kra",
    "Le",
    "Lo",
    "Ma",
    "Mil",
    "Na",
    "Or",
    "Pa",
    "Ra",
    "Ro",
    "Sal",
    "Schu",
    "Schö",
    "Sta",
    "Ste",
    "Ta",
    "Tho",
    "Ur",
    "Va",
    "Wal",
    "Wei",
    "Wie",
    "Zi",
    "Fürs",
    "Grö",
    "Jäh",
    "Lüt",
)
_MIDDLE = (
    "bel",
    "den",
    "gel",
    "ler",
    "man",
    "mer",
    "nek",
    "pel",
    "rich",
    "ris",
    "ros",
    "schel",
    "ster",
    "tel",
    "ter",
    "vic",
    "wald",
    "zel",
    "ke",
    "lin",
)
_END = ("mann", "er", "sen", "ski", "ow", "itz", "ing", "hardt", "ner", "chen", "bach", "el", "ke", "a", "ert", "weiler")
_FIRST = """Andreas Anna Anton Bärbel Ben Birgit Björn Carla Christine Claudia Clara David Dennis Dörte Elena Elias Emil Emma Erik
Eva Felix Finn Florian Frieda Georg Gerda Gisela Greta Hannes Heike Helga Henri Ida Ines Ingo Jakob Jens Johanna Jonas
Julia Jürgen Karin Karl Katja Kevin Klara Lara Lars Laura Leon Lotte Ludwig Luisa Maja Malte Manfred Marcel Marion Max
Mia Moritz Nadine Nele Nils Olaf Oskar Paul Petra Philipp Ralf Renate Robert Romy Rosa Sabine Sandra Sven Theo Thilo
Tobias Ulla Ute Vera Viktor Walter Werner Wiebke Willi Yvonne Zoe Aleksandra Bogdan Ceren Dragan Emre Halil Ivana Jelena
Kader Leyla Milos Nuray Oksana Raluca Selin Tomasz Volodymyr Zeynep"""
_WAYS = ("straße", "weg", "allee", "gasse", "platz", "ring", "ufer", "damm", "str.", " Straße")
_PLACES = [
    (f"{code:05d}", town)
    for town, start in (
        ("Aalen", 73430),
        ("Bochum", 44787),
        ("Celle", 29221),
        ("Dresden", 1067),
        ("Essen", 45127),
        ("Fulda", 36037),
        ("Gießen", 35390),
        ("Hürth", 50354),
        ("Kiel", 24103),
        ("Löbau", 2708),
        ("Mainz", 55116),
        ("Potsdam", 14467),
    )
    for code in range(start, start + 12)
]
_MAILS = ("gmx.net", "gmail.com", "web.de", "mail.example.org", "firma.example.com", "yahoo.de", "t-online.de")
KINDS = ("typos", "umlauts", "moved", "partial", "couple", "namesake", "household", "house")
Twin = Callable[[Candidate], Candidate]


def disturb(seed: int, customers: int, pairs: int) -> Invented:
    """Make a shop with so many pairs who are one, and as many who are not."""
    return _Careless(Random(seed)).make(customers, pairs)


class _Careless:
    def __init__(self, draw: Random) -> None:
        self.draw, self.shop, self.count = draw, Invented(), 0

    def make(self, customers: int, pairs: int) -> Invented:
        twins: tuple[tuple[str, Twin], ...] = (
            ("typos", self._typed),
            ("umlauts", self._umlauts),
            ("moved", self._moved),
            ("partial", self._partial),
        )
        others: tuple[tuple[str, Twin], ...] = (
            ("couple", self._couple),
            ("namesake", self._namesake),
            ("household", self._household),
            ("house", self._house),
        )
        for turn in range(pairs):
            for kinds, into in ((twins, self.shop.same), (others, self.shop.different)):
                kind, make = kinds[turn % len(kinds)]
                one = self._add(self._with_umlaut() if kind == "umlauts" else self._person())
                other = self._add(make(one))
                into[one.id, other.id] = kind
        while len(self.shop.customers) < customers:
            self._add(self._person())
        return self.shop

    def _add(self, who: Candidate) -> Candidate:
        who = replace(who, id=len(self.shop.customers) + 1)
        self.shop.customers.append(who)
        return who

    def _surname(self) -> str:
        middle = self.draw.choice(_MIDDLE) if self.draw.random() < 0.7 else ""
        return self.draw.choice(_BEGIN) + middle + self.draw.choice(_END)

    def _person(self) -> Candidate:
        name = f"{self.draw.choice(_FIRST.split())} {self._surname()}"
        return Candidate(0, name, "", self._mail(name), self._phone(), (self._door(),))

    def _with_umlaut(self) -> Candidate:
        who = self._person()
        while not any(sign in "äöüß" for sign in f"{who.name}{who.doors[0].line1}".lower()):
            who = self._person()
        return who

    def _mail(self, name: str) -> str:
        self.count += 1
        local = name.lower().replace(" ", self.draw.choice((".", "_", "", "-"))).encode("ascii", "ignore").decode()
        return f"{local}{self.count}@{self.draw.choice(_MAILS)}"

    def _phone(self) -> str:
        return f"0{self.draw.choice(('151', '172', '351', '69', '4321'))}{self.draw.randint(10**6, 10**8)}"

    def _door(self) -> Door:
        code, town = self.draw.choice(_PLACES)
        number = f"{int(self.draw.expovariate(1 / 30)) + 1}{self.draw.choice(['', '', '', 'a', 'b', 'c'])}"
        return Door(f"{self._surname()}{self.draw.choice(_WAYS)} {number}", "", code, town, "DE")

    def _slip(self, text: str) -> str:
        """Write a text with one slip of the keyboard, of the ear or of a scanner."""
        way = self.draw.randint(0, 5)
        place = self.draw.randrange(len(text))
        if way in (0, 1):
            wrong = _READ_WRONGLY if way else _HEARD_WRONGLY
            fitting = [(right, said) for right, said in wrong if right in text[1:]]
            if fitting:
                right, said = self.draw.choice(fitting)
                begin = text.index(right, 1)
                return text[:begin] + said + text[begin + len(right) :]
        if way == 2:
            return text[:place] + text[place + 1 :]
        if way == 3:
            return text[:place] + text[place] + text[place:]
        if way == 4 and place + 1 < len(text):
            return text[:place] + text[place + 1] + text[place] + text[place + 2 :]
        row = next((keys for keys in _KEYS if text[place].lower() in keys), "")
        spot = row.find(text[place].lower())
        near = [row[n] for n in (spot - 1, spot + 1) if 0 <= n < len(row)] if row else ["e"]
        return text[:place] + self.draw.choice(near) + text[place + 1 :]

    def _contact(self, who: Candidate) -> Candidate:
        """Keep telephone or e-mail, or neither, as somebody does who has a new one."""
        phone = self.draw.choice((who.phone, f"+49{who.phone[1:]}", "", self._phone()))
        return replace(who, phone=phone, email=self.draw.choice(("", self._mail(who.name))))

    def _typed(self, who: Candidate) -> Candidate:
        again, door = self._contact(who), who.doors[0]
        for field in self.draw.sample(("first", "last", "street", "postcode", "city"), self.draw.choice((1, 1, 1, 2))):
            first, _, last = again.name.partition(" ")
            if field == "first":
                again = replace(again, name=f"{self._slip(first)} {last}")
            elif field == "last":
                again = replace(again, name=f"{first} {self._slip(last)}")
            elif field == "street":
                door = replace(door, line1=self._slip(door.line1))
            elif field == "postcode":
                door = replace(door, postcode=self._slip(door.postcode))
            else:
                door = replace(door, city=self._slip(door.city))
        return replace(again, doors=(door,))

    def _umlauts(self, who: Candidate) -> Candidate:
        way = self.draw.choice((("ä", "ae"), ("ä", "a")))
        table: dict[str, str | int | None] = {
            "ä": way[1],
            "ö": f"o{way[1][1:]}",
            "ü": f"u{way[1][1:]}",
            "ß": "ss",
            "Ä": "Ae",
            "Ö": "Oe",
            "Ü": "Ue",
        }
        respelt = [text.translate(str.maketrans(table)) for text in (who.name, who.doors[0].line1, who.doors[0].city)]
        door = replace(who.doors[0], line1=respelt[1].replace("strasse", self.draw.choice(("strasse", "str.", "str"))), city=respelt[2])
        return replace(self._contact(who), name=respelt[0], doors=(door,))

    def _moved(self, who: Candidate) -> Candidate:
        keeps = self.draw.choice(("phone", "email"))
        again = replace(who, doors=(self._door(),))
        if keeps == "phone":
            return replace(again, email=self._mail(who.name), phone=self.draw.choice((who.phone, f"0049{who.phone[1:]}")))
        return replace(
            again, phone=self.draw.choice(("", self._phone())), email=self.draw.choice((who.email.upper(), f" {who.email}", who.email))
        )

    def _partial(self, who: Candidate) -> Candidate:
        first, _, last = who.name.partition(" ")
        ways = (
            f"{last} {first}",
            f"{first} {self.draw.choice('ABKM')}. {last}",
            f"Dr. {first} {last}",
            f"{first.upper()} {last.upper()}",
            f"{last}, {first}",
            f"{first}  {last}",
            f"Frau {first} {last}",
            f"{first} {last}-{self._surname()}",
        )
        again = self._contact(who)
        return replace(again, name=self.draw.choice(ways), email=again.email if again.phone else "")

    def _couple(self, who: Candidate) -> Candidate:
        first, _, last = who.name.partition(" ")
        partner = self.draw.choice([name for name in _FIRST.split() if name != first])
        shared = self.draw.random()
        email = who.email if shared < 0.2 else self._mail(f"{partner} {last}")
        return replace(who, name=f"{partner} {last}", email=email, phone=who.phone if shared < 0.6 else self._phone())

    def _namesake(self, who: Candidate) -> Candidate:
        door = replace(self._door(), postcode=who.doors[0].postcode, city=who.doors[0].city)
        return replace(who, email=self._mail(who.name), phone=self.draw.choice(("", self._phone())), doors=(door,))

    def _household(self, who: Candidate) -> Candidate:
        other = self._person()
        return replace(other, phone=who.phone, doors=who.doors)

    def _house(self, who: Candidate) -> Candidate:
        first = who.name.split()[0]
        return replace(self._person(), name=f"{first} {self._surname()}", doors=who.doors)

"""Who may be one customer, by hand: what a person at the counter would say."""

import pytest

from backoffice.domain.duplicates.judging import judge
from backoffice.domain.duplicates.profiles import profile
from backoffice.domain.duplicates.records import Candidate, Door, Proposal, Reason

HOME = Door("Lindenstraße 12", "", "50667", "Köln", "DE")
AWAY = Door("Hafenweg 3", "", "24103", "Kiel", "DE")
PHONE, MAIL = "0221 23125042", "anna.meier@example.org"


def person(name: str = "", *, company: str = "", email: str = "", phone: str = "", door: Door | None = HOME) -> Candidate:
    return Candidate(1, name, company, email, phone, (door,) if door else ())


def compare(one: Candidate, other: Candidate) -> Proposal | None:
    found = judge(profile(one), profile(other))
    again = judge(profile(other), profile(one))
    assert (found and (found.score, set(found.reasons))) == (again and (again.score, set(again.reasons)))
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jürgen Müller", "Juergen Mueller"),
        ("Jürgen Müller", "Jurgen Muller"),
        ("Jürgen Müller", "JÜRGEN MÜLLER"),
        ("Jürgen Müller", "Müller Jürgen"),
        ("Jürgen Müller", "Müller, Jürgen"),
        ("Jürgen Müller", "Dr. Jürgen Müller"),
        ("Jürgen Müller", "Prof. Dr.-Ing. Jürgen Müller"),
        ("Jürgen Müller", "Herr Jürgen Müller"),
        ("Jürgen Müller", "Jürgen Müler"),
        ("Jürgen Müller", "Jrügen Müller"),
        ("Jörg Weiß", "Joerg Weiss"),
        ("Hans-Peter Schmidt", "Hans Peter Schmidt"),
        ("Hans-Peter Schmidt", "Hanspeter Schmidt"),
        ("Anna Schmidt", "Anna Schmitt"),
        ("Stefan Maier", "Stephan Mayer"),
        ("Sabine Koch", "Sabine Koch-Lehmann"),
        ("Anna Maria Huber", "Anna Huber"),
        ("Otto von Bülow", "Otto Bülow"),
        ("J. Müller", "Jürgen Müller"),
        ("Carla Graf", "Carla Graff"),
        ("Antonina Rose", "Antonina ose"),
        ("Otto Graf von Bülow", "Otto von Bülow"),
        ("Jürgen Müller", "Jürgen Müller "),
        ("José García", "Jose Garcia"),
        ("Ayşe Yılmaz", "Ayse Yilmaz"),
        ("Łukasz Nowak", "Lukasz Nowak"),
        ("Seán O'Brien", "Sean O’Brien"),
    ],
)
def test_that_one_name_in_two_spellings_at_one_door_is_proposed(one: str, other: str) -> None:
    found = compare(person(one), person(other))
    assert found is not None
    assert Reason.SAME_ADDRESS in found.reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Andrea Müller", "Andreas Müller"),
        ("Martin Huber", "Martina Huber"),
        ("Daniel Koch", "Daniela Koch"),
        ("Gabriel Koch", "Gabriele Koch"),
        ("Christian Koch", "Christiane Koch"),
        ("Julia Koch", "Julian Koch"),
        ("Oleksandr Bondar", "Oleksandra Bondar"),
        ("Lena Weber", "Lina Weber"),
        ("Tim Weber", "Tom Weber"),
        ("Hanna Weber", "Johanna Weber"),
        ("Anna Weber", "Anne Weber"),
        ("Petra Schmidt", "Klaus Schmidt"),
        ("Klaus Schmidt", "K. P. Meier"),
        ("Herr Schmidt", "Frau Schmidt"),
        ("Familie Schmidt", "Klaus Schmidt"),
        ("Klaus Schmidt sen.", "Klaus Schmidt jun."),
        ("Klaus Schmidt", "Klaus Schmidt jun."),
        ("Peter Weber", "Petra Weber"),
        ("Lara Weber", "Lana Weber"),
        ("Carla Graf", "Jonas Graf"),
        ("Ravi Kapoor", "Rani Kapoor"),
        ("Eva Weber", "Ava Weber"),
    ],
)
def test_that_people_of_one_household_are_not_proposed(one: str, other: str) -> None:
    assert compare(person(one, phone=PHONE), person(other, phone=PHONE)) is None


def test_that_a_couple_who_share_mailbox_telephone_and_door_stays_two_people() -> None:
    assert compare(person("Petra Koch", email=MAIL, phone=PHONE), person("Klaus Koch", email=MAIL, phone=PHONE)) is None


def test_that_the_same_name_in_one_town_is_not_proposed_without_contact_or_address() -> None:
    elsewhere = Door("Rheinufer 7", "", "50667", "Köln", "DE")
    assert compare(person("Anna Meier", email="a@x.example.org"), person("Anna Meier", email="b@y.example.org", door=elsewhere)) is None
    assert compare(person("Anna Meier", door=None), person("Anna Meier", door=None)) is None


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ({"phone": PHONE}, {"phone": "+49 221 23125042"}, Reason.SAME_PHONE),
        ({"phone": PHONE}, {"phone": "0049 (0)221/23125042"}, Reason.SAME_PHONE),
        ({"email": MAIL}, {"email": "Anna.Meier@Example.org "}, Reason.SAME_EMAIL),
        ({"email": "anna.meier@gmail.com"}, {"email": "annameier+shop@googlemail.com"}, Reason.SAME_EMAIL),
        ({"email": "anna.meier@gmail.com"}, {"email": "anna.meier@gmial.com"}, Reason.SAME_EMAIL),
    ],
)
def test_that_who_moved_house_is_known_by_telephone_or_mailbox(one: dict[str, str], other: dict[str, str], reason: Reason) -> None:
    found = compare(person("Anna Meier", **one), person("Anna Meier", door=AWAY, **other))  # type: ignore[arg-type]  # texts only
    assert found is not None
    assert reason in found.reasons
    assert Reason.SAME_NAME in found.reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"email": "7q2x@marketplace.amazon.de"}, {"email": "7q2x@marketplace.amazon.de"}),
        ({"email": "info@example.org"}, {"email": "info@example.org"}),
        ({"email": "keine@example.org"}, {"email": "keine@example.org"}),
        ({"phone": "0000000000"}, {"phone": "0000000000"}),
        ({"phone": "0123456789"}, {"phone": "0123456789"}),
        ({"phone": "4711"}, {"phone": "4711"}),
    ],
)
def test_that_what_belongs_to_nobody_links_nobody(one: dict[str, str], other: dict[str, str]) -> None:
    assert compare(person("Anna Meier", **one), person("Anna Meier", door=AWAY, **other)) is None  # type: ignore[arg-type]  # texts only


@pytest.mark.parametrize(
    "line1",
    [
        "Lindenstr. 12",
        "LINDENSTRASSE 12",
        "Lindenstr 12",
        "Linden-Straße 12",
        "Lindnestraße 12",
        "Lindenstraße 12a",
        "Lindenstraße 13",
        "Lindenstraß e12",
        "Lindenstraße m12",
    ],
)
def test_that_one_door_is_known_in_other_spellings(line1: str) -> None:
    other = Door(line1, "", "50667", "Koeln", "DE")
    assert compare(person("Anna Meier"), person("Anna Meier", door=other)) is not None


@pytest.mark.parametrize(
    "door", [Door("Lindenstraße 98", "", "50667", "Köln"), Door("Lindenstraße 12", "", "80331", "München"), Door("", "", "50667", "Köln")]
)
def test_that_another_door_is_no_reason(door: Door) -> None:
    assert compare(person("Anna Meier"), person("Anna Meier", door=door)) is None


def test_that_a_slip_in_the_postcode_is_forgiven_within_one_town() -> None:
    assert compare(person("Anna Meier"), person("Anna Meier", door=Door("Lindenstraße 12", "", "50677", "Köln", "DE"))) is not None


def test_that_the_same_post_number_at_lockers_is_one_person() -> None:
    one = person("Anna Meier", door=Door("Packstation 145", "1234567890", "50667", "Köln", "DE"))
    other = person("Anna Meier", door=Door("Packstation 101", "1234567890", "24103", "Kiel", "DE"))
    found = compare(one, other)
    assert found is not None
    assert Reason.SAME_POST_NUMBER in found.reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bau Huber GmbH", "Bau Huber"),
        ("Bau Huber GmbH & Co. KG", "BAU HUBER G.m.b.H."),
        ("Bau Huber e.K.", "Bau-Huber UG (haftungsbeschränkt)"),
    ],
)
def test_that_a_company_is_one_with_and_without_its_legal_form(one: str, other: str) -> None:
    found = compare(person(company=one), person(company=other))
    assert found is not None
    assert Reason.SAME_COMPANY in found.reasons
    assert compare(person(one), person(company=other)) is not None  # a company that stands in the name


def test_that_a_company_is_known_where_it_stands_as_a_person() -> None:
    assert compare(person("Bäckerei Huber"), person(company="Bäckerei Huber GmbH")) is not None
    assert compare(person("Bäckerei Huber"), person(company="Bäckerei Huber GmbH", door=AWAY)) is None


def test_that_colleagues_and_branches_of_a_company_are_not_proposed() -> None:
    office = {"company": "Bau Huber GmbH", "phone": PHONE, "email": "info@huber.example.org"}
    assert compare(person("Petra Koch", **office), person("Klaus Lang", **office)) is None  # type: ignore[arg-type]  # texts only
    assert compare(person(company="Bau Huber GmbH"), person(company="Bau Huber GmbH", door=AWAY)) is None


def test_that_a_new_surname_needs_two_things_that_agree() -> None:
    assert compare(person("Sabine Koch", email=MAIL), person("Sabine Lang", email=MAIL)) is not None
    assert compare(person("Sabine Koch", email=MAIL), person("Sabine Lang", email=MAIL, door=AWAY)) is None
    assert compare(person("Sabine Koch"), person("Sabine Lang")) is None


def test_that_the_surest_proposal_has_the_highest_score() -> None:
    sure = compare(person("Anna Meier", email=MAIL, phone=PHONE), person("Anna Meier", email=MAIL, phone=PHONE))
    likely = compare(person("Anna Meier", phone=PHONE), person("Anna Maier", phone=PHONE))
    vague = compare(person("Anna Meier"), person("A. Meier"))
    assert sure is not None
    assert likely is not None
    assert vague is not None
    assert sure.score > likely.score > vague.score


@pytest.mark.parametrize(
    "name", ["", " ", ".", "-", "😀", "\u202eabc", "x" * 200, "<b>Anna</b>", "Dr.", "von", "1234", "王 小明", ",", "A,"]
)
def test_that_odd_names_are_compared_without_harm(name: str) -> None:
    compare(person(name, phone=PHONE), person("Anna Meier", phone=PHONE))
    compare(person(name), person(name))

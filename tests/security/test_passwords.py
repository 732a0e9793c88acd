"""Password hashing gives the answers of its standard; weak new passwords are refused for a reason."""

import time

import argon2.low_level
import pytest

from backoffice.errors import WeakPassword
from backoffice.security import passwords
from backoffice.security.passwords import CEILING, DEFAULT, FLOOR, Argon2Cost, calibrate, check_new_password, derive, suggest_passphrase


def test_that_argon2id_gives_the_answer_of_rfc_9106() -> None:
    """Section 5.3; the vector uses a secret and associated data, so it goes through the library's raw interface."""
    ffi, lib, core = (vars(argon2.low_level)[name] for name in ("ffi", "lib", "core"))
    out, values = ffi.new("uint8_t[]", 32), [bytes([number]) * length for number, length in ((1, 32), (2, 16), (3, 8), (4, 12))]
    password, salt, secret, extra = (ffi.new("uint8_t[]", value) for value in values)
    context = ffi.new(
        "argon2_context *",
        {
            "out": out, "outlen": 32, "version": argon2.low_level.ARGON2_VERSION, "pwd": password, "pwdlen": 32,
            "salt": salt, "saltlen": 16,
            "secret": secret, "secretlen": 8, "ad": extra, "adlen": 12, "t_cost": 3, "m_cost": 32, "lanes": 4, "threads": 4,
            "allocate_cbk": ffi.NULL, "free_cbk": ffi.NULL, "flags": lib.ARGON2_DEFAULT_FLAGS,
        },
    )  # fmt: skip
    assert core(context, argon2.low_level.Type.ID.value) == lib.ARGON2_OK
    assert bytes(ffi.buffer(out)).hex() == "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"


def test_that_a_known_password_derives_what_another_library_derives() -> None:
    """The expected value comes from OpenSSL's Argon2id."""
    expected = "72edd87cd9a956898f6ab68fb908a9796e30d258e93313634bbbf9e02969a003"
    assert derive("Grüße aus Köln", b"\7" * 16, DEFAULT).hex() == expected


def test_that_both_ways_to_write_an_umlaut_are_one_password() -> None:
    cheap = Argon2Cost(1, 8, 1)
    assert derive("Gru\u0308n", bytes(16), cheap) == derive("Grün", bytes(16), cheap)


def test_that_the_default_is_the_second_recommendation_of_rfc_9106() -> None:
    assert (DEFAULT.time, DEFAULT.memory_kib, DEFAULT.parallelism) == (3, 64 * 1024, 4)


@pytest.mark.parametrize("cost", [Argon2Cost(2, 65_536, 4), Argon2Cost(3, 65_535, 4), Argon2Cost(3, 65_536, 3)])
def test_that_a_cost_below_the_floor_is_told(cost: Argon2Cost) -> None:
    assert not cost.within(FLOOR, CEILING)


@pytest.mark.parametrize("cost", [Argon2Cost(7, 65_536, 4), Argon2Cost(3, 524_289, 4), Argon2Cost(3, 65_536, 9)])
def test_that_a_cost_over_the_ceiling_is_told(cost: Argon2Cost) -> None:
    assert not cost.within(FLOOR, CEILING)


@pytest.mark.parametrize(("run_s", "memory_kib"), [(0.01, 262_144), (0.2, 131_072), (0.3, 65_536), (5.0, 65_536)])
def test_that_the_cost_is_calibrated_up_to_a_second(monkeypatch: pytest.MonkeyPatch, run_s: float, memory_kib: int) -> None:
    moments = iter((0.0, run_s))
    monkeypatch.setattr(time, "perf_counter", lambda: next(moments))
    monkeypatch.setattr(passwords, "derive", lambda *_: b"")
    cost = calibrate()
    assert cost == Argon2Cost(3, memory_kib, 4)
    assert cost.within(FLOOR, CEILING)


@pytest.mark.parametrize(
    "password",
    ["wald tisch hafen lampe", "correct horse battery staple", "xkqzpwmv-41-ryt", "blumenladen wald tisch hafen", "8093175264418833",
     "ich mag 3 Kugeln Eis!", "ÄÖÜßäöü-über-Straße"],
)  # fmt: skip
def test_that_a_good_password_is_taken(password: str) -> None:
    check_new_password(password, person_name="Anna Muster", shop_name="Blumenladen")


@pytest.mark.parametrize(
    ("password", "reason"),
    [
        ("kurz", "short"), ("elf zeichen", "short"), ("", "short"),
        ("password1234", "common"), ("Passwort1234!", "common"), ("12345678901234567", "common"), ("987654321098", "common"),
        ("abcdefghijkl", "common"), ("qwertzuiop12", "common"), ("aaaaaaaaaaaa", "common"), ("abcabcabcabc", "common"),
        ("geheimgeheim", "common"), ("0000-1111-2222-3333", "common"), ("!!!!!!!!!!!!!", "common"), ("dragondragon99", "common"),
        ("809317526441", "common"), ("passwordpassword", "common"),
        ("blumenladen123", "shop_name"), ("BLUMENLADEN-2026", "shop_name"),
        ("anna muster 12", "person_name"), ("Muster.2026.Anna", "person_name"),
    ],
)  # fmt: skip
def test_that_a_weak_password_is_refused_with_its_reason(password: str, reason: str) -> None:
    with pytest.raises(WeakPassword) as refused:
        check_new_password(password, person_name="Anna Muster", shop_name="Blumenladen")
    assert refused.value.reason == reason


def test_that_names_of_few_letters_or_none_refuse_nothing() -> None:
    check_new_password("wald tisch hafen lampe", person_name="", shop_name="A B")


@pytest.mark.parametrize("language", ["de", "en", "fr"])
def test_that_four_offered_words_are_good_and_new_each_time(language: str) -> None:
    phrases = {suggest_passphrase(language) for _ in range(20)}
    assert len(phrases) == 20
    for phrase in phrases:
        assert len(phrase.split(" ")) == 4
        check_new_password(phrase, person_name="Anna Muster", shop_name="Blumenladen")


def test_that_four_words_make_more_than_fifty_bits() -> None:
    assert len(set(passwords._words("ger-long"))) ** 4 > 2**50
    assert len(set(passwords._words("eff-long"))) ** 4 > 2**50

"""The audit report: roles and rights, log, marks, backups and periods as they are at this moment, on paper for an audit."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from backoffice.domain.log import AuditFacts
from backoffice.domain.papers import PaperLanguage, Report, ReportPart
from ui.context import UiContext
from ui.formats import Formats
from ui.right_words import in_order, right_words
from ui.role_words import role_words

translate = QCoreApplication.translate
Rows = tuple[tuple[str, str], ...]


def audit_report(context: UiContext) -> Report:
    """Return the report. To be called off the main thread."""
    formats, desk = context.formats, context.office.log
    facts = desk.facts()
    names = desk.names()
    about = translate("AuditReport", "Every step that changes something is a line of the log; lines are chained and sealed.")
    return Report(
        translate("AuditReport", "Audit report"),
        PaperLanguage(formats.language),
        (
            ReportPart(translate("AuditReport", "Log"), (about,), _log(facts, names, formats)),
            ReportPart(translate("AuditReport", "Marks against older data"), (), _marks(facts, formats)),
            ReportPart(translate("AuditReport", "Backups"), (), _backups(facts, formats)),
            ReportPart(translate("AuditReport", "Periods that run"), (), _periods(facts, formats)),
            ReportPart(translate("AuditReport", "Who works here, and as what"), (), _people(context)),
            ReportPart(translate("AuditReport", "Roles in use and what they may do"), (), _roles(context)),
        ),
    )


def _log(facts: AuditFacts, names: dict[str, str], formats: Formats) -> Rows:
    state = facts.state
    checked = translate("AuditReport", "not yet")
    if state.verified_at is not None:
        words = translate("AuditReport", "up to line {line}, {when}, by {person}")
        who = names.get(state.verified_by, state.verified_by)
        checked = words.format(line=formats.number(state.verified), when=_moment(state.verified_at, formats), person=who)
    sealed = translate("AuditReport", "from line {line} on").format(line=formats.number(state.sealed_from))
    rows = [
        (translate("AuditReport", "Lines"), formats.number(state.deeds)),
        (translate("AuditReport", "Sealed"), sealed if state.sealed_from else translate("AuditReport", "not yet")),
        (translate("AuditReport", "Checked with the log’s key"), checked),
        (translate("AuditReport", "Lines about contact data, in all"), formats.number(state.contacts)),
        (translate("AuditReport", "Contact data of all customers taken along"), _taken_out(facts, names, formats)),
        (translate("AuditReport", "Key that signs saved tables"), facts.fingerprint),
    ]
    if state.taken_until:
        words = translate("AuditReport", "up to line {line}, taken by an owner nevertheless")
        rows.append((translate("AuditReport", "Found damaged"), words.format(line=formats.number(state.taken_until))))
    return tuple(rows)


def _taken_out(facts: AuditFacts, names: dict[str, str], formats: Formats) -> str:
    """Return on which of the days that are kept, and by whom."""
    words = translate("AuditReport", "{day} by {person}")
    told = [words.format(day=formats.full_date(one.day), person=names.get(one.person_id, one.person_id)) for one in facts.taken_out]
    return "; ".join(told) or translate("AuditReport", "not in the time that is kept")


def _marks(facts: AuditFacts, formats: Formats) -> Rows:
    data, beside, stored = facts.marks
    none = translate("AuditReport", "no mark")
    told = [none if one is None else formats.number(one) for one in (beside, stored)]
    return (
        (translate("AuditReport", "Lines in the data file"), formats.number(data)),
        (translate("AuditReport", "Known to mark.json"), told[0]),
        (translate("AuditReport", "Known to this account’s key store"), told[1]),
    )


def _backups(facts: AuditFacts, formats: Formats) -> Rows:
    never = translate("AuditReport", "never")
    when = [
        never if one is None else _moment(one, formats)
        for one in (facts.last_backup, facts.last_trial, facts.last_restore, facts.key_renewed)
    ]
    return (
        (translate("AuditReport", "Last backup"), when[0]),
        (translate("AuditReport", "Last trial run of a backup"), when[1]),
        (translate("AuditReport", "Last time a backup was put back"), when[2]),
        (translate("AuditReport", "Key of the data renewed"), when[3]),
    )


def _periods(facts: AuditFacts, formats: Formats) -> Rows:
    none = translate("AuditReport", "nothing is kept at the moment")
    days = translate("AuditReport", "{days} days, by whole months; the oldest line is of {day}")
    images = translate("AuditReport", "%n entry(s), the first of them until {when}", "", facts.images)
    contact = none if facts.oldest_contact is None else days.format(days=facts.access_days, day=formats.full_date(facts.oldest_contact))
    kept = none if facts.oldest_image is None else images.format(when=_moment(facts.oldest_image, formats))
    return (
        (translate("AuditReport", "Who was shown contact data"), contact),
        (translate("AuditReport", "What orders were like before a step"), kept),
    )


def _people(context: UiContext) -> Rows:
    return tuple((one.name, role_words(one.role)) for one in context.office.shop.people())


def _roles(context: UiContext) -> Rows:
    used = {one.role for one in context.office.shop.people()}
    rights = context.office.shop.rights_of(used)
    return tuple(
        (role_words(role), ", ".join(right_words(right) for right in in_order(rights[role]))) for role in sorted(used, key=role_words)
    )


def _moment(moment: datetime, formats: Formats) -> str:
    here = moment.astimezone(formats.zone)
    return f"{formats.full_date(here.date())}, {here:%H:%M}"

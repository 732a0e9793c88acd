"""A log whose lines are sealed, contact access in a table of its own, and case access for data protection.

The keys of the seals are in `log_ratchet`, which the program writes and no person reads (DESIGN §6).
"""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TABLES = (
    "ALTER TABLE log_of_deeds ADD COLUMN mac BLOB NOT NULL DEFAULT x''",
    "ALTER TABLE log_of_deeds ADD COLUMN area TEXT AS (substr(code, 1, instr(code, '.') - 1)) VIRTUAL",
    "ALTER TABLE shop ADD COLUMN access_days INTEGER NOT NULL DEFAULT 180 CHECK (access_days BETWEEN 30 AND 730)",
    """CREATE TABLE log_subject (
        kind TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (kind, id, seq)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE contact_access (
        seq INTEGER PRIMARY KEY, month TEXT NOT NULL CHECK (length(month) = 7), day TEXT NOT NULL CHECK (length(day) = 10),
        person_id TEXT NOT NULL, customer_id INTEGER NOT NULL, chain BLOB NOT NULL, mac BLOB NOT NULL
    ) STRICT""",
    "CREATE TABLE log_ratchet (lane INTEGER PRIMARY KEY CHECK (lane IN (1, 2)), count INTEGER NOT NULL, key BLOB NOT NULL) STRICT",
    """CREATE TABLE log_segment (
        id INTEGER PRIMARY KEY, epoch INTEGER NOT NULL, deeds_from INTEGER NOT NULL, contacts_from INTEGER NOT NULL, nonce BLOB NOT NULL,
        broken_before INTEGER NOT NULL CHECK (broken_before IN (0, 1))
    ) STRICT""",
    """CREATE TABLE log_verified (
        id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, at_ms INTEGER NOT NULL, person_id TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE case_access (
        id INTEGER PRIMARY KEY, person_id TEXT NOT NULL, order_id INTEGER NOT NULL, reason TEXT NOT NULL, asked_at_ms INTEGER NOT NULL,
        hours INTEGER NOT NULL CHECK (hours BETWEEN 1 AND 72), decided_by TEXT NOT NULL, decided_at_ms INTEGER,
        decided_seq INTEGER, ends_at_ms INTEGER
    ) STRICT""",
)
INDEXES = (
    "CREATE INDEX log_by_person ON log_of_deeds (person_id)",
    "CREATE INDEX log_by_area ON log_of_deeds (area)",
    "CREATE INDEX log_by_time ON log_of_deeds (at_ms)",
    "CREATE UNIQUE INDEX contact_access_once_a_day ON contact_access (day, person_id, customer_id)",
    "CREATE INDEX contact_access_by_customer ON contact_access (customer_id)",
    "CREATE INDEX contact_access_by_person ON contact_access (person_id)",
    "CREATE INDEX contact_access_by_month ON contact_access (month)",
)
GUARDS = (
    "CREATE TRIGGER log_subject_no_update BEFORE UPDATE ON log_subject BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
    "CREATE TRIGGER log_subject_no_delete BEFORE DELETE ON log_subject BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
    "CREATE TRIGGER log_subject_no_page_copy BEFORE INSERT ON log_subject WHEN 0 BEGIN SELECT 1; END",
    "CREATE TRIGGER contact_access_no_update BEFORE UPDATE ON contact_access BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
    """CREATE TRIGGER contact_access_whole_months BEFORE DELETE ON contact_access
        WHEN NOT EXISTS (SELECT 1 FROM log_subject WHERE kind = 'month' AND id = OLD.month)
        BEGIN SELECT RAISE(ABORT, 'a month goes after its line in the log of deeds'); END""",
    """CREATE TRIGGER contact_access_in_order BEFORE INSERT ON contact_access
        WHEN NEW.seq IS NOT (SELECT count + 1 FROM log_ratchet WHERE lane = 2) BEGIN SELECT RAISE(ABORT, 'the log has no gaps'); END""",
    "CREATE TRIGGER log_ratchet_no_delete BEFORE DELETE ON log_ratchet BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
    "CREATE TRIGGER log_ratchet_no_page_copy BEFORE INSERT ON log_ratchet WHEN 0 BEGIN SELECT 1; END",
    "CREATE TRIGGER log_segment_no_update BEFORE UPDATE ON log_segment BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
    "CREATE TRIGGER log_segment_no_delete BEFORE DELETE ON log_segment BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
    """CREATE TRIGGER log_segment_in_order BEFORE INSERT ON log_segment
        WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM log_segment)
        OR NEW.epoch <= (SELECT coalesce(max(epoch), 0) FROM log_segment) BEGIN SELECT RAISE(ABORT, 'the log has no gaps'); END""",
    "CREATE TRIGGER log_verified_no_page_copy BEFORE INSERT ON log_verified WHEN 0 BEGIN SELECT 1; END",
    "CREATE TRIGGER case_access_no_page_copy BEFORE INSERT ON case_access WHEN 0 BEGIN SELECT 1; END",
)


def upgrade() -> None:
    for statement in (*TABLES, *INDEXES, *GUARDS):
        op.execute(statement)
    op.execute("INSERT INTO log_ratchet (lane, count, key) VALUES (1, (SELECT coalesce(max(seq), 0) FROM log_of_deeds), x''), (2, 0, x'')")
    connection = op.get_bind()
    lines = connection.exec_driver_sql("SELECT seq, subject_kind, subject_id FROM log_of_deeds")
    subjects = [(kind, one, seq) for seq, kind, several in lines for one in several.split(",")]
    if subjects:
        connection.exec_driver_sql("INSERT OR IGNORE INTO log_subject (kind, id, seq) VALUES (?, ?, ?)", subjects)


def downgrade() -> None:
    raise NotImplementedError("a shop is never taken back to an older schema; restore a backup instead")

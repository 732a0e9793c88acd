"""A real mail server for tests: Dovecot on loopback, with a configuration, a user and certificates that are made for it and thrown away.

It runs as root and as an ordinary user. In CI a missing server is a failure, elsewhere the tests skip.
"""

import contextlib
import grp
import imaplib
import os
import pwd
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

USER, PASSWORD = "rückruf@example.org", "wald tisch häfen lampe"
GOOD, EXPIRED, SELF_SIGNED, OTHER_NAME = "localhost", "127.0.0.2", "127.0.0.3", "127.0.0.4"
NEEDED = ("dovecot", "openssl")
PATH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])
CONFIGURATION = """
base_dir = {root}/run
state_dir = {root}/state
log_path = {root}/log
protocols = imap
listen = 127.0.0.1, {expired}, {self_signed}, {other_name}
ssl = required
disable_plaintext_auth = yes
ssl_cert = <{root}/good.pem
ssl_key = <{root}/good.key
local {expired} {{
  ssl_cert = <{root}/expired.pem
  ssl_key = <{root}/expired.key
}}
local {self_signed} {{
  ssl_cert = <{root}/self.pem
  ssl_key = <{root}/self.key
}}
auth_mechanisms = plain
auth_failure_delay = 0
auth_username_chars =
mail_location = maildir:{root}/mail:CONTROL={root}/control:INDEX=MEMORY
mail_fsync = never
mail_max_userip_connections = {connections}
first_valid_uid = 1
passdb {{
  driver = passwd-file
  args = scheme=plain username_format=%u {root}/users
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={root}/home
}}
namespace inbox {{
  inbox = yes
  separator = /
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {plain_port}
  }}
  inet_listener imaps {{
    port = {port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
{users_of_its_own}
"""
ROOTLESS = """
default_internal_user = {name}
default_internal_group = {group}
default_login_user = {name}
"""


class NotStarted(Exception):
    """The server did not start; it says why."""


@dataclass(slots=True)
class Dovecot:
    """A running server; `port` speaks TLS from the first byte on, `plain_port` by STARTTLS."""

    root: Path
    port: int
    plain_port: int
    process: "subprocess.Popen[bytes] | None" = field(default=None, repr=False)

    @property
    def authority(self) -> Path:
        """The certificate of whoever vouches for the good server, and for the expired one."""
        return self.root / "ca.pem"

    def start(self, connections: int = 10) -> None:
        own = os.geteuid() != 0
        user = pwd.getpwuid(os.geteuid()) if own else pwd.getpwnam("nobody")
        words = ROOTLESS.format(name=user.pw_name, group=grp.getgrgid(os.getegid()).gr_name) if own else ""
        (self.root / "dovecot.conf").write_text(
            CONFIGURATION.format(
                root=self.root, port=self.port, plain_port=self.plain_port, uid=user.pw_uid, gid=user.pw_gid, connections=connections,
                expired=EXPIRED, self_signed=SELF_SIGNED, other_name=OTHER_NAME, users_of_its_own=words,
            ), encoding="utf-8",
        )  # fmt: skip
        (self.root / "users").write_text(f"{USER}:{{PLAIN}}{PASSWORD}\n", encoding="utf-8")
        for name in ("mail", "control", "home", "state", "run"):
            (self.root / name).mkdir(exist_ok=True)
            if not own and name in ("mail", "control", "home"):
                os.chown(self.root / name, user.pw_uid, user.pw_gid)
        command = [str(shutil.which("dovecot", path=PATH)), "-F", "-c", str(self.root / "dovecot.conf")]
        with (self.root / "started").open("wb") as told:
            self.process = subprocess.Popen(command, stdout=told, stderr=told, start_new_session=True)
        self._wait()

    def stop(self) -> None:
        if self.process is not None:
            self.process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(0.3)
            with contextlib.suppress(ProcessLookupError):  # what serves a connection that was cut may wait for it longer
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(10)
            self.process = None

    def restart(self, connections: int = 10) -> None:
        self.stop()
        self.start(connections)

    def _wait(self) -> None:
        for _ in range(200):
            if self.process is not None and self.process.poll() is not None:
                break
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                return
            time.sleep(0.05)
        said = [path.read_text(encoding="utf-8", errors="replace") for path in (self.root / "started", self.root / "log") if path.exists()]
        raise NotStarted("\n".join(said))

    @contextlib.contextmanager
    def signed_in(self) -> Iterator[imaplib.IMAP4_SSL]:
        """Sign in as a mail program does, to put mails there and look at them."""
        trusted = ssl.create_default_context(cafile=str(self.authority))
        with imaplib.IMAP4_SSL("localhost", self.port, ssl_context=trusted, timeout=20) as client:
            client.authenticate("PLAIN", lambda _: f"\0{USER}\0{PASSWORD}".encode())
            yield client

    def fill(self, folder: str, mails: Sequence[bytes]) -> None:
        """Put mails into a folder, which is made if it is not there."""
        with self.signed_in() as client:
            client.create(folder)
            for number, mail in enumerate(mails):
                came = f'"02-Mar-2026 09:{number // 60 % 60:02}:{number % 60:02} +0100"'
                answer, told = client.append(folder, "", came, mail)
                assert answer == "OK", told

    def make_anew(self, folder: str, mails: Sequence[bytes]) -> None:
        """Delete a folder and make it again with these mails: the server then counts anew."""
        self.delete(folder)
        self.fill(folder, mails)

    def delete(self, folder: str) -> None:
        with self.signed_in() as client:
            assert client.delete(folder)[0] == "OK"

    def seen(self, folder: str) -> int:
        """Return how many mails of a folder are marked as read."""
        with self.signed_in() as client:
            client.select(folder, readonly=True)
            return len(client.search(None, "SEEN")[1][0].split())


def needed() -> None:
    """Skip the test where there is no server, except in CI."""
    missing = [name for name in NEEDED if shutil.which(name, path=PATH) is None]
    if missing and os.environ.get("CI") == "true":
        pytest.fail(f"CI must have {', '.join(missing)}")
    if missing:
        pytest.skip(f"needs {', '.join(missing)} (apt-get install dovecot-imapd openssl)")


@contextlib.contextmanager
def running() -> Iterator[Dovecot]:
    """Run a server in a folder of its own, outside of the tests' folders, which its users may not enter."""
    needed()
    root = Path(tempfile.mkdtemp(prefix="backoffice-imap-"))
    root.chmod(0o755)
    server = Dovecot(root, *free_ports())
    try:
        make_certificates(root)
        try:
            server.start()
        except NotStarted:  # another program took one of the ports meanwhile
            server.stop()
            server.port, server.plain_port = free_ports()
            server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(root, ignore_errors=True)


def free_ports() -> tuple[int, int]:
    """Return two ports that nobody listens at."""
    with socket.socket() as one, socket.socket() as other:
        for free in (one, other):
            free.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


AUTHORITY = """
[ca]
default_ca = own
[own]
database = index
serial = serial
new_certs_dir = .
certificate = ca.pem
private_key = ca.key
default_md = sha256
policy = any
copy_extensions = copy
unique_subject = no
[any]
commonName = supplied
[req]
distinguished_name = name
[name]
[v3_ca]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
"""
KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")


def make_certificates(root: Path) -> None:
    """Make an authority, a good and an expired certificate signed by it, and one that signed itself."""
    (root / "ca.cnf").write_text(AUTHORITY, encoding="utf-8")
    (root / "index").touch()
    (root / "serial").write_text("01\n", encoding="utf-8")
    config = ("-config", "ca.cnf")
    own = ("req", *config, "-x509", *KEY, "-days", "3650")
    openssl(root, *own, "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Test", "-extensions", "v3_ca")
    for name, hosts, end in (("good", "DNS:localhost,IP:127.0.0.1", "20991231000000Z"), ("expired", f"IP:{EXPIRED}", "20200102000000Z")):
        names = ("-subj", f"/CN={name}", "-addext", f"subjectAltName={hosts}")
        dates = ("-startdate", "20200101000000Z", "-enddate", end)
        openssl(root, "req", *config, *KEY, "-keyout", f"{name}.key", "-out", f"{name}.csr", *names)
        openssl(root, "ca", *config, "-batch", "-notext", "-in", f"{name}.csr", "-out", f"{name}.pem", *dates)
    openssl(root, *own, "-keyout", "self.key", "-out", "self.pem", "-subj", "/CN=self", "-addext", f"subjectAltName=IP:{SELF_SIGNED}")


def openssl(root: Path, *words: str) -> None:
    done = subprocess.run(["openssl", *words], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr

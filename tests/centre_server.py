"""A server made from the very files that the administrator of a centre's server is given."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from samad_desktop.paths import resource
from tests.postgres_cluster import SUPERUSER, PostgresCluster

FILES = resource("server")
STANDBY, STANDBY_PASSWORD = "samad_standby", "گذرواژهٔ رونوشت"
# The tests' own way in; an administrator comes in by `peer`.
_OUR_WAY_IN = f"local all {SUPERUSER} trust\nlocal replication {SUPERUSER} trust\n"
# Of a test: where nobody else comes to, and nothing that slows it down.
_OF_A_TEST = "listen_addresses = '127.0.0.1'\nshared_buffers = 64MB\nmax_wal_size = 128MB\n"
_CERTIFICATE = (
    *("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"),
    *("-days", "2", "-subj", "/CN=localhost"),
)


class CentreServer(PostgresCluster):
    """One server whose settings are `resources/server`'s; a standby of one has that one's.

    Args:
        settings: the files that an administrator puts into `conf.d`.
        entry: her `pg_hba.conf`.
        follows: a running server whose standby it is to be, by TLS and password if it is one
            of these; of any other it is a copy, which is to be promoted.
    """

    def __init__(
        self,
        settings: Sequence[str] = (),
        entry: str = "",
        *,
        follows: PostgresCluster | None = None,
    ) -> None:
        self._settings_files = tuple(FILES / name for name in settings)
        self._entry = FILES / entry
        super().__init__(follows=follows)

    @property
    def certificate(self) -> Path:
        """What workstations trust."""
        return self.data / "samad.crt"

    def add(self, settings: str) -> None:
        """Put one more file into `conf.d`."""
        shutil.copy(FILES / settings, self.data / "conf.d")

    def _create(self) -> None:
        super()._create()
        if isinstance(self._follows, CentreServer):
            return
        (self.data / "conf.d").mkdir()
        for settings in self._settings_files:
            shutil.copy(settings, self.data / "conf.d")
        with (self.data / "postgresql.conf").open("a", encoding="utf-8") as file:
            file.write(f"include_dir = 'conf.d'\n{_OF_A_TEST}")
        entry = _OUR_WAY_IN + self._entry.read_text(encoding="utf-8")
        (self.data / "pg_hba.conf").write_text(entry, encoding="utf-8")
        self._certify()

    def _certify(self) -> None:
        key = self.data / "samad.key"
        certify(self.certificate, key)
        if self._as_user:
            os.chown(key, self._as_user["user"], self._as_user["group"])

    def _source(self, followed: PostgresCluster) -> tuple[str | Path, ...]:
        if not isinstance(followed, CentreServer):
            return super()._source(followed)
        by_tls = f"sslmode=verify-full sslrootcert={followed.certificate}"
        who = f"user={STANDBY} password='{STANDBY_PASSWORD}' application_name={STANDBY}"
        return ("-d", f"host=127.0.0.1 port={followed.port} {who} {by_tls}")


def certify(certificate: Path, key: Path, address: str = "127.0.0.1") -> None:
    """Make a server's certificate that vouches for itself."""
    names = ("-addext", f"subjectAltName=IP:{address}")
    made = ("openssl", *_CERTIFICATE, *names, "-keyout", key, "-out", certificate)
    subprocess.run(made, check=True, capture_output=True)
    key.chmod(0o600)

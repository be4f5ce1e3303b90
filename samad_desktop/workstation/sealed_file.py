"""A file that one person's password opens: its key is made from it, and lies on no disk."""

import secrets
from contextlib import suppress
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from samad_desktop.domain.errors import RuleBroken
from samad_desktop.workstation.written_files import written_whole

# The second choice of RFC 9106, section 4: a workstation has other uses for two gigabytes.
_PASSES, _MEMORY_KIB, _LANES = 3, 65_536, 4
_SALT_BYTES, _NONCE_BYTES, _KEY_BYTES = 16, 12, 32
_KIND = "samad-sealed-1 "


class SealedFile:
    """Salt, nonce and what AES-256-GCM made of the content; safe to use from any thread.

    Only the key is kept in memory, never the password. `owner` is sealed in with the content:
    not even the same password opens somebody else's file.
    """

    def __init__(self, path: Path, password: str, owner: str) -> None:
        """Make the key, which takes a moment; blocks."""
        self._path = path
        self._owner = f"{_KIND}{owner}"
        self._salt = self._sealed()[:_SALT_BYTES]
        if len(self._salt) < _SALT_BYTES:
            self._salt = secrets.token_bytes(_SALT_BYTES)
        self._cipher = AESGCM(_key(password, self._salt))

    def read(self) -> bytes:
        """Return the content; empty, and the file is gone, where this key does not open it."""
        sealed = self._sealed()
        nonce, rest = sealed[_SALT_BYTES:][:_NONCE_BYTES], sealed[_SALT_BYTES + _NONCE_BYTES :]
        if len(nonce) == _NONCE_BYTES:
            with suppress(InvalidTag):
                return self._cipher.decrypt(nonce, rest, self._owner.encode())
        self.remove()
        return b""

    def write(self, content: bytes) -> None:
        """Put `content` in the place of what was there; a disk that refuses keeps the old."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        sealed = self._cipher.encrypt(nonce, content, self._owner.encode())
        with suppress(RuleBroken), written_whole(self._path) as beside:
            beside.write_bytes(self._salt + nonce + sealed)

    def remove(self) -> None:
        """Throw the file away."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def anew(self, password: str) -> "SealedFile":
        """Throw the file away, and return one in its place that another password opens."""
        self.remove()
        return SealedFile(self._path, password, self._owner.removeprefix(_KIND))

    def _sealed(self) -> bytes:
        try:
            return self._path.read_bytes()
        except OSError:
            return b""


def _key(password: str, salt: bytes) -> bytes:
    return hash_secret_raw(
        *(password.encode(), salt),
        time_cost=_PASSES,
        memory_cost=_MEMORY_KIB,
        parallelism=_LANES,
        hash_len=_KEY_BYTES,
        type=Type.ID,
    )

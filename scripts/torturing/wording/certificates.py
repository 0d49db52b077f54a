"""Certificates that say any bytes, written by hand, as no tool would, and signed by openssl."""

from __future__ import annotations

import base64
from pathlib import Path

from support.command import quiet

COMMON_NAME = bytes([0x06, 3, 0x55, 4, 3])
ALTERNATIVE_NAMES = bytes([0x06, 3, 0x55, 0x1D, 17])
BASIC_CONSTRAINTS = bytes([0x06, 3, 0x55, 0x1D, 19])
ECDSA_SHA256 = bytes([0x06, 8, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 4, 3, 2])


def der(tag: int, *parts: bytes) -> bytes:
    """One element of DER."""
    body = b"".join(parts)
    if len(body) < 128:
        return bytes([tag, len(body)]) + body
    size = len(body).to_bytes((len(body).bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(size)]) + size + body


def distinguished(text: bytes) -> bytes:
    """A name of one common name; bytes that are not UTF-8 go into a type that takes any."""
    try:
        text.decode()
        tag = 0x0C
    except UnicodeDecodeError:
        tag = 0x14
    return der(0x30, der(0x31, der(0x30, COMMON_NAME, der(tag, text))))


class Authority:
    """Makes certificates under a root of its own; all share one key."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.key = folder / "key.pem"
        quiet(["openssl", "ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", str(self.key)])
        quiet(["openssl", "ec", "-in", str(self.key), "-pubout", "-outform", "DER", "-out", str(folder / "public.der")])
        self.public = (folder / "public.der").read_bytes()
        self.number = 0
        self.root = self.certificate(b"torture root", b"torture root", [], is_authority=True)

    def certificate(self, subject: bytes, issuer: bytes, names: list[bytes], is_authority: bool = False) -> Path:
        """A file with a certificate and its key."""
        self.number += 1
        extensions = []
        if names:
            extensions.append(der(0x30, ALTERNATIVE_NAMES, der(0x04, der(0x30, *(der(0x82, name) for name in names)))))
        if is_authority:
            extensions.append(
                der(0x30, BASIC_CONSTRAINTS, der(0x01, b"\xff"), der(0x04, der(0x30, der(0x01, b"\xff"))))
            )
        algorithm = der(0x30, ECDSA_SHA256)
        body = der(
            0x30,
            der(0xA0, der(0x02, b"\2")),
            der(0x02, b"\1" + self.number.to_bytes(4, "big")),
            algorithm,
            distinguished(issuer),
            der(0x30, der(0x17, b"200101000000Z"), der(0x17, b"491231000000Z")),
            distinguished(subject),
            self.public,
            der(0xA3, der(0x30, *extensions)) if extensions else b"",
        )
        unsigned, signature = self.folder / "body.der", self.folder / "signature.der"
        unsigned.write_bytes(body)
        quiet(["openssl", "dgst", "-sha256", "-sign", str(self.key), "-out", str(signature), str(unsigned)])
        whole = der(0x30, body, algorithm, der(0x03, b"\0" + signature.read_bytes()))
        path = self.folder / f"{self.number}.pem"
        text = base64.encodebytes(whole).decode()
        path.write_text(f"-----BEGIN CERTIFICATE-----\n{text}-----END CERTIFICATE-----\n{self.key.read_text()}")
        return path

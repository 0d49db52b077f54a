"""Certificates, made with openssl."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from pathlib import Path

from support.command import quiet

# What `openssl ca` has to be told; its index is of no use here.
SETTINGS = """
[ca]
default_ca = here
[here]
database = {folder}/index.txt
new_certs_dir = {folder}
rand_serial = yes
unique_subject = no
default_md = sha256
policy = any
[any]
commonName = optional
"""


@dataclass(frozen=True)
class Certificate:
    """A certificate with its key, as files in PEM form."""

    path: Path
    key: Path

    def context(self, *chain: Certificate) -> ssl.SSLContext:
        """A server that shows the certificate and those above it; as lenient as the library lets it be."""
        bundle = self.path.with_suffix(".bundle.pem")
        bundle.write_bytes(b"".join(each.path.read_bytes() for each in (self, *chain)))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        # The level of security is the survey's business: here also weak keys and digests are shown.
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.load_cert_chain(bundle, self.key)
        return context


class Authority:
    """Makes certificates in a folder; they share a key, as making keys and requests would take most of the time."""

    START, END = "20250101000000Z", "20450101000000Z"

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        (folder / "index.txt").write_text("")
        (folder / "req.cnf").write_text("[req]\ndistinguished_name=dn\n[dn]\n")
        self.settings = folder / "ca.cnf"
        self.settings.write_text(SETTINGS.format(folder=folder))
        self.root = self.make("root", "Root", extensions="basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign")

    def make(
        self, name: str, subject: str = "", issuer: Certificate | None = None, extensions: str = "", start: str = START,
        end: str = END, key: str = "ec", digest: str = "sha256"
    ) -> Certificate:
        """Makes a certificate; it signs itself where no issuer is given."""
        made = Certificate(self.folder / f"{name}.pem", self.key(key))
        signer = ["-selfsign", "-keyfile", str(made.key)]
        if issuer:
            signer = ["-cert", str(issuer.path), "-keyfile", str(issuer.key)]
        more = self.folder / f"{name}.ext"
        more.write_text(extensions + "\n")
        quiet([
            "openssl", "ca", "-batch", "-config", str(self.settings), "-in", str(made.key.with_suffix(".csr")), "-out",
            str(made.path), "-subj", f"/CN={subject}" if subject else "/", "-startdate", start, "-enddate", end, "-md",
            digest, "-extfile", str(more), "-notext", "-preserveDN", *signer])
        return made

    def for_names(self, name: str, names: list[str]) -> Certificate:
        """A good certificate for names."""
        extensions = "subjectAltName=" + ",".join(f"DNS:{each}" for each in names)
        return self.make(name, issuer=self.root, extensions=extensions)

    def key(self, kind: str) -> Path:
        """The key of a kind (`ec`, `rsa:1024`), beside which lies a request for it."""
        path = self.folder / f"{kind.replace(':', '-')}.key"
        if not path.exists():
            options = ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"] if kind == "ec" else [kind]
            quiet(["openssl", "req", "-new", "-newkey", *options, "-nodes", "-keyout", str(path), "-out",
                   str(path.with_suffix(".csr")), "-subj", "/", "-config", str(self.folder / "req.cnf")])
        return path

"""A hostile environment and hostile redirects: neither moves a byte elsewhere or changes an outcome.

The same names are surveyed in a plain environment and in one whose variables and files name proxies, credentials,
roots, a key log and a lax configuration of TLS. What would obey them is heard by listeners on other ports, seen in
the requests, or found in files. That the traps work is shown by a program that does obey.
"""

from __future__ import annotations

import os
import ssl
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from .internet import network
from .internet.authority import Authority
from .internet.name_server import NameServer
from .internet.scan import Findings, scan, survey
from .internet.web import POLICY, Web, over_tls, read_request, response
from .promise import Trial

PROXY = 3128
PORTS = (443, 80, 21, 70, 1080, PROXY)
STATUSES = ("301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect")
TARGETS = (
    "https://mta-sts.good-0.test/.well-known/mta-sts.txt", "http://mta-sts.good-0.test/.well-known/mta-sts.txt",
    f"https://127.0.0.1:{PROXY}/", f"http://127.0.0.1:{PROXY}/", f"//127.0.0.1:{PROXY}/", "https://169.254.169.254/",
    "ftp://127.0.0.1/", "file:///etc/passwd", f"gopher://127.0.0.1:{PROXY}/_a", "https://[::1]/",
)
# All that a request for a policy needs to say.
HEADERS = {b"host", b"user-agent", b"accept"}
BAIT = (
    'Set-Cookie: a=b; Path=/; Secure\r\nAlt-Svc: h2=":80"; ma=86400\r\nStrict-Transport-Security: max-age=86400\r\n')


class Requests:
    """The heads of all requests."""

    def __init__(self) -> None:
        self.heads: list[bytes] = []
        self.lock = threading.Lock()

    def then(self, *replies: bytes) -> Callable[[ssl.SSLSocket], None]:
        """Keeps the head of each request and gives the replies in turn; the last stays."""
        left = list(replies)

        def attend(connection: ssl.SSLSocket) -> None:
            head = read_request(connection)
            with self.lock:
                self.heads.append(head)
                reply = left.pop(0) if len(left) > 1 else left[0]
            connection.sendall(reply)
        return attend

    def needless(self) -> int:
        """How many requests carry more than they need to."""
        fields = ({line.split(b":")[0].lower() for line in head.split(b"\r\n")[1:] if line} for head in self.heads)
        return sum(not found <= HEADERS for found in fields)


def run(trial: Trial) -> None:
    network.bring_up()
    server, web, requests = NameServer(), Web(PORTS), Requests()
    authority, stranger = Authority(trial.work / "ca"), Authority(trial.work / "stranger")
    count = 100 if trial.is_short else 1000
    redirects = [(status, target) for status in STATUSES for target in TARGETS]
    good, busy = [f"good-{index}.test" for index in range(count)], [f"busy-{index}.test" for index in range(8)]
    moved = [f"moved-{index}.test" for index in range(len(redirects))]
    bad = ["untrusted.test", "weak.test", "old.test"]
    names = [*good, *busy, *moved, *bad]
    addresses = {name: f"11.0.{index >> 8}.{index & 255}" for index, name in enumerate(names, 1)}
    for name, address in addresses.items():
        server.put_domain(name)
        server.put_addresses(f"mta-sts.{name}", address)
    context = authority.for_names("hosts", [f"mta-sts.{name}" for name in names]).context()
    for name in good:
        web.hosts[addresses[name]] = over_tls(context, requests.then(response(POLICY, headers=BAIT)))
    for name in busy:
        replies = response(b"", "503 Service Unavailable", BAIT), response(POLICY)
        web.hosts[addresses[name]] = over_tls(context, requests.then(*replies))
    for name, (status, target) in zip(moved, redirects):
        reply = response(b"", status, f"Location: {target}\r\n")
        web.hosts[addresses[name]] = over_tls(context, requests.then(reply))
    contexts = lax_hosts(authority, stranger)
    for name in bad:
        web.hosts[addresses[name]] = over_tls(contexts[name], requests.then(response(POLICY)))
    server.start()
    web.start()

    survey(scan(trial, names, authority, database="plain.sqlite"))
    plain = Findings(trial.work / "plain.sqlite")
    asked = set(server.questions)
    server.questions.clear()
    calls = web.take_arrivals()
    hostile, key_log = environment(trial.work / "home", stranger)
    before = listing(trial.work / "home")
    survey(scan(trial, names, authority, database="hostile.sqlite"), hostile)
    found, arrivals = Findings(trial.work / "hostile.sqlite"), web.take_arrivals()

    for findings, text in ((plain, "a plain"), (found, "a hostile")):
        wrong = [name for name in good if findings.outcomes.get(name) != ("enforce", "")]
        trial.add_count(f"working policies not found in {text} environment, of {count}", len(wrong))
    strays = [name for name in names if found.outcomes.get(name) != plain.outcomes.get(name)]
    trial.add_count(f"outcomes that the environment changes, of {len(names)}", len(strays))
    obeyed = [name for name in bad if found.outcomes.get(name, ("", ""))[0] != "broken"]
    trial.add_count("faults of TLS that the environment talks away, of 3", len(obeyed))
    elsewhere = sum(arrival.port != 443 for arrival in [*calls, *arrivals])
    trial.add_count("connections to proxies and to other ports", elsewhere)
    strange = {arrival.address for arrival in [*calls, *arrivals]} - set(addresses.values())
    trial.add_count("connections to the targets of redirects and other strange addresses", len(strange))
    fetched = len([arrival for arrival in arrivals if arrival.address in {addresses[name] for name in moved}])
    trial.add("fetches of redirected policies", f"{len(moved)}", fetched, fetched == len(moved))
    redirected = ("broken", "phttp.redirect")
    wrong = [name for name in moved if {plain.outcomes.get(name), found.outcomes.get(name)} != {redirected}]
    trial.add_count(f"redirects with another outcome than phttp.redirect, of {len(moved)}", len(wrong))
    trial.add_count(f"requests with credentials, cookies or more, of {len(requests.heads)}", requests.needless())
    trial.add_count("names asked for that a plain environment does not ask for", len(set(server.questions) ^ asked))
    trial.add_count("key logs written", int(key_log.exists()))
    trial.add_count("files made or changed at home", len(listing(trial.work / "home").items() ^ before.items()))
    prove_traps(trial, web, hostile, key_log)


def lax_hosts(authority: Authority, stranger: Authority) -> dict[str, ssl.SSLContext]:
    """Hosts that only a survey with other roots or a lax configuration of TLS would take."""
    extensions = "subjectAltName=DNS:mta-sts.weak.test"
    weak = authority.make("weak", issuer=authority.root, extensions=extensions, key="rsa:1024")
    old = authority.for_names("old", ["mta-sts.old.test"]).context()
    old.minimum_version, old.maximum_version = ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1
    untrusted = stranger.for_names("untrusted", ["mta-sts.untrusted.test"])
    return {"untrusted.test": untrusted.context(), "weak.test": weak.context(), "old.test": old}


def environment(home: Path, stranger: Authority) -> tuple[dict[str, str], Path]:
    """Variables and files that a program with the defaults of its libraries would obey, and where it would log keys."""
    home.mkdir()
    key_log, roots = home / "keys.log", str(stranger.root.path)
    (home / ".netrc").write_text("default login torture password secret\n")
    (home / ".netrc").chmod(0o600)
    (home / ".curlrc").write_text(f'proxy = "http://127.0.0.1:{PROXY}"\ninsecure\nuser = "torture:secret"\nlocation\n')
    (home / "aliases").write_text("mta-sts.good-0.test localhost\n")
    (home / "openssl.cnf").write_text(
        "openssl_conf = all\n[all]\nssl_conf = tls\n[tls]\nsystem_default = lax\n"
        "[lax]\nMinProtocol = TLSv1\nCipherString = ALL:@SECLEVEL=0\n")
    proxies = dict.fromkeys(
        ("https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"), f"http://torture:secret@127.0.0.1:{PROXY}")
    proxies |= dict.fromkeys(("all_proxy", "ALL_PROXY"), "socks5h://127.0.0.1:1080")
    return {
        **proxies, **dict.fromkeys(("no_proxy", "NO_PROXY"), ""),
        **dict.fromkeys(("HOME", "CURL_HOME", "XDG_CONFIG_HOME"), str(home)),
        "NETRC": str(home / ".netrc"), "SSLKEYLOGFILE": str(key_log), "SSL_CERT_FILE": roots, "CURL_CA_BUNDLE": roots,
        "SSL_CERT_DIR": str(stranger.folder), "OPENSSL_CONF": str(home / "openssl.cnf"), "LOCALDOMAIN": "evil.test",
        "RES_OPTIONS": "ndots:15 attempts:1 timeout:1 use-vc", "HOSTALIASES": str(home / "aliases"),
        "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati",
    }, key_log


def listing(folder: Path) -> dict[str, tuple[int, int]]:
    """The files of a folder, the key log apart, with sizes and times."""
    files = ((path, path.stat()) for path in folder.rglob("*") if path.name != "keys.log")
    return {str(path): (status.st_size, status.st_mtime_ns) for path, status in files}


def prove_traps(trial: Trial, web: Web, hostile: dict[str, str], key_log: Path) -> None:
    """Lets a program that obeys its environment run into the traps."""
    key_log.unlink(missing_ok=True)
    program = (
        "import ssl, urllib.request\nssl.create_default_context()\n"
        "urllib.request.urlopen('https://mta-sts.good-0.test/', timeout=20)")
    # It fails, as the proxy does not speak its language.
    subprocess.run([sys.executable, "-c", program], env={**os.environ, **hostile}, capture_output=True, check=False)
    proxied = sum(arrival.port == PROXY for arrival in web.take_arrivals())
    trial.add("connections to a proxy by a program that obeys", ">= 1", proxied, proxied >= 1)
    trial.add("key logs opened by a program that obeys", "1", int(key_log.exists()), key_log.exists())

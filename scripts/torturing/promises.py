"""All promises, in the order in which they are tried."""

from __future__ import annotations

from . import (bodies, coverage, determinism, drip, environment, forgery, independence, loss, memory, outage, politeness,
               ssrf, text, tls)
from .promise import Promise

PROMISES: list[Promise] = [
    Promise("memory", "a list twenty times as long takes hardly more memory", memory.run),
    Promise("ssrf", "no name leads a survey to an address that is not public", ssrf.run, needs_namespace=True),
    Promise("environment", "no variable, file or redirect leads a survey astray", environment.run,
            needs_namespace=True),
    Promise("bodies", "no host costs more time or memory than it is given", bodies.run, needs_namespace=True),
    Promise("drip", "hosts that drip hold up no other", drip.run, needs_namespace=True),
    Promise("tls", "every situation of TLS has its own named outcome", tls.run, needs_namespace=True),
    Promise("coverage", "every row of a list is accounted for once, whole or in shards", coverage.run),
    Promise("determinism", "the same database says the same, byte by byte, wherever it is asked", determinism.run),
    Promise("text", "whatever servers and lists say is shown harmlessly to people and exactly to programs", text.run),
    Promise("loss", "what the network drops, repeats, reorders and garbles changes no outcome", loss.run),
    Promise("forgery", "no forged answer is believed, and no true one missed for it", forgery.run),
    Promise("independence", "an outcome does not depend on load, company or order", independence.run),
    Promise("outage", "a survey waits for a resolver in trouble, and says the same as without it", outage.run),
    Promise("politeness", "no limit is passed, in any second, and none is mistaken for silence", politeness.run),
]

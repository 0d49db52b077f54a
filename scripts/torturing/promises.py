"""All promises, in the order in which they are tried."""

from __future__ import annotations

from . import (
    answers, bodies, canaries, coverage, descriptors, determinism, disk, drip, environment, forgery, independence, kill, loss,
    memory, outage, politeness, ssrf, text, tls, torn, writers,
)
from .promise import Promise

PROMISES: list[Promise] = [
    # First, for what a child takes shows only where it is more than we have taken ourselves.
    Promise("memory", "a list twenty times as long takes hardly more memory", memory.run),
    # What is written stays written.
    Promise("kill", "a survey that is killed loses nothing it wrote, and the same command continues it", kill.run),
    Promise("torn", "a journal or file torn by a loss of power holds the commits before the tear", torn.run),
    Promise("disk", "a full or read-only disk is told clearly, and with room again the survey goes on", disk.run,
            needs_namespace=True),
    Promise("descriptors", "a survey that may open few files says so once, and finds the same", descriptors.run),
    Promise("writers", "of two surveys of one database one goes on, and a dead one holds nobody up", writers.run),
    # What is found is what is there.
    Promise("loss", "what the network drops, repeats, reorders and garbles changes no outcome", loss.run),
    Promise("forgery", "no forged answer is believed, and no true one missed for it", forgery.run),
    Promise("answers", "no answer over TCP costs more than it is given, and none is taken for what it is not", answers.run,
            needs_namespace=True),
    Promise("independence", "an outcome does not depend on load, company or order", independence.run),
    Promise("outage", "a survey waits for a resolver in trouble, and says the same as without it", outage.run),
    Promise("canaries", "what a resolver says while it lies counts for nothing", canaries.run),
    Promise("coverage", "every row of a list is accounted for once, whole or in shards", coverage.run),
    Promise("tls", "every situation of TLS has its own named outcome", tls.run, needs_namespace=True),
    # Nobody is harmed.
    Promise("politeness", "no limit is passed, in any second, and none is mistaken for silence", politeness.run),
    Promise("ssrf", "no name leads a survey to an address that is not public", ssrf.run, needs_namespace=True),
    Promise("environment", "no variable, file or redirect leads a survey astray", environment.run,
            needs_namespace=True),
    Promise("bodies", "no host costs more time or memory than it is given", bodies.run, needs_namespace=True),
    Promise("drip", "hosts that drip hold up no other", drip.run, needs_namespace=True),
    Promise("text", "whatever servers and lists say is shown harmlessly to people and exactly to programs", text.run),
    # The same again.
    Promise("determinism", "the same database says the same, byte by byte, wherever it is asked", determinism.run),
]

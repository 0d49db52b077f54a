"""All promises, in the order in which they are tried."""

from __future__ import annotations

from . import forgery, independence, loss, memory, outage, politeness
from .promise import Promise

PROMISES: list[Promise] = [
    Promise("memory", "a list twenty times as long takes hardly more memory", memory.run),
    Promise("loss", "what the network drops, repeats, reorders and garbles changes no outcome", loss.run),
    Promise("forgery", "no forged answer is believed, and no true one missed for it", forgery.run),
    Promise("independence", "an outcome does not depend on load, company or order", independence.run),
    Promise("outage", "a survey waits for a resolver in trouble, and says the same as without it", outage.run),
    Promise("politeness", "no limit is passed, in any second, and none is mistaken for silence", politeness.run),
]

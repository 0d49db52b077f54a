"""What every survey of a script has in common."""

from __future__ import annotations

# Three questions a domain, no limit and no pause: a survey that is held back by nothing but itself.
UNHELD = [
    "--skip-apex", "--quiet", "--dns-rate", "unlimited", "--https-rate", "unlimited", "--https-per-address", "unlimited",
    "--retry-after", "0", "--contact", "survey@example.test",
]

# What is asked is counted, and a network of our own knows no name of the internet.
WITHOUT_CANARIES = ("--canary-good", "none", "--canary-bad", "none")

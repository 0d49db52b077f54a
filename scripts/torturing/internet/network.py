"""The network of a namespace, in which every address is ours."""

from __future__ import annotations

from support.command import Failed, quiet


def bring_up() -> None:
    """Leads all addresses to this machine; refuses a network that has any other way out."""
    # Not /sys/class/net, which may still show the devices of the network outside.
    with open("/proc/net/dev") as file:
        devices = {line.split(":")[0].strip() for line in file if ":" in line}
    if devices - {"lo"}:
        raise Failed(f"this network is no private one, it has {', '.join(sorted(devices))}")
    quiet(["ip", "link", "set", "lo", "up"])
    quiet(["ip", "route", "add", "local", "default", "dev", "lo"])
    quiet(["ip", "-6", "route", "add", "local", "default", "dev", "lo"])

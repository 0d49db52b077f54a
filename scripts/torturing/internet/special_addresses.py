"""Addresses that a survey has to leave alone, and such that look like them and are public."""

from __future__ import annotations

import ipaddress

# iana-ipv4-special-registry and the multicast blocks: the first, the last or a famous one of each.
IPV4 = """
0.0.0.0 0.1.2.3 0.255.255.255 10.0.0.1 10.255.255.255 100.64.0.1 100.100.100.200 100.127.255.255 127.0.0.1 127.0.0.53
127.255.255.254 169.254.0.1 169.254.169.254 169.254.170.2 172.16.0.1 172.31.255.254 192.0.0.1 192.0.0.8 192.0.0.170
192.0.0.192 192.0.2.1 192.31.196.1 192.52.193.1 192.88.99.1 192.168.0.1 192.168.255.254 192.175.48.1 198.18.0.1
198.19.255.254 198.51.100.1 203.0.113.1 224.0.0.1 224.0.0.251 232.1.1.1 239.255.255.250 240.0.0.1 250.1.2.3
255.255.255.254 255.255.255.255
""".split()

# iana-ipv6-special-registry, multicast, former site-local addresses, and what is not assigned as unicast.
IPV6 = """
:: ::1 ::2 100::1 100:0:0:1::1 64:ff9b:1::1 64:ff9b:1:ffff::1 64:ff9b:2::1 2001::1 2001:1::1 2001:1::2 2001:1::3
2001:2::1 2001:3::1 2001:4:112::1 2001:10::1 2001:20::1 2001:30::1 2001:1ff:ffff::1 2001:db8::1 2001:db8:ffff::1 2002::1
2620:4f:8000::1 3fff::1 3fff:fff::1 4000::1 5f00::1 8000::1 fc00::1 fd00:ec2::254 fd00:ec2::23 fd20:ce::254 fdff:ffff::1
fe00::1 fe80::1 fe80::a9fe:a9fe febf::1 fec0::1 ff01::1 ff02::1 ff02::fb ff05::2 ff0e::1 ffff::1
""".split()

# Those whose IPv6 forms are tried too.
EMBEDDED = """
10.0.0.1 127.0.0.1 169.254.169.254 192.168.1.1 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255
""".split()

PUBLIC_IPV4, PUBLIC_IPV6 = "11.22.33.44", "2a00:1450::1"
# The well-known prefix of NAT64 before a public address: what is reached is public (RFC 6052).
PUBLIC_NAT64 = ["64:ff9b::b16:212c", "64:ff9b::808:808", "64:ff9b::c000:100", "64:ff9b::c633:6301"]
# The neighbours of special blocks: a filter that takes too much falls short as well.
PUBLIC = """
1.0.0.1 9.255.255.255 11.0.0.1 100.63.255.255 100.128.0.1 126.255.255.254 128.0.0.1 169.253.255.255 169.255.0.1
172.15.255.255 172.32.0.1 192.0.1.1 192.0.3.1 192.167.255.255 192.169.0.1 198.17.255.255 198.20.0.1 198.51.99.1
203.0.112.1 223.255.255.255 2001:200::1 2001:db7:ffff::1 2001:db9::1
2003::1 2620:4f:7fff::1 3ffe:ffff::1 3fff:1000::1 2a00:1450::3
""".split()


def forbidden() -> list[str]:
    """All that a survey must not connect to, each once."""
    return list(dict.fromkeys([*IPV4, *IPV6, *(form for address in EMBEDDED for form in forms(address))]))


def forms(address: str) -> list[str]:
    """The IPv6 addresses in which an IPv4 address can hide."""
    value = int(ipaddress.IPv4Address(address))
    numbers = [
        0xFFFF << 32 | value,  # mapped, RFC 4291, 2.5.5.2
        value,  # compatible, RFC 4291, 2.5.5.1
        0xFFFF << 48 | value,  # translated, RFC 2765, 2.1
        0x64FF9B << 96 | value,  # NAT64, RFC 6052
        0x64FF9B0001 << 80 | value,  # NAT64 of local use, RFC 8215
        0x2002 << 112 | value << 80 | 1,  # 6to4, RFC 3056
        0x20010000 << 96 | value << 64 | 1,  # Teredo, by its server, RFC 4380
        0x20010000 << 96 | 0x41000001 << 64 | 0xFFFFFFFF ^ value,  # Teredo, by its client
        0xFE80 << 112 | 0x5EFE << 32 | value,  # ISATAP, RFC 5214
    ]
    return [str(ipaddress.IPv6Address(number)) for number in numbers]

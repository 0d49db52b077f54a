"""An internet of our own inside a network namespace: names, addresses, an authority and policy hosts.

Every address leads to this machine there, public and special ones alike, so that a survey runs with its address
filter on and with the ports of the real internet, and no packet leaves.
"""

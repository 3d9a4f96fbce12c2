"""The check of addresses: asks politely, and calls an address broken only when it failed on two days."""

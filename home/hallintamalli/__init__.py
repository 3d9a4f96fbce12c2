"""The governance model (hallintamalli): who owns, keeps and approves what, told from the rights as they are."""

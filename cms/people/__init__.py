"""Who has an account, in which groups, with what second step, and who no longer comes."""

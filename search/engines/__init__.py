"""The engines that answer queries, and which of them does."""

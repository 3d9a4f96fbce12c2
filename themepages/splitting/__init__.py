"""Splitting a theme: some of its rules, pins and blocks become a theme of their own."""

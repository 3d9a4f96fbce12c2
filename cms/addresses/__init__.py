"""Addresses that last: redirects that never chain, short words for print, and old links that lead nowhere."""

"""Ways in which others lead to a theme: link, QR code, embedded list, oEmbed."""

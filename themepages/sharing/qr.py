"""QR codes that lead to an address (ISO/IEC 18004)."""

from __future__ import annotations

from io import BytesIO

import segno


# A quarter of a code may be worn or dirty and it still leads there.
ERROR_CORRECTION = "q"
# What the standard asks around a code, in modules.
QUIET_ZONE = 4
# 12 pixels a module: some 600 pixels across, enough for a poster.
PIXELS = 12


def qr_image(url: str, kind: str) -> bytes:
    """The code of an address as ``svg`` or ``png``, black on white."""
    code = segno.make(url, error=ERROR_CORRECTION, micro=False)
    out = BytesIO()
    scale = PIXELS if kind == "png" else 1
    options = {"omitsize": True, "xmldecl": False} if kind == "svg" else {}
    code.save(out, kind=kind, border=QUIET_ZONE, scale=scale, light="white", **options)
    return out.getvalue()

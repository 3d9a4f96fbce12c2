"""Words and endings that tell three languages apart; short lists are enough for a sentence or two."""

from __future__ import annotations


_FI = """
    ja on ei että tai sekä kun jos voit voi saat olet ovat myös mukaan kanssa sinun sinulle
    joka jotka jossa kuin niin tämä se ne sen siitä mitä miten mutta vain jo oma omaan omia
    palvelu palvelun palvelut asiakas tukea apua ennen jälkeen sekä eri kaikille kaikki
"""
_SV = """
    och att det som en ett är på för med av till i du dig din ditt den de inte eller kan om
    har vi när hos från vid också så samt ska där hur sig ger får oss
"""
_EN = """
    the and of to in is you your for with a an or are can we that this at by from it be on
    not have has will our as when if how who they their
"""

STOP_WORDS: dict[str, frozenset[str]] = {
    "fi": frozenset(_FI.split()),
    "sv": frozenset(_SV.split()),
    "en": frozenset(_EN.split()),
}

# Case endings of Finnish that end no common word of Swedish or English.
FINNISH_ENDINGS = (
    "ssa", "ssä", "stä", "ltä", "llä", "aan", "ään", "öön", "iin", "nsa", "nsä", "ttä",
    "ksi", "mme", "vät", "iä", "yjä", "uja", "jen",
)  # fmt: skip

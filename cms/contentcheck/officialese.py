"""Finnish words of officials, and what to write in their place. The advice is for writers of Finnish."""

from __future__ import annotations

import re
from collections.abc import Iterator


# Pattern of the word's forms → plainer words. Passives are there where the doer matters to the reader.
PLAINER = {
    r"mikäli": "jos",
    r"toimesta": "sano kuka tekee: ”hoitaja soittaa”, ei ”soitto tehdään hoitajan toimesta”",
    r"johdosta": "vuoksi tai takia",
    r"koskien": "-sta tai -stä: ”tietoa liikunnasta”",
    r"liittyen": "-sta tai -stä: ”tietoa liikunnasta”",
    r"puitteissa": "-ssa tai osana",
    r"osalta": "jätä pois tai sano suoraan",
    r"taholta|tahon|tahot": "sano kuka: kunta, järjestö, lääkäri",
    r"välityksellä": "-lla tai kautta",
    r"omaava[ant]?|omaavat|omaavien": "on: ”hänellä on”",
    r"suorite(?:taan|ttu|ttava)|suorittaa|suorittamalla": "tehdä",
    r"toteutetaan": "sano kuka järjestää: ”järjestämme”",
    r"pyritään": "sano mitä teette: ”autamme”, ei ”pyritään auttamaan”",
    r"edellytetään": "sano lukijalle: ”tarvitset”",
    r"velvoitetaan": "sano lukijalle: ”sinun pitää”",
    r"huomioidaan|huomioiden": "otamme huomioon",
    r"mahdollistaa|mahdollistetaan|mahdollistamiseksi": "voit: ”voit liikkua”, ei ”mahdollistaa liikkumisen”",
    r"tarkoituksenmukai\w+": "sopiva",
    r"ensisijaisesti": "ensin tai mieluiten",
    r"kyseinen|kyseisen|kyseistä|kyseisessä": "tämä tai se",
    r"edellä mainit\w+": "sano asia uudelleen",
    r"lukien": "alkaen",
    r"viipymättä": "heti",
    r"saattaa tiedoksi|tiedoksisaanti\w*": "kertoa",
}
PATTERNS = tuple(
    (re.compile(rf"\b(?:{forms})\b", re.IGNORECASE), plainer) for forms, plainer in PLAINER.items()
)


def officialese(sentence: str) -> Iterator[tuple[str, str]]:
    """Each such word as it stands in the sentence, with what to write in its place."""
    for pattern, plainer in PATTERNS:
        yield from ((match[0], plainer) for match in pattern.finditer(sentence))

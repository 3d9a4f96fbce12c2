"""Words that say nothing of what is looked for, in the form readers write them."""

from __future__ import annotations


_FINNISH = """
ei en et emme ette eivät eikä enkä älä on oli ole olen olet olemme olette ovat olla ollut olisi olin
ja tai sekä vai mutta jos kun kuin että jotta koska vaikka eli niin myös vain jo nyt sitten
minä sinä hän me te he se ne tämä tuo nämä nuo mä sä mun sun minun sinun hänen meidän teidän heidän
minulla minulle minua mulla mulle sinulla hänellä meillä meille sen niiden tämän
mikä mitä mihin missä mistä millä miltä mille milloin miten miksi minkä kuka kuinka ketä kenelle
joka jonka jota joita johon jossa josta jolla jolle jotka joiden
voi voin voit voiko voidaan saa saan saako saada saisi pitää pitäisi täytyy haluan haluaisin
kuuluu lähellä löytyy löydän etsin tarvitsen tarvitaan jokin jotain joku
esim ym yms eri kanssa varten asti
"""
_SWEDISH = """
och eller men om att som för på i av till med från den det de en ett är var har hade kan ska vill
jag du han hon vi ni min mitt mina din ditt dina sin sitt sina mig dig oss er
vad var vart när hur vem vilken vilket vilka varifrån får få behöver söker finns inte
"""
_ENGLISH = """
a an the and or but if of to for in on at by with from is are was be been am do does can could will
i you he she we they it my your his her our their me us them this that
what where when how who which why get find need want looking there not
"""
_WEAK = """
apu auttaa tuki tukea neuvo ohje asia juttu ihminen henkilö paikka tilanne mahdollisuus
saada tehdä mennä tulla käydä hakea hankkia tarvita pystyä ottaa antaa löytää oleva uusi hyvä
hjälp hjälpa stöd råd sak person plats möjlighet göra komma gå söka använda ny bra
help support advice thing person place way make go come take use new good
"""
# Base forms and stems that count less than what stands beside them.
WEAK_TERMS = frozenset(_WEAK.split())
STOPWORDS: dict[str, frozenset[str]] = {
    "fi": frozenset(_FINNISH.split()),
    "sv": frozenset(_SWEDISH.split()),
    "en": frozenset(_ENGLISH.split()),
}


def is_stopword(word: str, language: str) -> bool:
    """Whether the folded word is left out of texts and queries of the language."""
    return word in STOPWORDS.get(language, frozenset())

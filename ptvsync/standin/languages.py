"""Names of the languages in which the demo world's services are given."""

from __future__ import annotations

from ptvsync.records import Texts


LANGUAGE_NAMES: dict[str, Texts] = {
    "fi": {"fi": "suomi", "sv": "finska", "en": "Finnish"},
    "sv": {"fi": "ruotsi", "sv": "svenska", "en": "Swedish"},
    "en": {"fi": "englanti", "sv": "engelska", "en": "English"},
    "ru": {"fi": "venäjä", "sv": "ryska", "en": "Russian"},
    "uk": {"fi": "ukraina", "sv": "ukrainska", "en": "Ukrainian"},
    "et": {"fi": "viro", "sv": "estniska", "en": "Estonian"},
    "ar": {"fi": "arabia", "sv": "arabiska", "en": "Arabic"},
    "so": {"fi": "somali", "sv": "somaliska", "en": "Somali"},
    "fa": {"fi": "persia", "sv": "persiska", "en": "Persian"},
    "sgn-fi": {
        "fi": "suomalainen viittomakieli",
        "sv": "finskt teckenspråk",
        "en": "Finnish Sign Language",
    },
}

"""Fixed vocabularies of theme pages: icons, colours, obligation and the national themes of THL."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class ThemeIcon(models.TextChoices):
    """Line icons, one SVG each in ``templates/icons/``."""

    COMMUNITY = "osallisuus", _("Community")
    ART = "taide", _("Art")
    NUTRITION = "ravitsemus", _("Nutrition")
    EXERCISE = "liikunta", _("Exercise")
    MIND = "mieli", _("Mind")
    SUBSTANCES = "paihteet", _("Substances and addictions")
    LIFESTYLE = "elintavat", _("Lifestyle")
    NATURE = "luonto", _("Nature")
    SAFETY = "turva", _("Safety")
    WORK = "tyo", _("Work")
    PEERS = "vertaistuki", _("Peer support")
    ADVICE = "neuvonta", _("Advice")
    MONEY = "talous", _("Livelihood")
    INTEGRATION = "kotoutuminen", _("Integration")


class ThemeColour(models.TextChoices):
    """Pairs of surface and ink with checked contrast, defined in ``static/css/theme-colours.css``."""

    MOSS = "moss", _("Moss")
    LAKE = "lake", _("Lake")
    BERRY = "berry", _("Berry")
    SUN = "sun", _("Sunlight")
    DAWN = "dawn", _("Dawn")
    SPRUCE = "spruce", _("Spruce")
    CLAY = "clay", _("Clay")
    HEATHER = "heather", _("Heather")
    STORM = "storm", _("Storm")
    BIRCH = "birch", _("Birch")
    ROWAN = "rowan", _("Rowan")
    ICE = "ice", _("Ice")
    LICHEN = "lichen", _("Lichen")
    NIGHT = "night", _("Night")


class Obligation(models.TextChoices):
    """Why the county must have the theme."""

    SERVICE_CONCEPT = "palvelukonsepti", _("Yes, by the national service concept")
    PROJECT_PLAN = "hankesuunnitelma", _("Yes, by the project plan")
    NONE = "ei", _("No")


class ThlTheme(models.TextChoices):
    """The national themes of wellbeing promotion; one may have several theme pages."""

    PARTICIPATION = "osallisuus", _("Promoting participation")
    CULTURE = "kulttuuri", _("Cultural wellbeing and arts")
    NUTRITION = "ravitsemus", _("Promoting healthy nutrition")
    EXERCISE = "liikunta", _("Physical activity")
    MENTAL_HEALTH = "mielenterveys", _("Mental health and mental health skills")
    ADDICTIONS = "paihteet", _("Preventing harms of substances and addictions")
    LIFESTYLE = "elintavat", _("Lifestyle guidance and health skills")
    NATURE = "lahiluonto", _("Moving in nearby nature")
    WORK_ABILITY = "tyokyky", _("Ability to work and function")
    ADVICE = "neuvonta", _("Advice in social and health services")
    STANDARD_OF_LIVING = "elintaso", _("Material standard of living")
    INTEGRATION = "kotoutuminen", _("Support for integration")
    OTHER = "muut", _("Other services that promote wellbeing and health")

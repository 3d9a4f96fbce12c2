"""Pictures are offered in the widths that they have, each once."""

from __future__ import annotations

import re

import pytest
from django.template import Context, Template

from tests.blocks.factories import make_picture


pytestmark = pytest.mark.django_db
TEMPLATE = Template(
    '{% load pictures %}{% fluid_picture image "400,800,1200" sizes="100vw" loading="lazy" %}'
)


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def rendered(width):
    return TEMPLATE.render(Context({"image": make_picture(size=(width, 300))}))


def widths(html):
    srcsets = re.findall(r'srcset="([^"]*)"', html)
    return [re.findall(r" (\d+)w", srcset) for srcset in srcsets]


@pytest.mark.parametrize(
    ("width", "offered"),
    [
        (1600, ["400", "800", "1200"]),
        (1200, ["400", "800", "1200"]),
        (1000, ["400", "800", "1000"]),
        (640, ["400", "640"]),
    ],
)
def test_a_picture_has_each_width_once_in_each_format(width, offered):
    assert widths(rendered(width)) == [offered] * 3


def test_a_small_picture_is_given_as_it_is():
    html = rendered(320)
    assert widths(html) == [[], []]
    assert "sizes=" not in html
    assert 'width="320"' in html


def test_without_a_picture_there_is_nothing():
    assert TEMPLATE.render(Context({"image": None})) == ""


def test_other_attributes_are_the_images_own():
    assert 'loading="lazy"' in rendered(640)

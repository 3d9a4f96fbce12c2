"""Exports made up: the sample file with the address of a server in it, and items one by one."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from django.core.files.base import ContentFile
from PIL import Image

from home.news.models import NewsIndexPage
from home.wordpress.plan.choices import Choices
from home.wordpress.writing.storing import store_export


SAMPLE = Path(__file__).parent / "samples" / "virkeana.xml"
SITE = "http://vanha.example"
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Vanha sivusto</title><link>{site}</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>{site}</wp:base_blog_url>"""


def sample(site=SITE):
    return BytesIO(SAMPLE.read_bytes().replace(b"SITE", site.encode()))


def item(number=1, title="Sivu", content="Tekstiä.", site=SITE, **fields):
    slug = fields.pop("slug", f"sivu-{number}")
    values = {
        "title": title,
        "link": fields.pop("link", f"{site}/{slug}/"),
        "guid": fields.pop("guid", f"{site}/?page_id={number}"),
        "content:encoded": content,
        "excerpt:encoded": fields.pop("excerpt", ""),
        "wp:post_id": number,
        "wp:post_date_gmt": "2024-05-01 09:00:00",
        "wp:post_name": slug,
        "wp:status": fields.pop("status", "publish"),
        "wp:post_parent": fields.pop("parent", 0),
        "wp:menu_order": 0,
        "wp:post_type": fields.pop("post_type", "page"),
        **{f"wp:{name}": value for name, value in fields.items() if name != "extra"},
    }
    inner = "".join(f"<{name}>{escape(str(value))}</{name}>" for name, value in values.items())
    return f"<item>{inner}{fields.get('extra', '')}</item>"


def export(*items, site=SITE):
    return BytesIO(f"{HEAD.format(site=site)}{''.join(items)}</channel></rss>".encode())


def make_run(file, parent, user=None, becomes=None, files=False):
    run = store_export(file, "vienti.xml", parent, user)
    run.choices = Choices(becomes=becomes or {}, files=files).model_dump(mode="json")
    run.save()
    return run


def make_news(home):
    index = NewsIndexPage(title="Uutiset", slug="uutiset")
    home.add_child(instance=index)
    index.save_revision().publish()
    return index


def png(width=40, height=30):
    file = BytesIO()
    Image.new("RGB", (width, height), "#2a6").save(file, "PNG")
    return file.getvalue()


def upload(file, name="vienti.xml"):
    return ContentFile(file.read(), name=name)

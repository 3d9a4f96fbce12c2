"""What an editor does with mouse and keyboard in Wagtail's admin."""

from __future__ import annotations

import re

from django.utils import translation

from home.demo_run.users import DEMO_PASSWORD
from themepages.models import ThemePage


# The two forms that save themselves.
EDITOR = re.compile(r"/admin/pages/(add/\w+/\w+/\d+|\d+/edit)/$")
CHECKERS_LIST = "axe.run results"
BLOCKS = ThemePage._meta.get_field("body").stream_block.child_blocks


def log_in(page, demo, username):
    """Log in; console errors from here on are collected in ``page.errors``."""
    page.errors = []
    page.on("console", lambda message: _collect(message, page.errors))
    page.on("response", lambda response: _judge_refusal(response, page.errors))
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    page.goto(f"{demo}/admin/")
    page.fill("input[name=username]", username)
    page.fill("input[name=password]", DEMO_PASSWORD)
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/")


def _collect(message, errors):
    """Keep an error, but for refused saving (told by its answer) and what Wagtail's checker lists."""
    address = message.location["url"]
    refused = "400 (Bad Request)" in message.text and EDITOR.search(address)
    if message.type == "error" and not refused and not message.text.startswith(CHECKERS_LIST):
        errors.append(f"{message.text} {address}")


def _judge_refusal(response, errors):
    """Wagtail saves a half-filled form by itself and is told that it is not valid; no more than that."""
    if response.status != 400 or not EDITOR.search(response.url):
        return
    if '"error_code": "validation_error"' not in response.text():
        errors.append(f"400 {response.url} {response.text()[:200]}")


def open_tab(page, name):
    """Show a tab of the form."""
    page.get_by_role("tab", name=name).first.click()


def add_block(page, name):
    """Add a block to the end of the body; gives the block and the prefix of its fields' names."""
    stream = page.locator("[data-contentpath=body] [data-streamfield-stream-container]").first
    children = stream.locator("> [data-streamfield-child]")
    number = children.count()
    stream.locator("> div > .c-sf-add-button").last.click()
    with translation.override("fi"):
        label = str(BLOCKS[name].label)
    page.locator(".w-combobox__option").filter(
        has=page.locator(".w-combobox__option-text", has_text=label)
    ).first.click()
    block = children.nth(number)
    block.wait_for()
    return block, f"body-{number}-value"


def choose(page, block, title):
    """Choose in the block's chooser the row with the title."""
    block.locator("[data-chooser-action-choose]:visible").first.click()
    page.locator(".modal-body [data-chooser-modal-choice]").filter(has_text=title).first.click()
    page.locator(".modal-body").wait_for(state="detached")


def upload_image(page, block, path, title):
    """Upload a picture from the block's chooser."""
    block.locator("[data-chooser-action-choose]:visible").first.click()
    page.locator(".modal-body [role=tab]").nth(1).click()
    form = page.locator(".modal-body form[data-chooser-modal-creation-form]")
    form.locator("input[type=file]").set_input_files(path)
    form.locator("[name$=title]").fill(title)
    form.locator("[type=submit]").click()
    page.locator(".modal-body").wait_for(state="detached")


def publish(page):
    """Publish what is in the form."""
    page.locator("footer [data-w-dropdown-target=toggle]").click()
    page.locator("button[name=action-publish]:visible").click()
    page.locator(".messages .success").wait_for()


def submit_for_translation(page, edit_url, language):
    """From the page's form to the editor of its new translation."""
    number = edit_url.rstrip("/").split("/")[-2]
    page.goto(f"{edit_url.split('/pages/')[0]}/localize/submit/page/{number}/")
    page.get_by_label(language).check()
    page.locator("main form input[type=submit]").click()
    page.locator("li.incomplete").first.wait_for()


def translate(page, texts):
    """Write the translation of every text on every tab; one that ``texts`` does not know gets a dash before it."""
    for tab in page.locator("main [role=tab]").all():
        tab.click()
        while page.locator("li.incomplete:visible").count():
            _translate_first(page, texts)


def _translate_first(page, texts):
    done = page.locator("li.complete").count()
    segment = page.locator("li.incomplete:visible").first
    source = segment.locator("> p").first.inner_text().strip()
    segment.get_by_role("button", name="Käännä").click()
    segment.locator("textarea").fill(texts.get(source, f"– {source}"))
    segment.get_by_role("button", name="Tallenna").click()
    page.locator("li.complete").nth(done).wait_for(state="attached")


def publish_translation(page):
    """Publish from the editor of a translation."""
    page.locator("footer button[name=action][value=publish]").click()
    page.locator(".messages .success").wait_for()

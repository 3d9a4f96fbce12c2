"""Logging in by keyboard and without JavaScript, two-step login from its picture, recovery codes; axe on each page."""

from __future__ import annotations

import time
from io import BytesIO
from urllib.parse import parse_qs, urlparse

import zxingcpp
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from PIL import Image

from home.demo_run.users import DEMO_PASSWORD


TWO_STEP = "/admin/account/two-step/"


def log_in(page, username):
    """By keyboard alone."""
    page.locator("input[name=username]").focus()
    page.keyboard.type(username)
    page.keyboard.press("Tab")
    page.keyboard.type(DEMO_PASSWORD)
    page.keyboard.press("Enter")


def code_in(picture):
    """The code that an application shows after it has read the picture."""
    (found,) = zxingcpp.read_barcodes(Image.open(BytesIO(picture)))
    secret = parse_qs(urlparse(found.text).query)["secret"][0]
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def test_the_login_works_by_keyboard_and_without_javascript(demo, open_page):
    page = open_page(f"{demo}/admin/", javascript=False)
    log_in(page, "kunta")
    page.wait_for_url(f"{demo}/admin/")


def test_the_pages_before_the_login_break_no_rule_and_fit_a_phone(demo, open_page, violations):
    for path in ("login/", "login/?login_language=sv", "password_reset/"):
        page = open_page(f"{demo}/admin/{path}", width=320, dark=True)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_two_step_login_is_turned_on_from_its_picture_used_and_turned_off(
    demo, open_page, violations
):
    page = open_page(f"{demo}{TWO_STEP}")
    log_in(page, "ohjaaja")
    page.get_by_role("link", name="Ota käyttöön").click()
    page.locator("input[name=code]").wait_for()
    assert violations(page) == []
    page.locator("input[name=code]").fill(code_in(page.locator("main svg").screenshot()))
    page.keyboard.press("Enter")
    page.wait_for_url("**/codes/")
    assert violations(page) == []
    codes = page.locator("main li code").all_inner_texts()
    assert len(codes) == 10

    page.context.clear_cookies()
    page.goto(f"{demo}{TWO_STEP}deactivate/")
    log_in(page, "ohjaaja")
    page.wait_for_url("**/login/code/")
    assert violations(page) == []
    page.locator("input[name=code]").fill(codes[0])
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Poista käytöstä").click()
    page.wait_for_url(f"{demo}{TWO_STEP}")
    assert "Ei käytössä." in page.locator("main").inner_text()
    assert violations(page) == []

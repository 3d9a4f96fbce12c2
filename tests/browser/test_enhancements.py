"""What JavaScript adds, and that nothing is lost without it."""

from __future__ import annotations


def service_address(page, demo):
    page.goto(f"{demo}/liikunta/kotka/")
    return page.locator("main a[href*='/palvelut/']").first.get_attribute("href")


def test_titles_are_offered_while_one_writes(demo, open_page):
    page = open_page(demo)
    with page.expect_response("**/ehdotukset/**"):
        page.locator("main input[name=q]").press_sequentially("uima")
    # Answers to the first letters may still be shown for a moment.
    offered = page.locator("datalist option[value*='uima' i]")
    offered.first.wait_for(state="attached")
    assert offered.count() > 0


def test_the_print_button_is_offered_only_where_it_works(demo, open_page):
    page = open_page(demo)
    page.goto(demo + service_address(page, demo))
    assert page.locator("button[data-print]").is_visible()
    without = open_page(page.url, javascript=False)
    assert not without.locator("button[data-print]").is_visible()


def test_what_is_folded_is_unfolded_on_paper_and_folded_again(demo, open_page):
    page = open_page(f"{demo}/liikunta/")
    folded = "document.querySelectorAll('main details:not([open])').length"
    before = page.evaluate(folded)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert before > 0
    assert page.evaluate(folded) == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(folded) == before

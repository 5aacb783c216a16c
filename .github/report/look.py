"""Looks at a report in a browser: look.py REPORT QUOTES CHROMIUM, where QUOTES are the same as JSON lines."""

import collections
import json
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

report, quotes, chromium = sys.argv[1:]
quotes = [json.loads(line) for line in Path(quotes).read_text().splitlines()]


def check(what, is_so):
    print(("ok: " if is_so else "FAILED: ") + what)
    check.failures += not is_so


check.failures = 0


def look(browser, width, height, scheme):
    """The page, opened anew; what it says on the console and asks of the network."""
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    page = context.new_page()
    said, asked = [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(Path(report).resolve().as_uri())
    name = f"{width}x{height}, {scheme}"
    check(f"{name}: nothing is wrong by the console {said}", not said)
    check(f"{name}: nothing but the page is fetched", asked == [Path(report).resolve().as_uri()])
    wide = page.evaluate("document.documentElement.scrollWidth")
    check(f"{name}: it is no wider than the window ({wide})", wide <= width)
    return page


def brightness(page, part):
    """Of ground and text of `part`, 0 to 255; a ground that is not there is that of the body."""
    return page.evaluate("""part => {
        const style = getComputedStyle(document.querySelector(part)), body = getComputedStyle(document.body);
        const grey = colour => colour.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part) / 3, 0);
        return [grey(body.backgroundColor), grey(style.color)];
    }""", part)


with sync_playwright() as playwright:
    # As root it has no sandbox; the page is our own.
    browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])

    for size in [(360, 740), (1280, 900)]:
        page = look(browser, *size, "light")
        ground, text = brightness(page, "blockquote")
        check("dark on light", ground > 200 and text < 80)

    figures = dict(zip(page.locator("dt").all_inner_texts(), page.locator("dd").all_inner_texts()))
    check("the number of quotes", figures["quotes"] == str(len(quotes)))
    check("the number of articles", figures["articles"] == str(len({quote["article"] for quote in quotes})))
    bars = [int(title.rsplit(" ", 1)[1]) for title in page.locator("svg rect title").all_text_contents()]
    check("the bars of the timeline are all quotes with a day", sum(bars) == sum("date" in quote for quote in quotes))
    heights = [box["height"] for bar in page.locator("svg rect").all() if (box := bar.bounding_box())]
    check("a bar is as high as its number", abs(heights[bars.index(max(bars))] - max(heights)) < 1
          and abs(min(heights) / max(heights) - min(bars) / max(bars)) < 0.05)
    counts = collections.Counter(quote["speaker"] for quote in quotes if "speaker" in quote)
    speaker, most = counts.most_common(1)[0]
    rows = page.locator("table").first.locator("tbody tr")
    check(f"the first row is {speaker}'s, with {most}", rows.first.locator("th").inner_text().startswith(speaker)
          and str(most) in rows.first.locator("td").all_inner_texts())
    check("each quote is there", page.locator("blockquote").count() == min(len(quotes), 500))
    for link in page.locator("nav a").all():
        check(f"{link.inner_text()} leads somewhere", page.locator(link.get_attribute("href")).count() == 1)

    pages = page.pdf(format="A4").count(b"/Type /Page\n")
    check(f"it prints on {pages} pages", pages > 1)
    page.emulate_media(media="print")
    check("what leads about the page is not printed", not page.locator("nav").is_visible())

    ground, text = brightness(look(browser, 1280, 900, "dark"), "blockquote")
    check("light on dark", ground < 60 and text > 180)
    browser.close()

sys.exit(check.failures > 0)

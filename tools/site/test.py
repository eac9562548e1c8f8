"""Read the site with a browser: `make test-site`. Ends with `N passed, N failed, N skipped`; words after the
command choose tests.

Needs Chromium and its driver (Debian: chromium, chromium-driver) and npm; without them all tests are skipped,
and what is missing is named.
"""
import json
import re
import shutil
import sys
import time
from contextlib import contextmanager
from functools import cache, partial
from html import unescape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from os.path import normpath
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlparse

sys.path.insert(0, str(Path(__file__).resolve().parent))
import build

def missing():
    return [what for what, names in {"Chromium": ("chromium", "chromium-browser", "google-chrome"),
                                     "chromedriver": ("chromedriver",), "npm": ("npm",)}.items()
            if not any(map(shutil.which, names))]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args): pass


@contextmanager
def served(folder):
    "The address of a folder on loopback."
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@contextmanager
def browser():
    from selenium import webdriver
    options = webdriver.ChromeOptions()
    options.binary_location = next(filter(None, map(shutil.which,
                                                    ("chromium", "chromium-browser", "google-chrome"))))
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                 "--window-size=1300,1000", "--disable-background-networking",
                 "--disable-component-update"): options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
    driver.set_page_load_timeout(60)
    try: yield driver
    finally: driver.quit()


def opened(driver, address, script="return true"):
    """Open a page, wait for MathJax and for `script` to be true; no message in the console is an error, and
    nothing is asked of another host."""
    driver.get_log("performance"), driver.get_log("browser")
    driver.get(address)
    driver.execute_async_script("const done = arguments[0]; const go = () => window.MathJax && "
                                "MathJax.startup && MathJax.startup.promise ? "
                                "MathJax.startup.promise.then(() => done()) : document.readyState === "
                                "'complete' && !document.querySelector('script[src*=mathjax]') ? done() : "
                                "setTimeout(go, 50); go()")
    end = time.time() + 200
    while not driver.execute_script(script):
        assert time.time() < end, f"{address}: waited in vain for: {script}"
        time.sleep(0.1)
    errors = [entry["message"] for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]
    assert not errors, f"{address}: {errors}"
    asked = [message["params"]["request"]["url"] for entry in driver.get_log("performance")
             if (message := json.loads(entry["message"])["message"])["method"] == "Network.requestWillBeSent"]
    outside = [url for url in asked if urlparse(url).scheme not in ("data", "blob", "chrome", "about")
               and urlparse(url).netloc != urlparse(address).netloc]
    assert not outside, f"{address} asks {outside}"


def width(driver, pixels=None):
    "Pages are that wide from now on, or as wide as the window."
    one = dict(width=pixels, height=844, deviceScaleFactor=1, mobile=False)
    driver.execute_cdp_cmd(*(("Emulation.setDeviceMetricsOverride", one) if pixels
                             else ("Emulation.clearDeviceMetricsOverride", {})))


SCROLLS = """
return [document.documentElement, document.querySelector('.content')].filter(e => e)
    .map(e => e.scrollWidth - e.clientWidth).some(excess => excess > 0);
"""


LOOK = """
const skip = "script, style, code, pre, mjx-container, .highlight, noscript, svg, title";
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), raw = [];
const formula = /\\$[^$]+\\$|\\\\(otimes|operatorname|frac|sum)\\b/;
const all = what => [...document.querySelectorAll(what)];
for (let n; n = walk.nextNode();)
    if (!n.parentElement.closest(skip) && formula.test(n.data)) raw.push(n.data.trim().slice(0, 80));
const untold = i => !i.naturalWidth || !i.alt || i.alt.startsWith("_images") || /\\.(png|svg)$/.test(i.alt);
return { raw, formulas: all("mjx-container").length,
         wrong: all("mjx-merror, [data-mjx-error]").map(e => e.title || e.textContent).slice(0, 3),
         pictures: all("article img").filter(untold).map(i => i.src) };
"""


UNFOLDED = """
document.querySelectorAll('details').forEach(fold => fold.open = true);
return [...document.querySelectorAll('article .math')].every(m => m.querySelector('mjx-container'));
"""


def test_pages(driver, site, html):
    """All pages, on a phone: they load without an error or an outside request, formulas are set, those in
    folds when these are opened, pictures are there and have a text; on a phone and on a tablet no page
    scrolls sideways."""
    moved = {line.split()[0] for line in (build.here / "moved.txt").read_text().splitlines()}
    pages = sorted(p.relative_to(html).as_posix() for p in html.rglob("*.html") if "dashboard" not in p.parts
                   and p.name not in ("genindex.html", "search.html") and p.stem not in moved)
    assert len(pages) > 40, pages
    wrong, formulas = [], 0
    for page in pages:
        width(driver, 390)
        opened(driver, site + page, UNFOLDED)
        found = driver.execute_script(LOOK)
        formulas += found["formulas"]
        wrong += [f"{page}: {what}: {found[key]}"
                  for key, what in (("raw", "raw formula"), ("wrong", "formula with an error"),
                                    ("pictures", "picture missing or without a text")) if found[key]]
        for pixels in (390, 820):
            width(driver, pixels)
            if driver.execute_script(SCROLLS): wrong.append(f"{page}: too wide for {pixels} pixels")
    width(driver)
    assert not wrong, "\n".join(wrong)
    assert formulas > 1000, formulas
    return f"{len(pages)} pages, {formulas} formulas"


def test_links(driver, site, html):
    "Every link inside the site leads to a page that exists, and to a place on it that exists."
    texts = {page: page.read_text(encoding="utf-8") for page in html.rglob("*.html")
             if "dashboard" not in page.relative_to(html).parts}
    values = lambda name, text: [unescape(m[2]) for m in
                                 re.finditer(rf"""<\w[^<>]*?\s{name}=(["'])(.*?)\1""", text)]
    ids = {page: {*values("id", text)} for page, text in texts.items()}
    file_of = cache(lambda path: path / "index.html" if path.is_dir() else path)
    there, wrong, count = cache(Path.exists), [], 0
    for page, text in texts.items():
        for link in values("href", text):
            url = urlparse(link)
            if url.scheme: continue
            target = file_of(Path(normpath(page.parent / unquote(url.path)))) if url.path else page
            count += 1
            if not there(target): wrong.append(f"{page.name}: {link}")
            elif url.fragment and target in ids and unquote(url.fragment) not in ids[target]:
                wrong.append(f"{page.name}: {link}: no such place")
    assert not wrong, "\n".join(sorted(set(wrong))[:20])
    return f"{count} links"


def related(section):
    "{name: its link, or None} of what an entry of the reference names under See also."
    told = [p for p in section.find_all("p", recursive=False) if p.text == "See also"]
    items = [item for p in told for item in p.find_next_sibling("ul").find_all("li")]
    return {item.code.text: item.code.find_parent("a") for item in items}


def in_help(thing):
    "The names that `help` shows under See Also."
    part = re.search(r"^See Also\n-+\n(.*?)(\n\n|\Z)", thing.__doc__ or "", re.S | re.M)
    return re.findall(r"^(\S+) : ", part[1], re.M) if part else []


def test_see_also(driver, site, html):
    "Every name that `help` shows under See Also is a link of the reference, to the entry of that name."
    from bs4 import BeautifulSoup

    import kronlemmas as kl
    pages = {page.name: BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser").article
             for page in (html / "api").glob("*.html")}
    title = lambda section: section.find(["h1", "h2", "h3"]).find(string=True, recursive=False)
    linked, wrong = {}, []
    for name, page in pages.items():
        for section in page.find_all("section"):
            for kin, link in related(section).items():
                linked.setdefault(title(section), set()).add(kin)
                url = urlparse(link["href"] if link else "")
                place = pages[url.path or name].find(id=url.fragment) if link else None
                there = place and title(place if place.name == "section" else place.find_parent("section"))
                leads = there and (f"{url.path.removesuffix('html')}{there}" == kin
                                   or f".{there}".endswith(f".{kin}"))
                if not leads: wrong.append(f"{name}: {title(section)}: {kin} leads to {there}")
    for name in kl.__all__:
        thing = getattr(kl, name)
        inner = vars(thing).items() if isinstance(thing, type) else ()
        named = {name: thing} | {f"{name}.{key}": part for key, part in inner if key[0] != "_"}
        wrong += [f"{one}: {kin} is not on the site" for one, part in named.items()
                  for kin in in_help(part) if kin not in linked.get(one, ())]
    count = sum(map(len, linked.values()))
    assert count > 300 and not wrong, "\n".join([f"{count} names", *wrong][:20])
    return f"{count} names"


def test_find(driver, site, html):
    "The box of the landing page leaves the statements that `index` finds."
    import kronlemmas as kl
    opened(driver, site + "index.html")
    from selenium.webdriver.common.by import By
    box = driver.find_element(By.ID, "find")
    for words in ("commutation det", "sum_kron", "vec trick", "kronecker", "no such words", ""):
        box.clear()
        box.send_keys(words or " ")
        shown = driver.execute_script("return [...document.querySelectorAll('#results a.statement')]"
                                      ".map(a => a.textContent)")
        wanted = [s.number for s in kl.index(words)][:10] if words else []
        assert shown == wanted, (words, shown)
    box.send_keys("vec trick")
    end = time.time() + 20
    while not driver.execute_script("const all = [...document.querySelectorAll('#results .math')]; return "
                                    "all.length && all.every(m => m.querySelector('mjx-container'))"):
        assert time.time() < end, "the formulas of the results are not set"
        time.sleep(0.1)
    box.clear()
    box.send_keys(" ")
    said = driver.find_element(By.ID, "found").text
    assert said == f"{len(kl.index())} statements", said


def test_start(driver, site, html):
    "The landing page is short, and its three doors stand side by side."
    opened(driver, site + "index.html")
    driver.set_window_size(1400, 1000)
    tall = driver.execute_script("return document.documentElement.scrollHeight")
    driver.set_window_size(1300, 1000)
    assert tall < 3500, f"{tall} pixels"
    tops = driver.execute_script("return [...document.querySelectorAll('.sd-col > .sd-card')].map(c => "
                                 "Math.round(c.getBoundingClientRect().top))")
    assert len(tops) == 3 and len(set(tops)) == 1, tops
    said = driver.execute_script("return document.querySelector('article').innerText")
    assert not re.search(r"\de[+-]\d", said), "a time as a power of ten"
    times = [*map(build.thousandths, (0.32449, 0.000216, 0.9949, 0.99951, 1.53, 12.3))]
    assert times == ["320 ms", "0.22 ms", "990 ms", "1 s", "1.5 s", "12 s"], times
    return f"{tall} pixels"


HIDDEN = """
return [...document.querySelectorAll('.table-wrapper, article p:has(> img)')]
    .map(e => e.scrollWidth - e.clientWidth);
"""


def test_small_screens(driver, site, html):
    """On a phone, the names of the reference stand below their module, and the picture of the speeds scrolls
    rather than shrinks; the lemmas of the cheat sheet fit on any screen."""
    width(driver, 390)
    opened(driver, site + "api/index.html")
    assert max(driver.execute_script(HIDDEN)) <= 0, "the table of the modules is cut"
    opened(driver, f"{site}api/mixed.model.html")
    cells = driver.find_elements("css selector", "table td")
    assert {cell.value_of_css_property("display") for cell in cells} == {"block"}, "arguments are not stacked"
    opened(driver, site + "speed.html")
    wide = driver.execute_script("return document.querySelector('article img').clientWidth")
    assert wide > 600 and driver.execute_script(HIDDEN)[0] > 0, wide
    for pixels in (390, 820, 1366, 1440):
        width(driver, pixels)
        opened(driver, site + "cheat_sheet.html")
        assert max(driver.execute_script(HIDDEN)) <= 0, f"the table of the lemmas is cut at {pixels} pixels"
    width(driver)
    return f"{wide} pixels"


LABELS = """
document.body.dataset.theme = arguments[0];
const colours = e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]
    .map(c => c.match(/[\\d.]+/g).map(Number).slice(0, 3));
return [...document.querySelectorAll('details.hide > summary > .collapsed')]
    .map(e => [e.innerText, colours(e)]);
"""


def test_folds(driver, site, html):
    "The label of a fold says what it hides, and can be read on either ground."
    opened(driver, site + "mixed_result.html")
    for theme in ("light", "dark"):
        folds = driver.execute_script(LABELS, theme)
        pale = [(text, round(contrast(*pair), 2)) for text, pair in folds if contrast(*pair) < 4.5]
        assert len(folds) > 5 and not pale, (theme, pale)
    vague = [page.name for page in html.glob("*.html")
             if re.search("code cell (source|content)", page.read_text(encoding="utf-8"))]
    assert not vague, vague
    return f"{len(folds)} folds"


def test_frames(driver, site, html):
    "Numbers of data frames stand right, below each other."
    opened(driver, site + "mixed_result.html")
    sides = driver.execute_script("return [...document.querySelectorAll('table.dataframe td')].map(c => "
                                  "getComputedStyle(c).textAlign)")
    assert len(sides) > 20 and {*sides} == {"right"}, sides


LINES = """
const lines = p => p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight);
return [...document.querySelectorAll('article section > p')].filter(p => lines(p) > 2.5)
    .map(p => p.innerText.length / lines(p));
"""


def test_prose(driver, site, html):
    "On a wide screen too a line of prose has at most 75 letters."
    driver.set_window_size(2560, 1000)
    opened(driver, site + "testing.html")
    letters = driver.execute_script(LINES)
    driver.set_window_size(1300, 1000)
    assert letters and max(letters) <= 75, letters
    return f"{max(letters):.0f} letters"


def test_sheet(driver, site, html):
    "The cheat sheet prints on two pages of A4."
    import base64
    opened(driver, site + "cheat_sheet.html")
    printed = base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"])
    pages = len(re.findall(rb"/Type\s*/Page\b", printed))
    assert pages == 2, f"{pages} pages"


QUERIES = {  # what users type, and the pages one of which they want among the first two
    "commutation matrix": "special_matrices", "khatri rao": "products", "vec trick": "identities",
    "random slopes": "formulas mixed_models", "lmm p-values": "mixed_tests", "matrix normal": "moments",
    "kronecker plus diagonal": "covariance", "tracy singh": "block_products", "einsum blocks": "block_einsum",
    "cluster robust": "groups sums_of_real_code", "duplication matrices": "special_matrices",
    "confidence interval": "mixed_intervals", "sandwich": "lemma2_sum_sandwich",
    "partial trace": "nearest_kronecker", "repeated measures": "mixed_models", "bootstrap": "bootstrap",
    "sum of outer products": "lemma1_sum_outer", "gpu": "array_libraries",
    "prediction intervals": "prediction_error",
}
FIRST = {"sum of kronecker products": "lemma4_sum_kron", "lemma 4": "lemma4_sum_kron",
         "sum_kron": "lemma4_sum_kron", "install": "index"}
FOUND = """
const links = [...document.querySelectorAll('#search-results li > a')].map(a => a.getAttribute('href'));
return document.querySelector('#search-results li p') && links.map(link => link.split('.html')[0]);
"""


def test_search(driver, site, html):
    "The search of the site shows first what its users want."
    for words, wanted in (QUERIES | FIRST).items():
        driver.get("about:blank")
        opened(driver, f"{site}search.html?q={words.replace(' ', '+')}", FOUND)
        found = driver.execute_script(FOUND)[:1 if words in FIRST else 2]
        assert set(found) & set(wanted.split()), (words, found)
    return f"{len(QUERIES | FIRST)} queries"


READ = """
const items = [...document.querySelectorAll('#search-results li')];
return items.length > 5 && items.every(i => i.querySelector('p')) && items.map(i => i.innerText);
"""


def test_search_words(driver, site, html):
    "What the search shows, and the titles of windows, are words: no source of a formula, no backslash."
    shown = []
    for words in ("sum otimes", "mixed model", "notation", "split reshape"):
        driver.get("about:blank")
        opened(driver, f"{site}search.html?q={words.replace(' ', '+')}", READ)
        shown += driver.execute_script(READ)
    titles = [re.search("<title>.*?</title>", page.read_text(encoding="utf-8"))[0]
              for page in html.rglob("*.html")]
    raw = [text for text in shown + titles if re.search(r"\\|\$|_\{", text)]
    assert "Lemma 4: the sum of A_i ⊗ B_i" in "".join(shown) and not raw, raw[:5]
    return f"{len(shown)} results, {len(titles)} titles"


def test_dark(driver, site, html):
    "The theme can be dark: the background changes."
    opened(driver, site + "lemma4_sum_kron.html")
    colours = [driver.execute_script(f"document.body.dataset.theme = '{theme}'; return "
                                     "getComputedStyle(document.body).backgroundColor")
               for theme in ("light", "dark")]
    assert colours[0] != colours[1], colours


LOOKS = """
document.body.dataset.theme = arguments[0];
const colour = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number);
return [colour.slice(0, 3), getComputedStyle(document.querySelector('article img')).filter];
"""


def luminance(colour):
    "The relative luminance of WCAG 2, of a colour in 0 to 255."
    curved = lambda c: c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055)**2.4
    return sum(weight * curved(min(v / 255, 1)) for weight, v in zip((0.2126, 0.7152, 0.0722), colour))


def contrast(*colours):
    dark, light = sorted(map(luminance, colours))
    return (light + 0.05) / (dark + 0.05)


def test_contrast(driver, site, html):
    """Letters of drawings have a contrast of 4.5 with either ground, as the site brightens or darkens them;
    those that are almost black or white stand on coloured cells."""
    from xml.etree import ElementTree
    def letters(node, fill=None):
        fill = node.get("fill", fill)
        if node.tag.endswith("}text") and "".join(node.itertext()).strip(): yield fill
        for child in node: yield from letters(child, fill)
    drawings = [ElementTree.parse(path).getroot() for path in (html / "_images").glob("*.svg")]
    used = {fill for drawing in drawings for fill in letters(drawing)}
    used -= {"#111111", "#ffffff"}
    assert used >= {"#7a7a7a"} and all(re.fullmatch("#[0-9a-f]{6}", fill) for fill in used), used
    opened(driver, site + "lemma4_sum_kron.html")
    least = []
    for theme in ("light", "dark"):
        ground, look = driver.execute_script(LOOKS, theme)
        times = float(re.fullmatch(r"brightness\(([\d.]+)\)", look)[1])
        seen = {fill: contrast(ground, [times * int(fill[k:k + 2], 16) for k in (1, 3, 5)]) for fill in used}
        pale = {fill: round(ratio, 2) for fill, ratio in seen.items() if ratio < 4.5}
        assert not pale, f"{theme}: {pale}"
        least.append(f"{min(seen.values()):.2f}")
    return f"{', '.join(least)} to 1"


CELLS = """
const svg = [...document.querySelectorAll('.kl-motion svg')].find(s => !s.hasAttribute('hidden'));
return [...svg.querySelectorAll('.c:not(.no)')].map(c => {
    const m = new DOMMatrix(getComputedStyle(c).transform);
    return [Math.round(m.e), Math.round(m.f), c.textContent];
});
"""


def matrices(cells):
    "The matrices that cells [x, y, text] make, from left to right; a gap between columns parts them."
    xs, groups = sorted({x for x, *_ in cells}), []
    for x in xs:
        if not groups or x - groups[-1][-1] > 26: groups.append([])
        groups[-1].append(x)
    for group in groups:
        inside = {(y, x): float(text) for x, y, text in cells if x in group}
        yield [[inside[y, x] for x in group if (y, x) in inside] for y in sorted({y for y, _ in inside})]


def lemma4():
    "The matrices of the example of Lemma 4, and their sum of Kronecker products."
    import numpy as np
    A = np.array([[1, 2], [0, 1], [3, 0], [1, 1]])
    B = np.array([[1, 0], [2, 1], [0, 3], [0, 1], [1, 1], [2, 0]])
    return A.tolist(), B.tolist(), (np.kron(A[:2], B[:3]) + np.kron(A[2:], B[3:])).tolist()


def moved(driver, reduced):
    "Does the system of the reader ask for less motion?"
    value = "reduce" if reduced else "no-preference"
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia",
                           {"features": [{"name": "prefers-reduced-motion", "value": value}]})


def without_scripts(driver, address):
    "What a page shows if its scripts do not run: the cells, and whether the buttons are there."
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        driver.get(address)
        cells = driver.execute_script(CELLS)
        shown = driver.find_element("css selector", ".kl-motion .kl-bar").is_displayed()
    finally: driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    return cells, shown


def test_motion(driver, site, html):
    """The moving figure of Lemma 4: the still without scripts is the end; slider and buttons, by keys, lead
    to the frames, which are the arrays; it plays by itself, but not where less motion is asked for."""
    from selenium.webdriver.common.keys import Keys
    (A, B, S), address = lemma4(), site + "lemma4_sum_kron.html"
    cells, buttons = without_scripts(driver, address)
    assert not buttons and [*matrices(cells)][-1] == S, cells
    find = lambda what: driver.find_element("css selector", f".kl-motion {what}")
    frame = lambda: int(find(".kl-step").get_property("value"))
    now = lambda: [*matrices(driver.execute_script(CELLS))]
    moved(driver, True)
    try:
        opened(driver, address, "return !!document.querySelector('.kl-motion[data-on]')")
        driver.execute_script("document.querySelector('.kl-motion').scrollIntoView({block: 'center'})")
        time.sleep(2.5)
        assert (frame(), now()[-1]) == (4, S), "it moved where less motion was asked for"
        find(".kl-step").send_keys(Keys.HOME)
        assert (frame(), now()) == (0, [A, B])
        play, step = driver.find_elements("css selector", ".kl-motion button")
        for k in (1, 2, 3, 4):
            step.send_keys(Keys.ENTER)
            assert frame() == k
        assert now()[-1] == S and find("p").text.startswith("The same numbers")
        step.send_keys(Keys.SPACE)
        assert (frame(), now()) == (0, [A, B])
    finally: moved(driver, False)
    opened(driver, address, "return !!document.querySelector('.kl-motion[data-on]')")
    driver.execute_script("document.querySelector('.kl-motion').scrollIntoView({block: 'center'})")
    end = time.time() + 30
    while frame() != 2: assert time.time() < end, "it does not play"
    play = find("button")
    assert play.text == "Pause"
    play.send_keys(Keys.ENTER)
    time.sleep(2.5)
    assert (frame(), play.text) == (2, "Play"), "it does not pause"
    find(".kl-step").send_keys(Keys.END)
    time.sleep(1.5)
    assert (frame(), now()[-1]) == (4, S)


def test_motion_pages(driver, site, html):
    "At least 14 chapters have a moving figure, with words for those who do not see it, and no ids."
    from bs4 import BeautifulSoup
    pages, figures = set(), 0
    for page in html.glob("*.html"):
        text = page.read_text(encoding="utf-8")
        if "kl-motion" not in text: continue
        for figure in BeautifulSoup(text, "html.parser").select(".kl-motion"):
            pages.add(page.name)
            figures += 1
            told = [svg.get("aria-label", "") for svg in figure.select("svg")]
            assert told and all(len(text) > 60 for text in told), (page.name, told)
            assert not figure.select("[id]") and len(str(figure).encode()) < 65_000, page.name
    assert len(pages) >= 14, pages
    return f"{figures} figures on {len(pages)} pages"


DRAWN = """
const pixels = c => [...c.getContext('2d').getImageData(0, 0, c.width, c.height).data];
const painted = c => c.width && pixels(c).some((v, i) => i % 4 == 3 && v);
return [...document.querySelectorAll('canvas.flot-base')].some(painted);
"""


def test_dashboard(driver, site, html):
    """The dashboard: the grid, a graph that has points, and the list of regressions, none of which begins
    before the commits that were measured together."""
    opened(driver, site + "dashboard/index.html",
           "return document.querySelectorAll('#summarygrid-display a').length > 50")
    opened(driver, site + "dashboard/index.html#bench_lemma4.SumKron.time_vectorised", DRAWN)
    driver.get("about:blank")
    opened(driver, site + "dashboard/index.html#regressions",
           "return !!document.querySelector('#regressions-display, #regressions-body') && "
           "document.body.innerText.includes('egression')")
    first, = set(filter(None, json.loads((build.root / "asv.conf.json").read_text())
                        ["regressions_first_commits"].values()))
    board = html / "dashboard"
    known = json.loads((board / "index.json").read_text())["revision_to_hash"]
    after, = [int(number) for number, name in known.items() if name.startswith(first)]
    listed = json.loads((board / "regressions.json").read_text())["regressions"]
    early = [name for name, *_, jumps in listed if any((start or end) < after for start, end, *_ in jumps)]
    assert not early, early[:3]
    return f"{len(listed)} regressions"


def main():
    words = sys.argv[1:]
    failures, tests = 0, [f for name, f in globals().items() if name.startswith("test_")
                          and (not words or any(word in name for word in words))]
    lacking = missing()
    if lacking:
        print(f"skipped: {', '.join(lacking)} cannot be found (Debian: apt install chromium chromium-driver "
              f"npm)\n0 passed, 0 failed, {len(tests)} skipped")
        return 0
    html = build.build()
    with served(html) as site, browser() as driver:
        for test in tests:
            start = time.time()
            try: said, error = test(driver, site, html), ""
            except Exception as e: said, error = "", f"{type(e).__name__}: {e}"
            failures += bool(error)
            print(f"{'FAIL' if error else 'ok':4}  {test.__name__.removeprefix('test_')}  "
                  f"({time.time() - start:.1f} s) {said or ''}" + (f"\n{error}" if error else ""), flush=True)
    print(f"{len(tests) - failures} passed, {failures} failed, 0 skipped")
    return failures > 0


if __name__ == "__main__": raise SystemExit(main())

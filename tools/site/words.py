"""Formulas in words where no formula can be set: in the titles of windows and in what the search shows."""
import json
import re
from html import escape, unescape

from kronlemmas.statements import readable

MATH = re.compile(r'<(span|div) class="math notranslate nohighlight"[^>]*>(.*?)</\1>', re.S)


def tex(text): return re.sub(r"^\\[([]|\\[)\]]$", "", unescape(text).strip())


def words(text): return readable(f"${tex(text)}$")


def bare(html, formula):
    "The text of a heading, its formulas by a function of their TeX."
    html = MATH.sub(lambda m: escape(formula(m[2])), re.sub(r'<a class="headerlink".*?</a>', "", html))
    return unescape(re.sub(r"<[^>]+>", "", html)).strip()


def in_words(html):
    """Titles of windows, of search results and of the chapters before and after show formulas in words, and
    the search page knows all formulas of the site, so that its excerpts do."""
    formulas, titles = {}, {}
    for page in html.rglob("*.html"):
        if "dashboard" in page.relative_to(html).parts: continue
        text = page.read_text(encoding="utf-8")
        formulas |= {unescape(m[2]).strip(): words(m[2]) for m in MATH.finditer(text)}
        for heading in re.findall(r"<h[1-6]>(.*?)</h[1-6]>", text, re.S):
            titles[bare(heading, tex)] = bare(heading, words)
        title = re.search("<title>.*?</title>", text)[0]
        plain = re.sub(r"\\\(.*?\\\)", lambda m: escape(words(m[0])), title)
        text = re.sub("<title>.*?</title>", lambda m: plain, text, count=1)
        near = lambda m: MATH.sub(lambda f: escape(words(f[2])), m[0])     # the chapters before and after
        text = re.sub(r'<div class="title">.*?</div>', near, text, flags=re.S)
        page.write_text(text, encoding="utf-8")
    told = lambda title: titles.get(title, title)
    path = html / "searchindex.js"
    index = json.loads(path.read_text(encoding="utf-8").removeprefix("Search.setIndex(").removesuffix(")"))
    index["titles"] = [*map(told, index["titles"])]
    index["alltitles"] = {told(title): places for title, places in index["alltitles"].items()}
    path.write_text(f"Search.setIndex({json.dumps(index, separators=(',', ':'))})", encoding="utf-8")
    known = json.dumps(formulas, ensure_ascii=False).replace("<", "\\u003c")
    scripts = f'<script>const inWords = {known}</script><script src="_static/search.js"></script></body>'
    page = html / "search.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</body>", scripts), encoding="utf-8")

"""The links to the very words: Chromium finds each quote in a page that tells it as pages do."""

import time
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

import pytest

from tests.outputs import axe
from timeline.rendering.links import fragment

LONG_ZH = (
    "1949年5月12日，青岩机械厂在河湾镇成立，最初只有二十三名工人，第一年造出了四十台水泵，第二年开始向邻近三省供货，"
    "此后十年间又在云麓、南屏两地开设分厂，产品远销海外。"
)
LONG_EN = (
    "During the 1990s Ostrel moved its well-known foundry, together with most of its workers and all of its patterns, "
    "to the coast; the old halls stood empty, and nobody could say what was to become of them."
)
# The quote as our readers cut it out of a document, and the piece of HTML that the document is.
CASES = {
    "English": ("In May 2031 the bridge opened.", "<p>In May 2031 the bridge opened.</p>"),
    "long English": (LONG_EN, f"<p>{LONG_EN}</p>"),
    "Chinese": ("3月24日，公司在北京召开发布会。", "<p>3月24日，公司在北京召开发布会。</p>"),
    "Chinese without a stop": (
        "公司在北京召开发布会宣布新一代产品将于年底上市",
        "<p>公司在北京召开发布会宣布新一代产品将于年底上市</p>",
    ),
    "long Chinese": (LONG_ZH, f"<p>{LONG_ZH}</p>"),
    "Traditional": ("2025年3月24日，公司於臺北舉行發表會。", "<p>2025年3月24日，公司於臺北舉行發表會。</p>"),
    "hyphens, commas, ampersands": (
        "A well-known, old & dear co-op, 1-2%.",
        "<p>A well-known, old &amp; dear co-op, 1-2%.</p>",
    ),
    "quotation marks": ("“启明一号”发射成功！", "<p>“启明一号”发射成功！</p>"),
    "inline tags": (
        "Norvale **hired** [Ida Brandt](https://a.example).",
        "<p>Norvale <b>hired</b> <a href='#'>Ida Brandt</a>.</p>",
    ),
    "part of a paragraph": ("It was closed in 2031.", "<p>Nobody came. It was closed in 2031. It rained.</p>"),
    "part of a Chinese paragraph": ("次年大桥合龙。", "<p>工程于前年开工。次年大桥合龙。两岸居民前来观礼。</p>"),
    "wrapped lines": ("The old bridge\nwas closed in 2031.", "<p>The old bridge\nwas closed in 2031.</p>"),
    "list item": ("1. The ferry of 2031", "<ol><li>The ferry of 2031</li></ol>"),
    "table row": (
        "2031 | The ferry starts on the lake | yes",
        "<table><tr><td>2031<td>The ferry starts on the lake<td>yes</table>",
    ),
    "emoji": ("3月24日卫星发射成功 🚀", "<p>3月24日卫星发射成功 🚀</p>"),
    "Arabic": ("افتتح الجسر في مايو 2031.", "<p dir='rtl'>افتتح الجسر في مايو 2031.</p>"),
    "Japanese": ("2031年5月に橋が開通した。", "<p lang='ja'>2031年5月に橋が開通した。</p>"),
}
FAR = "<div style='height:3000px'></div>"
IN_SIGHT = """(() => {
  const box = document.querySelector('main').getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight && scrollY > 1000;
})()"""


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[axe.Tab]:
    with axe.chromium(tmp_path_factory.mktemp("chromium")) as running:
        yield running


def shown(tab: axe.Tab, page: Path, link: str) -> Any:
    """Open a page and say whether the browser went to its middle; it looks for the words after it has loaded."""
    tab.open(page, axe.Look(), f"#{link}")
    end = time.monotonic() + 5
    while not (found := tab.run(IN_SIGHT)) and time.monotonic() < end:
        time.sleep(0.05)
    return found


@pytest.mark.parametrize("name", CASES)
def test_chromium_goes_to_the_words(name: str, tab: axe.Tab, tmp_path: Path) -> None:
    quote, piece = CASES[name]
    page = tmp_path / "page.html"
    body = f"<p>Some 2031 and old words: {escape('启明 公司 2025年')}.</p>{FAR}<main>{piece}</main>{FAR}"
    page.write_text(f"<!DOCTYPE html><html><meta charset='utf-8'><title>t</title><body>{body}</body></html>", "utf-8")

    assert shown(tab, page, fragment(quote))


def test_chromium_passes_over_a_place_that_tells_only_some_of_the_words(tab: axe.Tab, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        f"<!DOCTYPE html><meta charset='utf-8'><title>t</title>{FAR}<p>The bridge closed.</p>{FAR}"
        f"<main>Last words.</main>{FAR}",
        "utf-8",
    )

    assert shown(tab, page, f"{fragment('The bridge opened.')}&text=Last%20words.")

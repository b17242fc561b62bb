"""Draw the pictures of the documentation: a marked text and the report, into ``docs/images/``.

Run: ``pip install -e '.[dev]'``, Debian's packages chromium and chromium-driver, and ``python scripts/pictures.py``.
The report shows the events of the annotated articles of ``fixtures/``.
"""

from __future__ import annotations

import base64
import json
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

from attackx import ArticleRecord, analyze, extract, report
from attackx.view.html import document_page

ROOT = Path(__file__).parents[1]
OUT = ROOT / "docs" / "images"
REPORT = (1200, 1180)  # pixels
MARKED = (1020, 0)  # as high as the page is
SINCE_2019 = (
    "const from = document.getElementById('f-from'); from.value = '2019-01-01';"
    "from.dispatchEvent(new Event('change')); document.activeElement.blur();"
)
TITLE = "صواريخ على محيط مطار بغداد"
TEXT = (
    "قال مصدر أمني إن ثلاثة صواريخ كاتيوشا سقطت مساء الخميس قرب مطار بغداد الدولي، ما أدى إلى إصابة جنديين. "
    "وذكرت خلية الإعلام الأمني أن أربعة جنود أصيبوا. ولم تتبن أي جهة الهجوم.\n\n"
    "وأعلنت المقاومة الإسلامية في العراق أنها استهدفت قاعدة التنف في سوريا بطائرة مسيرة فجر الأربعاء، "
    "وقال مسؤول أميركي إن الطائرة أسقطت ولم تقع إصابات."
)


def records() -> list[ArticleRecord]:
    """Extract the events of the fixtures."""
    found = []
    for name in ("bases", "own"):
        for line in (ROOT / "fixtures" / "articles" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            article = json.loads(line)
            about = {key: article.get(key) for key in ("title", "published", "source")}
            events = tuple(extract(article["text"], **about))
            found.append(ArticleRecord(id=article["id"], text=article["text"], events=events, **about))
    return found


def picture(page: Path, size: tuple[int, int], script: str = "") -> bytes:
    """Open a page, run a script in it, and photograph it; a height of 0 is that of the page."""
    options = ChromeOptions()
    for flag in ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"):
        options.add_argument(flag)
    driver = Chrome(options=options, service=Service(shutil.which("chromedriver") or "chromedriver"))
    try:
        width, height = size
        device = {"width": width, "height": height or 1, "deviceScaleFactor": 1, "mobile": False}
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", device)
        driver.get(page.as_uri())
        driver.execute_script(script)
        device["height"] = height or driver.execute_script("return document.documentElement.scrollHeight")
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", device)
        return base64.b64decode(driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})["data"])
    finally:
        driver.quit()


def main() -> int:
    """Write the pictures."""
    OUT.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        marked = Path(folder, "marked.html")
        marked.write_text(document_page(analyze(TEXT, title=TITLE, published="2024-03-08")), encoding="utf-8")
        (OUT / "marked.png").write_bytes(picture(marked, MARKED))
        page = report(records(), Path(folder, "report.html"), language="en")
        (OUT / "report.png").write_bytes(picture(page, REPORT, SINCE_2019))
    for path in sorted(OUT.glob("*.png")):
        print(f"{path}: {path.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())

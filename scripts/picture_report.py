"""Draw the picture of the report for the documentation, ``docs/images/report.png``.

Run: ``pip install -e '.[dev]'``, Debian's packages chromium and chromium-driver, and
``python scripts/picture_report.py``. It shows the events of the annotated articles of ``fixtures/``.
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

from attackx import ArticleRecord, extract, report

ROOT = Path(__file__).parents[1]
OUT = ROOT / "docs" / "images" / "report.png"
WIDTH, HEIGHT = 1200, 1180


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


def picture(page: Path) -> bytes:
    """Open a page as narrowed to what was told of since 2019, and photograph it."""
    options = ChromeOptions()
    for flag in ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"):
        options.add_argument(flag)
    driver = Chrome(options=options, service=Service(shutil.which("chromedriver") or "chromedriver"))
    try:
        size = {"width": WIDTH, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": False}
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        driver.get(page.as_uri())
        driver.execute_script(
            "const from = document.getElementById('f-from'); from.value = '2019-01-01';"
            "from.dispatchEvent(new Event('change')); document.activeElement.blur();"
        )
        return base64.b64decode(driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})["data"])
    finally:
        driver.quit()


def main() -> int:
    """Write the picture."""
    with TemporaryDirectory() as folder:
        page = report(records(), Path(folder, "report.html"), language="en")
        OUT.parent.mkdir(exist_ok=True)
        OUT.write_bytes(picture(page))
    print(f"{OUT}: {OUT.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())

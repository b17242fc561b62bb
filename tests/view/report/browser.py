"""Headless Chromium by way of Selenium: opening pages, pressing keys, measuring boxes, counting requests."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

FLAGS = (
    "--headless",
    "--no-sandbox",  # a test run as root, in a container that has no namespaces to give
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)
# Children of one box that lie over each other, boxes past the window's edge, and words that stick out of their box.
OVERLAPS = """
const root = arguments[0] ? document.querySelector(arguments[0]) : document.body;
const told = (node) => `${node.tagName}#${node.id}.${node.className} "${node.textContent.trim().slice(0, 30)}"`;
const shown = (node) => {
  const style = getComputedStyle(node);
  return node.getClientRects().length && style.visibility === "visible" && !["absolute", "fixed"].includes(style.position)
    && !style.display.startsWith("inline") && style.display !== "contents" && !(node instanceof SVGElement);
};
const found = [];
for (const box of [root, ...root.querySelectorAll("*")]) {
  if (box.closest("svg")) continue;
  const children = [...box.children].filter(shown).map((node) => [node, node.getBoundingClientRect()]);
  children.forEach(([node, a], at) => {
    if (a.width && (a.left < -1 || a.right > innerWidth + 1)) found.push(`past the edge: ${told(node)}`);
    for (const [other, b] of children.slice(at + 1)) {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 1 && high > 1) found.push(`${told(node)} over ${told(other)}`);
    }
  });
  const style = getComputedStyle(box);
  if (shown(box) && style.overflowX === "visible" && box.scrollWidth > box.clientWidth + 1 && box.clientWidth) {
    found.push(`wider than its box: ${told(box)}`);
  }
}
if (document.documentElement.scrollWidth > innerWidth) found.push("the page scrolls sideways");
return found;
"""


class Browser:
    """A browser and what the tests ask of it."""

    def __init__(self, browser: str, driver: str) -> None:
        options = ChromeOptions()
        options.binary_location = browser
        for flag in FLAGS:
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = Chrome(options=options, service=Service(driver))
        self.driver.set_script_timeout(20)

    def reset(self) -> None:
        """Forget the page and what it did; 1280 pixels wide, light."""
        self.driver.get("about:blank")
        self.look()
        self.requests()
        self.complaints()

    def look(self, width: int = 1280, *, height: int = 900, dark: bool = False) -> None:
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False},
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})

    def open(self, page: Path, fragment: str = "") -> None:
        self.driver.get(f"{page.as_uri()}{fragment}")

    def run(self, script: str, *arguments: Any) -> Any:
        return self.driver.execute_script(script, *arguments)

    def one(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def until(self, condition: str, *arguments: Any) -> None:
        """Wait until a condition of the page holds: it answers to some events a moment later."""
        script = (
            "const done = arguments[arguments.length - 1], given = [...arguments].slice(0, -1);"
            f"const look = () => ((...arguments) => {condition})(...given) ? done(true) : setTimeout(look, 10); look();"
        )
        assert self.driver.execute_async_script(script, *arguments)

    def show(self, number: int) -> None:
        """Open an event by its address."""
        self.run("location.hash = arguments[0]", number)
        self.until("document.getElementById('detail').dataset.event === String(arguments[0])", number)

    def texts(self, selector: str) -> list[str]:
        found: list[str] = self.run(
            "return [...document.querySelectorAll(arguments[0])].map((node) => node.innerText.trim())", selector
        )
        return found

    def column(self, name: str) -> list[str]:
        return self.texts(f'#table tbody td[data-column="{name}"]')

    def press(self, *keys: str) -> None:
        self.driver.switch_to.active_element.send_keys(*keys)

    def tab_to(self, selector: str, most: int = 80) -> None:
        """Come to an element by the tab key alone."""
        for _ in range(most):
            self.press(Keys.TAB)
            if self.run("return document.activeElement.matches(arguments[0])", selector):
                return
        raise AssertionError(f"the tab key does not reach {selector}")

    def overlaps(self, within: str = "") -> list[str]:
        found: list[str] = self.run(OVERLAPS, within)
        return found

    def requests(self) -> list[str]:
        """The addresses asked for since the last call, that of the page itself among them."""
        messages = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]  # type: ignore[no-untyped-call] # Selenium leaves it untyped
        sent = [one["params"]["request"]["url"] for one in messages if one["method"] == "Network.requestWillBeSent"]
        return [url for url in sent if not url.startswith("data:")]

    def complaints(self) -> list[str]:
        """Errors and refusals that the console told of since the last call."""
        return [entry["message"] for entry in self.driver.get_log("browser")]  # type: ignore[no-untyped-call] # as above

    def picture(self) -> bytes:
        return base64.b64decode(self.driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})["data"])

    def paper(self) -> bytes:
        return base64.b64decode(self.driver.execute_cdp_cmd("Page.printToPDF", {})["data"])

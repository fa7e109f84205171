# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Opens a page in a browser, and lets a test look at it and click (%browser in lit.cfg.py).

    %browser PAGE STEPS

STEPS is a Python file that has the `page` below. Whatever the browser's console says is a failure, and so is a request for
anything but the page, and a link that does not lead where it says.
"""

import json
import re
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

LINKS = """
return [...document.querySelectorAll("a")].map(a => [a.href.baseVal ?? a.getAttribute("href"), a.textContent]);
"""


def browser():
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                     "--disable-background-networking", "--disable-component-update", "--disable-extensions",
                     "--window-size=1280,1000"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)


class Page:
    def __init__(self, driver, file):
        self.driver = driver
        self.url = file.resolve().as_uri()
        self.open()

    def open(self, fragment=""):
        self.driver.get("about:blank")
        self.driver.get(self.url + fragment)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def seen(self, css):
        """The elements that are not hidden."""
        return [e for e in self.driver.find_elements(By.CSS_SELECTOR, css) if e.is_displayed()]

    def one(self, css):
        found = self.seen(css)
        assert len(found) == 1, f"{len(found)} visible elements are {css}"
        return found[0]

    def texts(self, css):
        return [" ".join(e.text.split()) for e in self.seen(css)]

    def click(self, css):
        self.one(css).click()

    def write(self, css, text):
        self.one(css).clear()
        self.one(css).send_keys(text)

    def choose(self, css, text):
        Select(self.one(css)).select_by_visible_text(text)

    def style(self, css, what):
        """Of the first, as it is shown."""
        return self.run("return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]", css, what)

    def scheme(self, name):
        """"light" or "dark": what the reader prefers."""
        features = [{"name": "prefers-color-scheme", "value": name}]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    def width(self, pixels):
        size = {"width": pixels, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)

    def is_too_wide(self):
        return self.run("return document.documentElement.scrollWidth > innerWidth")

    def links(self):
        return self.run(LINKS)


def check_link(page, to, label):
    if to.startswith("#"):
        assert page.run("return document.getElementById(arguments[0]) !== null", to[1:]), f"nothing is {to}"
        return
    target = urlsplit(to)
    file, line = Path(unquote(target.path)), int(re.fullmatch(r"L(\d+)", target.fragment)[1])
    places = re.findall(r"[^/\s]+:\d+", label)
    assert target.scheme == "file" and (not places or f"{file.name}:{line}" in places), f"'{label}' leads to {to}"
    assert line <= len(file.read_bytes().splitlines()), f"there is no such line: {to}"


def check_requests(page):
    for entry in page.driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            url, is_opened = message["params"]["request"]["url"], message["params"]["type"] == "Document"
            assert is_opened or url == "data:,", f"the page asks for {url}"
        assert message["method"] != "Network.loadingFailed", message


def check_console(page):
    said = [f"{entry['level']}: {entry['message']}" for entry in page.driver.get_log("browser")]
    assert not said, "\n".join(said)


def main(file, steps):
    driver = browser()
    try:
        page = Page(driver, Path(file))
        for to, label in page.links():
            check_link(page, to, label)
        exec(compile(Path(steps).read_text(encoding="utf-8"), steps, "exec"), {"page": page})
        check_requests(page)
        check_console(page)
    finally:
        driver.quit()


main(*sys.argv[1:])

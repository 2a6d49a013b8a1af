"""A newsroom and a preview for each test, and one browser for all."""

import os
import shutil

import pytest
from newsroom import Newsroom, Preview
from playwright.sync_api import sync_playwright


@pytest.fixture
def newsroom(tmp_path):
    return Newsroom(tmp_path / "site")


@pytest.fixture
def preview(newsroom):
    running = Preview(newsroom, "--port", "0")
    yield running
    running.end()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"))
        yield browser
        browser.close()


@pytest.fixture
def tab(browser):
    """A page that remembers what should not have happened."""
    context = browser.new_context(viewport=dict(width=1280, height=800))
    tab = context.new_page()
    tab.set_default_timeout(20_000)
    tab.trouble = []
    tab.on("pageerror", lambda error: tab.trouble.append(f"script: {error}"))
    tab.on("console", lambda m: "Content Security Policy" in m.text and tab.trouble.append(m.text))
    yield tab
    context.close()
    assert not tab.trouble

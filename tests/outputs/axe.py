"""HTML page -> faults: axe-core in headless Chromium, wide and narrow, light and dark, and without scripts.

Chromium is spoken to through a pipe (its ``--remote-debugging-pipe``): no port, no driver program, no network.
"""

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

COMMAND = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
)
# Chromium reads commands from descriptor 3 and answers on 4; the shell moves our pipes there.
SHELL = 'exec "$0" "$@" --remote-debugging-pipe 3<&0 4>&1 0</dev/null 1>/dev/null 2>/dev/null'
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
AXE = files("axe_core_python").joinpath("axe.min.js")


@dataclass(frozen=True, slots=True)
class Look:
    """How a reader looks at the page."""

    width: int = 1280
    scheme: str = "light"
    media: str = "screen"
    scripts: bool = True
    height: int = 900


class Tab:
    """One tab of a running Chromium: commands out, answers and events in, each ended by a NUL byte."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self.events: list[dict[str, Any]] = []
        self.session: str | None = None
        self.number = 0
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime"):
            self.send(f"{domain}.enable")

    def send(self, method: str, **params: Any) -> dict[str, Any]:
        """Send a command, wait for its answer, and keep the events met on the way."""
        self.number += 1
        command = {"id": self.number, "method": method, "params": params}
        if self.session:
            command["sessionId"] = self.session
        assert self.process.stdin
        self.process.stdin.write(json.dumps(command).encode() + b"\0")
        self.process.stdin.flush()
        while (message := self._read()).get("id") != self.number:
            self.events.append(message)
        assert "error" not in message, f"{method}: {message['error']}"
        return message["result"]  # type: ignore[no-any-return]

    def open(self, page: Path, look: Look, anchor: str = "") -> None:
        """Load the page as that reader sees it; returns once it is loaded."""
        self.send("Emulation.setScriptExecutionDisabled", value=not look.scripts)
        self.send(
            "Emulation.setEmulatedMedia",
            media=look.media,
            features=[{"name": "prefers-color-scheme", "value": look.scheme}],
        )
        self.send(
            "Emulation.setDeviceMetricsOverride",
            width=look.width,
            height=look.height,
            deviceScaleFactor=1,
            mobile=False,
        )
        self.events.clear()
        self.send("Page.navigate", url=page.as_uri() + anchor)
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self.events.append(self._read())

    def run(self, script: str) -> Any:
        """Give what a script evaluates to."""
        answer = self.send("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def _read(self) -> dict[str, Any]:
        assert self.process.stdout
        read = bytearray()
        while (byte := self.process.stdout.read(1)) != b"\0":
            assert byte, "chromium went away"
            read += byte
        return json.loads(read)  # type: ignore[no-any-return]


@contextmanager
def chromium(profile: Path) -> Iterator[Tab]:
    """Run a Chromium of its own; fail, never skip, where there is none."""
    command = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if command is None:
        pytest.fail("no chromium on the PATH; install it: apt-get install chromium", pytrace=False)
    with subprocess.Popen(
        ["sh", "-c", SHELL, command, *COMMAND, f"--user-data-dir={profile}"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        try:
            yield Tab(process)
        finally:
            process.kill()


def violations(tab: Tab) -> list[str]:
    """Give what axe-core objects to on the open page, one line each."""
    tab.run(AXE.read_text(encoding="utf-8") + ";0")
    found = tab.run(f"axe.run(document, {{runOnly: {RULES}}}).then(r => r.violations)")
    return [f"{v['impact']} {v['id']}: {v['nodes'][0]['html']}" for v in found]


def requests(tab: Tab) -> list[str]:
    """Give the addresses that the open page asked for."""
    return [e["params"]["request"]["url"] for e in tab.events if e["method"] == "Network.requestWillBeSent"]


def complaints(tab: Tab) -> list[str]:
    """Give what the browser wrote to its console."""
    return [e["params"]["entry"]["text"] for e in tab.events if e["method"] == "Log.entryAdded"]

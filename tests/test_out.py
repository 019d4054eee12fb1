"""out/ is what `make` makes of seeds/, byte for byte."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
OUT = ROOT / "out"


def test_the_main_job_reproduces_out(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "timeline", "build", "--out", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True)

    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert made.keys() == {path.name for path in OUT.iterdir()}
    assert [name for name, data in made.items() if data != (OUT / name).read_bytes()] == []

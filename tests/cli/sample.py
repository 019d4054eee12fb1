"""What the tests of the command line share: two documents of our own, and the types of the fixtures."""

import subprocess
from collections.abc import Callable

from click.testing import Result

BRIDGE = "The Norvale Bridge was opened on 3 May 2031.\n"
FERRY = "诺瓦尔轮渡公司于2031年5月4日宣布停航。\n"

Run = Callable[..., Result]
Start = Callable[..., "subprocess.Popen[bytes]"]

import timeline
from timeline.rendering.generator import NAME, VERSION


def test_the_outputs_name_this_package_and_its_version() -> None:
    assert (timeline.__name__, timeline.__version__) == (NAME, VERSION)

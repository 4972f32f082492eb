import pytest

from desktop.api.genesys_cloud.rights import NEEDED, lacking_in


@pytest.mark.parametrize(
    ("held", "lacking"),
    [
        ((), ()),
        (NEEDED, ()),
        (("workitems:workitem:*",), ()),
        (("workitems:*:*",), ()),
        (("directory:user:view",), NEEDED),
        (("workitems:workitem:view", "workitems:workbin:*"), NEEDED[1:]),
    ],
)
def test_whoever_lacks_what_everybody_needs_cannot_work_here(
    held: tuple[str, ...], lacking: tuple[str, ...]
) -> None:
    assert lacking_in(held) == lacking

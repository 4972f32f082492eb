import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from desktop.adapter.config import CsvSource, SeededSource
from desktop.adapter.intake import Offered
from desktop.adapter.sources.csv_rows import CsvRows
from desktop.adapter.sources.feed import Feed
from desktop.adapter.sources.json_lines import LONGEST_LINE, JsonLines
from desktop.domain.errors import Malformed
from tests.adapter.bench import Bench

COLUMNS = {"Case": "businessId", "Amount": "fields.loanAmount", "Applicant": "fields.applicantId"}


def rows(bench: Bench, file: Path, text: str, columns: dict[str, str] = COLUMNS) -> CsvRows:
    file.write_text(text, encoding="utf-8")
    constants = {"type": "Loan application"}
    config = CsvSource(kind="csv", path=file, columns=columns, constants=constants)
    return CsvRows(config, bench.intake.catalogue, bench.intake.audit)


async def taken(bench: Bench, offers: AsyncIterator[Offered]) -> dict[str, list[str]]:
    """What is wrong with each offer."""
    return {
        offered.place: [str(problem) for problem in await bench.intake.offer(offered)]
        async for offered in offers
    }


async def test_rows_become_typed_records(bench: Bench, tmp_path: Path) -> None:
    text = (
        "\ufeffCase,Amount,Applicant,Colour,priority,skills,userData.note\n"
        'L-1,12.5,"Åsa, née Berg",red,2,english=4; english=2,hello\n\nL-2,3,B,,,,\n'
    )
    source = rows(bench, tmp_path / "in.csv", text)
    first, second = [offered.record async for offered in source.offers()]
    assert first is not None
    assert second is not None
    assert first.fields == {"loanAmount": 12.5, "applicantId": "Åsa, née Berg"}
    assert (first.priority, first.user_data) == (2, {"note": "hello"})
    assert [wish.proficiency for wish in first.skills] == [4, 2]
    assert second.priority == 3
    assert bench.named("source.columns.ignored")[0]["columns"] == ["Colour"]


async def test_wrong_rows_are_named_with_their_fields_and_the_others_are_taken(
    bench: Bench, tmp_path: Path
) -> None:
    text = (
        "Case,Amount,Applicant,fields.isFirstHome,priority\n"
        "L-1,12 000,A,ja,2\n"
        ",5,A,true,high\n"
        "L-3,5,A,true,2,extra\n"
        "L-4,5,,true,2\n"
        "L-5,5,A,true,2\n"
    )
    wrong = await taken(bench, rows(bench, tmp_path / "in.csv", text).offers())
    assert [line.split(":")[0] for line in wrong["row 2"]] == ["fields.loanAmount", "fields.isFirstHome"]
    assert {line.split(":")[0] for line in wrong["row 3"]} == {"businessId", "priority"}
    assert wrong["row 4"] == ["row: has 6 cells, the headings are 5"]
    assert wrong["row 5"] == ["fields.applicantId: is required by Loan application"]
    assert wrong["row 6"] == []
    assert bench.intake.refused == 4
    assert bench.submissions.counts()["waiting"] == 1
    assert [line["place"] for line in bench.named("record.refused")] == ["row 2", "row 3", "row 4", "row 5"]


@pytest.mark.parametrize(
    ("text", "columns", "named"),
    [
        ("Case\nL-1\n", COLUMNS, "it has no column 'Amount'"),
        ("Case\nL-1\n", {"Case": "bussinessId"}, "no place 'bussinessId'"),
        ('Case,Amount,Applicant\n"L-1,2,3\n', COLUMNS, "cannot be read as CSV"),
    ],
)
async def test_a_file_that_does_not_fit_is_refused_whole(
    bench: Bench, tmp_path: Path, text: str, columns: dict[str, str], named: str
) -> None:
    source = rows(bench, tmp_path / "in.csv", text, columns)
    with pytest.raises(Malformed) as caught:
        _ = [offered async for offered in source.offers()]
    assert named in str(caught.value)


async def test_lines_are_strict_json_and_named_by_number(bench: Bench, tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text(
        '{"businessId": "J-1", "type": "Loan application", "fields": {"applicantId": "A", "loanAmount": 1}}\n'
        "\n"
        '{"businessId": "J-2", "type": "Loan application", "fields": {"applicantId": 1, "loanAmount": "1"}}\n'
        '{"businessId": 3, "typ": "Loan application"}\n'
        "nonsense\n"
        '{"businessId": "J-6", "type": "Unheard of"}\n'
        '{"businessId": "J-7", "type": "Ruled", "userData": {"a": [1e999]}}\n'
        '{"businessId": "J-8", "type": "Ruled", "userData": {"a": "\\ud800"}}\n',
        encoding="utf-8",
    )
    wrong = await taken(bench, JsonLines(file).offers())
    assert wrong["line 1"] == []
    assert {line.split(":")[0] for line in wrong["line 3"]} == {"fields.applicantId", "fields.loanAmount"}
    assert {line.split(":")[0] for line in wrong["line 4"]} == {"businessId", "type", "typ"}
    assert wrong["line 5"]
    assert "there are: Loan application, Ruled" in wrong["line 6"][0]
    assert "JSON cannot carry" in wrong["line 7"][0]
    assert wrong["line 8"]


async def test_an_endless_line_is_not_read_to_its_end(bench: Bench, tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text('{"businessId": "' + "x" * LONGEST_LINE, encoding="utf-8")
    wrong = await taken(bench, JsonLines(file).offers())
    assert list(wrong) == ["line 1"]


async def test_the_feed_is_the_same_for_a_seed_and_goes_on_where_it_stopped(bench: Bench) -> None:
    waits: list[float] = []

    async def pause(wait_s: float) -> None:
        waits.append(wait_s)
        await asyncio.sleep(0)

    async def ids(start: int, count: int) -> list[str]:
        feed = Feed(SeededSource(kind="seeded", seed=7, count=count), bench.sender.client, start, pause)
        return [offered.record.business_id async for offered in feed.offers() if offered.record]

    whole = await ids(0, 6)
    assert len(set(whole)) == 6
    assert await ids(0, 3) + await ids(3, 6) == whole
    assert waits[0] == 0.5
    assert all(6 <= wait_s <= 18 for wait_s in waits[1:7])

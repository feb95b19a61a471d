import json

import make

from dateline.record import claim_record
from dateline.show.files import jsonl


def test_a_line_holds_the_claims_record_and_its_report() -> None:
    report = make.document(outlet="Reuters", title="Market\nhit")
    claim = make.claim(report, figures=[make.figure(report, killed=3)])
    (written,) = jsonl([(report, claim)])
    assert json.loads(written) == {
        "document": {
            "id": report.id,
            "outlet": "Reuters",
            "title": "Market\nhit",
            "published": "2016-12-05",
            "url": None,
            "file": "report.txt",
        },
        "claim": json.loads(json.dumps(claim_record(claim))),
    }


def test_one_claim_is_one_line() -> None:
    report = make.document("Two\nlines.")
    assert b"".join(jsonl([(report, make.claim(report))] * 2)).count(b"\n") == 2

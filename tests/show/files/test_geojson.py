import json

import make
import pytest

from dateline.model import Claim, Document
from dateline.show.files import geojson


def collection(*pairs: tuple[Document, Claim]) -> dict[str, list[dict[str, object]]]:
    return json.loads(b"".join(geojson(pairs)))  # type: ignore[no-any-return]


def claim_at(point: tuple[float, float] | None) -> tuple[Document, Claim]:
    report = make.document()
    return report, make.claim(report, place=make.place(report, "Mosul", at=point))


def test_longitude_comes_before_latitude() -> None:
    feature = collection(claim_at((36.34, 43.13)))["features"][0]
    assert feature["geometry"] == {"type": "Point", "coordinates": [43.13, 36.34]}


def test_the_equator_and_the_meridian_are_a_place() -> None:
    feature = collection(claim_at((0.0, 0.0)))["features"][0]
    assert feature["geometry"] == {"type": "Point", "coordinates": [0.0, 0.0]}


def test_a_place_without_coordinates_has_a_null_geometry() -> None:
    assert collection(claim_at(None))["features"][0]["geometry"] is None


def test_a_claim_without_place_has_a_null_geometry() -> None:
    report = make.document()
    assert collection((report, make.claim(report)))["features"][0]["geometry"] is None


@pytest.mark.parametrize("many", [0, 1, 3])
def test_any_number_of_claims_is_valid_json(many: int) -> None:
    assert len(collection(*[claim_at((1.0, 2.0))] * many)["features"]) == many


def test_what_is_unknown_is_null() -> None:
    properties = collection(claim_at(None))["features"][0]["properties"]
    assert isinstance(properties, dict)
    assert properties["latitude"] is None

"""Claims as one GeoJSON FeatureCollection (RFC 7946): [longitude, latitude], null geometry where no place is known."""

import json
from collections.abc import Iterable, Iterator

from dateline.model import Place
from dateline.show.files.flat import Pair, flat


def geojson(pairs: Iterable[Pair]) -> Iterator[bytes]:
    """The collection, one feature a line; coordinates are rounded to 6 decimals (about a tenth of a metre)."""
    yield b'{"type":"FeatureCollection","features":['
    for number, (document, claim) in enumerate(pairs):
        feature = {
            "type": "Feature",
            "id": claim.id,
            "geometry": _point(claim.place),
            "properties": flat(document, claim),
        }
        yield (",\n" if number else "\n").encode() + json.dumps(feature, ensure_ascii=False).encode()
    yield b"\n]}\n"


def _point(place: Place | None) -> dict[str, object] | None:
    if place is None or place.lat is None or place.lon is None:
        return None
    return {"type": "Point", "coordinates": [round(place.lon, 6), round(place.lat, 6)]}

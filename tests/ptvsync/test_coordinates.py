from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ptvsync.clients.words import point_of
from ptvsync.coordinates import to_tm35fin, to_wgs84


# Points in both systems: Otava in Mikkeli and the railway station of Helsinki.
POINTS = [
    ((61.645467, 27.073210), (503879.0, 6834688.0)),
    ((60.170558, 24.941670), (385795.0, 6672186.0)),
]


@pytest.mark.parametrize(("degrees", "metres"), POINTS)
def test_degrees_become_metres(degrees, metres):
    assert to_tm35fin(*degrees) == pytest.approx(metres, abs=0.1)


@pytest.mark.parametrize(("degrees", "metres"), POINTS)
def test_metres_become_degrees(degrees, metres):
    assert to_wgs84(*metres) == pytest.approx(degrees, abs=1e-6)


@pytest.mark.parametrize("latitude", [59.5, 60.4664, 65.0, 70.1])
@pytest.mark.parametrize("longitude", [19.1, 26.9458, 27.0, 31.6])
def test_a_point_in_finland_survives_millimetres_and_back(latitude, longitude):
    easting, northing = (round(value, 3) for value in to_tm35fin(latitude, longitude))
    found = tuple(round(value, 6) for value in to_wgs84(easting, northing))
    assert found == (latitude, longitude)


def test_the_central_meridian_has_the_false_easting():
    assert to_tm35fin(61.0, 27.0)[0] == pytest.approx(500000.0)


LATITUDES = st.floats(59.8, 70.0)
LONGITUDES = st.floats(20.0, 31.5)


@settings(deadline=None)
@given(latitude=LATITUDES, longitude=LONGITUDES)
def test_there_and_back_is_the_same_place(latitude, longitude):
    there = to_tm35fin(latitude, longitude)

    assert to_wgs84(*there) == pytest.approx((latitude, longitude), abs=1e-8)


@settings(deadline=None)
@given(latitude=LATITUDES, longitude=LONGITUDES, decimals=st.sampled_from([0, 3]))
def test_a_place_is_the_same_as_numbers_as_texts_and_swapped(latitude, longitude, decimals):
    east, north = (round(value, decimals) for value in to_tm35fin(latitude, longitude))
    point = point_of(east, north)

    assert (point.lat, point.lon) == pytest.approx((latitude, longitude), abs=2e-5)
    assert point_of(str(east), str(north)) == point_of(north, east) == point


@settings(deadline=None)
@given(
    east=st.floats(allow_nan=True, allow_infinity=True),
    north=st.floats(allow_nan=True, allow_infinity=True),
)
def test_whatever_the_numbers_a_point_lies_in_or_near_finland(east, north):
    point = point_of(east, north)

    assert point is None or (58 < point.lat < 71 and 17 < point.lon < 34)


@pytest.mark.parametrize(
    "pair", [("", ""), (None, None), ("60,46", "26,94"), (60.4, 26.9), ("x", 1)]
)
def test_what_is_no_metres_is_no_point(pair):
    assert point_of(*pair) is None

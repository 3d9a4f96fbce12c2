from __future__ import annotations

import pytest

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

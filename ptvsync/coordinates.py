"""Conversion between WGS84 degrees and ETRS-TM35FIN metres (EPSG:3067), the system of PTV's coordinates.

The Krüger series of JHS 197 on the GRS80 ellipsoid: accurate to a millimetre within Finland.
"""

from __future__ import annotations

import cmath
from math import asin, asinh, atan, atanh, cos, cosh, degrees, radians, sin, sinh, sqrt, tan, tanh


_SEMI_MAJOR_AXIS = 6378137.0
_FLATTENING = 1 / 298.257222101
_SCALE = 0.9996
_CENTRAL_MERIDIAN = radians(27)
_FALSE_EASTING = 500000.0

_N = _FLATTENING / (2 - _FLATTENING)
_ECCENTRICITY = sqrt(2 * _FLATTENING - _FLATTENING**2)
_METRES = _SCALE * _SEMI_MAJOR_AXIS / (1 + _N) * (1 + _N**2 / 4 + _N**4 / 64)

_TO_SPHERE = (
    _N / 2 - 2 / 3 * _N**2 + 37 / 96 * _N**3 - _N**4 / 360,
    _N**2 / 48 + _N**3 / 15 - 437 / 1440 * _N**4,
    17 / 480 * _N**3 - 37 / 840 * _N**4,
    4397 / 161280 * _N**4,
)
_TO_PLANE = (
    _N / 2 - 2 / 3 * _N**2 + 5 / 16 * _N**3 + 41 / 180 * _N**4,
    13 / 48 * _N**2 - 3 / 5 * _N**3 + 557 / 1440 * _N**4,
    61 / 240 * _N**3 - 103 / 140 * _N**4,
    49561 / 161280 * _N**4,
)
_ISOMETRIC_ROUNDS = 6


def to_tm35fin(latitude: float, longitude: float) -> tuple[float, float]:
    """Return (easting, northing) in metres of a point in degrees."""
    angle = radians(longitude) - _CENTRAL_MERIDIAN
    phi = radians(latitude)
    isometric = asinh(tan(phi)) - _ECCENTRICITY * atanh(_ECCENTRICITY * sin(phi))
    conformal = atan(sinh(isometric))
    eta = atanh(cos(conformal) * sin(angle))
    sphere = complex(asin(sin(conformal) * cosh(eta)), eta)
    plane = sphere + _series(_TO_PLANE, sphere)
    return plane.imag * _METRES + _FALSE_EASTING, plane.real * _METRES


def to_wgs84(easting: float, northing: float) -> tuple[float, float]:
    """Return (latitude, longitude) in degrees of a point in metres."""
    plane = complex(northing, easting - _FALSE_EASTING) / _METRES
    sphere = plane - _series(_TO_SPHERE, plane)
    conformal = asin(sin(sphere.real) / cosh(sphere.imag))
    angle = asin(tanh(sphere.imag) / cos(conformal))
    latitude = atan(sinh(_isometric_latitude(asinh(tan(conformal)))))
    return degrees(latitude), degrees(_CENTRAL_MERIDIAN + angle)


def _series(coefficients: tuple[float, ...], place: complex) -> complex:
    """Sum the Krüger terms of both axes: northing is the real part, easting the imaginary one."""
    return sum(
        coefficient * cmath.sin(2 * order * place)
        for order, coefficient in enumerate(coefficients, start=1)
    )


def _isometric_latitude(conformal: float) -> float:
    """Solve the isometric latitude of the ellipsoid by fixed-point iteration."""
    isometric = conformal
    for _ in range(_ISOMETRIC_ROUNDS):
        isometric = conformal + _ECCENTRICITY * atanh(_ECCENTRICITY * tanh(isometric))
    return isometric

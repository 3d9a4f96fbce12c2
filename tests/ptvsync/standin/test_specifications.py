"""The demo world's answers against PTV's specifications, where the shared data folder is present."""

from __future__ import annotations

import json
from pathlib import Path

import httpx
import pytest

from .openapi import KnownKeys, document


FIXTURES = {
    "ServiceLocation": "V11VmOpenApiServiceLocationChannel",
    "EChannel": "V11VmOpenApiElectronicChannel",
    "WebPage": "V11VmOpenApiWebPageChannel",
    "Phone": "V11VmOpenApiPhoneChannel",
    "PrintableForm": "V11VmOpenApiPrintableFormChannel",
}


def fixture_keys(folder, name):
    path = Path(folder, "ptv", "ptv-model-fixtures", "V11", "Resources", f"{name}.json")
    if not path.is_file():
        pytest.skip(f"{name} is not in the shared data folder")
    return list(json.loads(path.read_text(encoding="utf-8-sig")))


@pytest.fixture(scope="session")
def v11_keys(shared_data):
    return KnownKeys(document(shared_data, "ptv-v11-openapi.reconstructed.json"))


@pytest.fixture
def get(demo_url):
    def get_json(path, **query):
        answer = httpx.get(f"{demo_url}/api/{path}", params=query, headers={"x-api-key": "demo"})
        answer.raise_for_status()
        return answer.json()

    return get_json


def every_page(get, path):
    first = get(path, page=1)
    yield first
    for number in range(2, first["totalPages"] + 1):
        yield get(path, page=number)


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        ("service/search", "ServiceSearchResponse"),
        ("service-channel/search", "ChannelSearchResponse"),
        ("connection/search", "ConnectionSearchResponse"),
        ("organization/search", "SearchOrganizationsResponse"),
        ("general-description/search", "SearchGeneralDescriptionsResponse"),
        ("service-collection/search", "ServiceCollectionSearchResponse"),
        ("target-groups", "TargetGroupsResponse"),
        ("life-events", "LifeEventsResponse"),
        ("industrial-classes", "IndustrialClassesResponse"),
        ("ontology-terms", "OntologyTermsResponse"),
        ("service-classes", "ServiceClassesResponse"),
        ("language-codes", "LanguageCodeResponse"),
        ("country-codes", "CountryCodeResponse"),
        ("municipality-codes", "MunicipalityCodeResponse"),
        ("region-codes", "RegionCodeResponse"),
        ("wellbeing-services-county-codes", "WellbeingServicesCountyCodeResponse"),
        ("postal-codes", "PostalCodeResponse"),
    ],
)
def test_every_page_of_v12_fits_its_schema(get, v12_schemas, path, schema):
    for page in every_page(get, f"v12/{path}"):
        assert v12_schemas.errors(schema, page) == []


def test_the_details_of_v12_fit_their_schemas(get, demo, v12_schemas):
    collection = next(iter(demo.collections))
    root = next(item.id for item in demo.organizations.values() if item.parent_id is None)
    found = get(f"v12/service-collection/{collection}")
    tree = get(f"v12/organization/hierarchy/{root}")
    assert v12_schemas.errors("ServiceCollectionResponse", found) == []
    assert v12_schemas.errors("OrganizationHierarchyResponse", tree) == []


def test_the_errors_of_v12_fit_their_schemas(demo_url, v12_schemas):
    client = httpx.Client(base_url=f"{demo_url}/api/v12/", headers={"x-api-key": "demo"})
    missing = "service/7d4c2f0e-6a4f-4d5e-9d58-3f7c43a1f111"
    for path, schema in {
        missing: "ProblemDetailsNotFoundType",
        "service/search?page=0": "ProblemDetailsWithErrorsType",
    }.items():
        assert v12_schemas.errors(schema, client.get(path).json()) == []


def test_the_archive_of_v12_fits_its_schema(get, v12_schemas):
    found = get("v12/service/archived", archivedAtOrAfter="2026-01-01T00:00:00Z")
    assert v12_schemas.errors("ArchivedEntitiesResponse", found) == []


def v11_items(get, path):
    rows = get(f"v11/{path}")["itemList"]
    ids = [row["id"] for row in rows]
    for start in range(0, len(ids), 50):
        yield from get(f"v11/{path}/list", guids=",".join(ids[start : start + 50]))


def test_services_of_v11_have_only_known_keys_in_their_order(get, shared_data, v11_keys):
    order = fixture_keys(shared_data, "V11VmOpenApiService")
    for item in v11_items(get, "Service"):
        assert v11_keys.unknown("V11VmOpenApiService", item) == []
        assert list(item) == order


def test_channels_of_v11_have_the_keys_of_their_type_in_order(get, shared_data):
    seen = set()
    for item in v11_items(get, "ServiceChannel"):
        kind = item["serviceChannelType"]
        assert list(item) == fixture_keys(shared_data, FIXTURES[kind])
        seen.add(kind)
    assert seen == set(FIXTURES)


def test_channels_of_v11_have_only_known_keys(get, v11_keys):
    for item in v11_items(get, "ServiceChannel"):
        emails = item.pop("emails", [])
        schema = FIXTURES[item["serviceChannelType"]]
        assert v11_keys.unknown(schema, item) == []
        assert all(set(row) == {"value", "language"} for row in emails)


def test_organisations_of_v11_have_only_known_keys(get, v11_keys):
    for item in v11_items(get, "Organization"):
        assert v11_keys.unknown("V10VmOpenApiOrganization", item) == []

"""Whose work is in a bundle, found by its files, and what its bill of materials says."""

import json
import os
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.spdx import is_expression
from cyclonedx.validation.json import JsonStrictValidator

from exlab_gui import licences
from exlab_gui.licences import Component, Part

MADE = datetime(2026, 4, 17, 14, 32, tzinfo=UTC)


@pytest.fixture
def found(workshop):
    """What a bundle of these files and modules is made of, on a Linux with these Debian packages."""

    def collect(binaries, modules=(), parts=None, packages=None):
        return workshop.components.collect(
            binaries,
            modules,
            parts=licences.parts("linux") if parts is None else parts,
            of_part=licences.of_part,
            of_distribution=licences.of_distribution,
            replace=msgspec.structs.replace,
            lookup=(packages or {}).get,
        )

    return collect


def names(found):
    return {component.name for component in found.components}


def test_qt_brings_what_is_inside_it(found):
    made = found([("PySide6/Qt/lib/libQt6Core.so.6", "/s/libQt6Core.so.6", "BINARY")])

    inside = {part.name for part in licences.parts("linux") if part.inside == "Qt"}
    assert {"Qt", "ExLab Runs", "Python", "PyInstaller", "PCRE2", "HarfBuzz"} <= names(made)
    assert inside <= names(made)
    assert "FreeType" not in names(made), "there it is the system's"
    assert made.unclaimed == []


def test_what_is_not_in_the_bundle_is_not_listed(found):
    assert not names(found([])) & {"Qt", "PCRE2", "OpenSSL", "msgspec"}


def test_a_library_of_nobody_is_reported(found):
    made = found(
        [
            ("libgtk-3.so.0", "/s/libgtk-3.so.0", "BINARY"),
            ("strange.so", "/s/strange.so", "EXTENSION"),
            ("resources/icons/exlab-runs.svg", "/s/exlab-runs.svg", "DATA"),
            ("libgtk-3.so", "libgtk-3.so.0", "SYMLINK"),
        ]
    )

    assert made.unclaimed == ["libgtk-3.so.0", "strange.so"]


def test_a_library_of_the_system_has_its_packages_version_and_notice(found, workshop):
    package = workshop.components.DebianPackage("libbrotli1", "1:1.0.9-2", "the notice of Debian")
    made = found(
        [("libbrotlidec.so.1", "/lib/libbrotlidec.so.1", "BINARY")],
        packages={"/lib/libbrotlidec.so.1": package},
    )

    brotli = next(component for component in made.components if component.package == "libbrotli1")
    assert (brotli.name, brotli.version, brotli.kind) == ("Brotli (libbrotli1)", "1.0.9-2", "deb")
    assert brotli.text == "the notice of Debian"
    assert "Brotli" not in names(made)


def test_a_notice_that_points_at_the_texts_of_debian_gets_the_text(found, workshop):
    notice = "The licence is in /usr/share/common-licenses/Apache-2.0."
    package = workshop.components.DebianPackage("libssl3", "3.0.1", notice)
    made = found(
        [("libcrypto.so.3", "/lib/libcrypto.so.3", "BINARY")], packages={"/lib/libcrypto.so.3": package}
    )

    text = next(component.text for component in made.components if component.package == "libssl3")
    assert text.startswith(notice)
    assert "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION" in text


def test_a_python_package_is_found_by_its_modules(found):
    module = next(str(file.locate()) for file in metadata.files("platformdirs") if file.name == "unix.py")

    made = found([], modules=[("platformdirs.unix", module, "PYMODULE")])

    component = next(component for component in made.components if component.name == "platformdirs")
    assert component.version == metadata.version("platformdirs")
    assert "Permission is hereby granted" in component.text


def test_a_debian_package_is_asked_for_under_both_names_of_lib(workshop, programs):
    library = programs.folder.resolve() / "libx.so.1"
    library.touch()
    programs.add(
        "dpkg-query",
        f'[ "$1" = -W ] && echo "1.2-3" && exit; [ "$2" = "/usr{library}" ] && echo "libx1:amd64: y"',
    )

    package = workshop.components.debian_package(str(library))

    assert package == ("libx1", "1.2-3", "")


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_every_licence_is_an_spdx_expression(system):
    for part in licences.parts(system):
        assert part.licence.startswith("LicenseRef-") or is_expression(part.licence), part.name


def bill(workshop, components):
    return workshop.sbom.document([msgspec.to_builtins(component) for component in components], MADE)


def test_the_bill_of_materials_is_valid_and_complete(workshop):
    components = licences.components()
    document = bill(workshop, components)

    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(document)) is None
    listed = [entry["name"] for entry in document["components"]]
    assert [document["metadata"]["component"]["name"], *listed] == [
        component.name for component in components
    ]
    qt = next(entry for entry in document["dependencies"] if entry["ref"].startswith("Qt@"))
    assert "PCRE2" in qt["dependsOn"]
    assert document["metadata"]["timestamp"] == "2026-04-17T14:32:00Z"


def test_the_same_contents_have_the_same_serial_number(workshop):
    own = licences.components()[0]
    other = Component(
        name="Other", version="1+b2~x", licence="in its own words", text="x", package="other", kind="deb"
    )

    one, same, more = (bill(workshop, which) for which in ((own,), (own,), (own, other)))

    assert one["serialNumber"] == same["serialNumber"] != more["serialNumber"]
    entry = more["components"][0]
    assert entry["purl"] == "pkg:deb/debian/other@1%2Bb2%7Ex"
    assert entry["licenses"] == [{"license": {"name": "in its own words"}}]


@pytest.fixture(scope="module")
def contents():
    where = os.environ.get("EXLAB_FROZEN")
    if not where:
        pytest.skip("no frozen app was built for these tests (EXLAB_FROZEN is not set)")
    inside = Path(where) / "_internal"
    return SimpleNamespace(
        bundle=Path(where),
        components=msgspec.json.decode(
            (inside / "resources/licences/bundled.json").read_bytes(), type=list[Component]
        ),
        bill=json.loads((inside / "sbom.cdx.json").read_text(encoding="utf-8")),
    )


def test_the_bundle_lists_every_package_and_library_in_it(contents, workshop):
    every = [Part(name=part.name, licence="", texts=(), files=part.files) for part in licences.parts()]
    libraries = [
        path.relative_to(contents.bundle / "_internal").as_posix()
        for path in contents.bundle.rglob("*")
        if workshop.bundle.LIBRARY.search(path.name) and not path.is_symlink()
    ]
    listed = {component.name.partition(" (")[0] for component in contents.components}
    # Those that bring their own licence are known by their files, not by parts.json.
    owned = workshop.components.owners(metadata.distributions())
    packages = {Path(path).name: owner for path, owner in owned.items()}
    for place in libraries:
        owners = {part.name.partition(" (")[0] for part in every if part.claims(place)}
        assert owners & listed or packages[Path(place).name].metadata["Name"] in listed, place
    assert {
        "msgspec",
        "filelock",
        "platformdirs",
        "Qt",
        "PySide6-Essentials",
        "shiboken6",
        "Python",
    } <= listed


def test_the_bundles_bill_says_the_same_as_its_licences(contents):
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(contents.bill)) is None
    listed = {
        entry["name"] for entry in [contents.bill["metadata"]["component"], *contents.bill["components"]]
    }
    assert listed == {component.name for component in contents.components}
    assert [component.name for component in contents.components if not component.text.strip()] == []

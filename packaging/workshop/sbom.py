"""The bundle's bill of materials, as CycloneDX 1.6 in JSON.

Written here rather than by cyclonedx-bom: that one lists the Python packages of an environment, and so knows
neither the libraries that the build took from the system, nor what is built into Qt, nor what was left out.
The tests hold it against CycloneDX's own schema.
"""

import hashlib
import json
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

NAME = "sbom.cdx.json"
OWN = "ExLab Runs"
_SPDX_WORDS = {"AND", "OR", "WITH"}


def licence(expression: str) -> dict[str, Any]:
    """Return CycloneDX's form of a licence: an SPDX expression, or the words of its makers."""
    words = expression.replace("(", " ").replace(")", " ").split()
    if words and all(word in _SPDX_WORDS or "-" in word or word in {"MIT", "Zlib", "FTL"} for word in words):
        return {"expression": expression}
    return {"license": {"name": expression}}


def purl(component: dict[str, Any]) -> str:
    """Return the package URL of a component, or an empty text if it is in no package."""
    if not component["package"] or not component["version"]:
        return ""
    namespace = "debian/" if component["kind"] == "deb" else ""
    version = component["version"].replace("+", "%2B").replace("~", "%7E")
    return f"pkg:{component['kind']}/{namespace}{component['package']}@{version}"


def reference(component: dict[str, Any]) -> str:
    """Return what other entries call a component."""
    return f"{component['name']}@{component['version']}" if component["version"] else component["name"]


def entry(component: dict[str, Any], kind: str = "library") -> dict[str, Any]:
    """Return the SBOM's entry of a component, given as the values of ``exlab_gui.licences.Component``."""
    result: dict[str, Any] = {
        "type": kind,
        "bom-ref": reference(component),
        "name": component["name"],
        "licenses": [licence(component["licence"])],
    }
    if component["version"]:
        result["version"] = component["version"]
    if found := purl(component):
        result["purl"] = found
    links = {"website": component["homepage"], "source-distribution": component["source"]}
    references = [{"type": name, "url": url} for name, url in links.items() if url]
    if references:
        result["externalReferences"] = references
    if component["inside"]:
        result["description"] = f"Built into {component['inside']}."
    return result


def document(components: Iterable[dict[str, Any]], made: datetime) -> dict[str, Any]:
    """Return the bill of materials of a bundle with `components`, one of which is the app itself.

    The serial number follows from the contents: two builds of the same have the same.
    """
    every = list(components)
    own = next(component for component in every if component["name"] == OWN)
    others = [component for component in every if component is not own]
    entries = [entry(component) for component in others]
    direct = [reference(component) for component in others if not component["inside"]]
    dependencies = [{"ref": reference(own), "dependsOn": direct}]
    for outer in others:
        inner = [reference(one) for one in others if one["inside"] == outer["name"]]
        dependencies.append({"ref": reference(outer), **({"dependsOn": inner} if inner else {})})
    contents = json.dumps([entry(own), entries], sort_keys=True).encode()
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": uuid.UUID(bytes=hashlib.sha256(contents).digest()[:16], version=4).urn,
        "version": 1,
        "metadata": {
            "timestamp": made.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "lifecycles": [{"phase": "build"}],
            "component": entry(own, "application"),
        },
        "components": entries,
        "dependencies": dependencies,
    }


def write(path: Path, components: Iterable[dict[str, Any]], made: datetime) -> None:
    """Write the bill of materials of `components` to `path`."""
    text = json.dumps(document(components, made), indent=1, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")

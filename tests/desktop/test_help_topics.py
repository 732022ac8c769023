"""Everything that can go wrong, and every part of the window, is explained somewhere in the help."""

from __future__ import annotations

import ast
import errno
import importlib
import inspect
import pkgutil
from pathlib import Path

import pytest

import exlab_gui.desktop
import exlab_gui.ingest
import exlab_gui.staging
import exlab_gui.transfer
from exlab_gui.desktop import help_topics
from exlab_gui.desktop.attention import AttentionKind
from exlab_gui.desktop.error_wording import explain
from exlab_gui.desktop.help_pages import PAGES, HelpBook, split_topic
from exlab_gui.desktop.translation import Language
from exlab_gui.ingest import Damage, DamagedRecordError, LockTimeoutError
from exlab_gui.staging import Problem, ProblemKind
from exlab_gui.transfer import DestinationError, DestinationProblem, Side, StorageError, StorageReason

LANGUAGES = [Language.ENGLISH, Language.GERMAN]
NEVER_TOLD = {
    "Cancelled": "an outcome, not an error",
    "IngestError": "the base of the others",
    "ChunkError": "a damaged list of known runs is made anew, and nobody is told",
}


@pytest.fixture(scope="module", params=LANGUAGES, ids=str)
def anchors(request):
    """The sections of every page, in one language."""
    book = HelpBook(request.param)
    names = [name for group in PAGES for name in group]
    return {name: {section.anchor for section in book.page(name).sections} for name in names}


def errors_of_the_rooms():
    found = set()
    for room in (exlab_gui.ingest, exlab_gui.staging, exlab_gui.transfer):
        for module in pkgutil.iter_modules(room.__path__, f"{room.__name__}."):
            members = inspect.getmembers(importlib.import_module(module.name), inspect.isclass)
            found |= {kind for _, kind in members if issubclass(kind, Exception)}
    return sorted(
        (
            kind
            for kind in found
            if kind.__module__.startswith("exlab_gui.") and not kind.__name__.startswith("_")
        ),
        key=lambda kind: kind.__name__,
    )


def test_every_topic_is_a_section_of_a_page(anchors):
    missing = [
        topic
        for topic in help_topics.every_topic()
        if split_topic(topic)[1] not in anchors.get(split_topic(topic)[0], set())
    ]
    assert missing == []


@pytest.mark.parametrize("kind", list(ProblemKind))
def test_every_problem_of_a_record_has_a_section_of_its_own(kind):
    topics = [help_topics.topic_of_problem(Problem(each, "")) for each in ProblemKind]
    assert topics.count(help_topics.topic_of_problem(Problem(kind, ""))) == 1


@pytest.mark.parametrize("damage", list(Damage))
def test_every_damage_is_explained(damage):
    problem = Problem(ProblemKind.RECORD_DAMAGED, "", damage)
    assert help_topics.topic_of_problem(problem).startswith("attention#")


@pytest.mark.parametrize("kind", list(AttentionKind))
def test_every_reason_for_attention_has_a_section_of_its_own(kind):
    topics = [help_topics.topic_of_attention(each) for each in AttentionKind]
    assert topics.count(help_topics.topic_of_attention(kind)) == 1


@pytest.mark.parametrize("kind", errors_of_the_rooms(), ids=lambda kind: kind.__name__)
def test_every_error_of_the_rooms_below_is_explained(kind):
    is_explained = any(
        base.__name__ in help_topics.ERRORS for base in kind.__mro__ if base not in OSError.__mro__
    )
    assert is_explained != (kind.__name__ in NEVER_TOLD)


@pytest.mark.parametrize("reason", list(StorageReason))
def test_every_reason_of_a_disk_is_explained(reason):
    attribute, topics = help_topics.REASONS["StorageError"]
    error = StorageError(Side.NAS, reason, "/nas", OSError())
    assert help_topics.topic_of_error(error) == topics[getattr(error, attribute).value]


@pytest.mark.parametrize("kind", list(DestinationProblem))
def test_every_problem_of_a_nas_folder_is_explained(kind):
    attribute, topics = help_topics.REASONS["DestinationError"]
    error = DestinationError(kind, "/nas")
    assert help_topics.topic_of_error(error) == topics[getattr(error, attribute).value]


@pytest.mark.parametrize(
    ("error", "topic"),
    [
        (PermissionError(errno.EACCES, "no"), "messages#not-allowed"),
        (OSError(errno.ENOSPC, "full"), "messages#disk-full"),
        (OSError(errno.ENODEV, "gone"), "share-away#working"),
        (OSError(errno.EIO, "bad"), "messages#disk-error"),
        (LockTimeoutError("/lock", 10), "messages#record-in-use"),
        (DamagedRecordError("/record", "bad"), "attention#record-damaged"),
        (RuntimeError("?"), "messages#unexpected"),
    ],
)
def test_a_message_leads_to_its_place(error, topic):
    assert explain(error).topic == topic


def test_every_message_says_where_it_is_explained():
    silent = []
    for path in Path(exlab_gui.desktop.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Explanation":
                # What happened, what was not touched, what to do, the details, the topic.
                is_whole = len(node.args) == 5 or any(isinstance(each, ast.Starred) for each in node.args)
                if not is_whole and "topic" not in {keyword.arg for keyword in node.keywords}:
                    silent.append(f"{path.name}:{node.lineno}")
    assert silent == []

"""Reads settings.toml."""

from __future__ import annotations

import argparse
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SETTINGS = Path(__file__).with_name("settings.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sets:
    """File names of the sets in DATA."""

    treebanks: tuple[str, ...]
    news: str
    groningen: str
    re3d: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VectorSettings:
    """How word vectors are made."""

    paragraphs: int
    shortest_paragraph: int
    width: int
    window: int
    min_count: int
    negative: int
    epochs: int
    sample: float
    seed: int
    workers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EncodingSettings:
    """How wide a word enters a teacher."""

    word_width: int
    character_width: int
    character_features: int
    characters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Learning:
    """How a teacher is trained."""

    seed: int
    dropout_seed: int
    epochs: int
    lengths: tuple[int, ...]
    words_a_batch: int
    warmup_steps: int
    peak_rate: float
    second_moment: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeSettings:
    """The teacher of trees and tags."""

    sentences: int
    min_word_count: int
    min_character_count: int
    hidden: int
    layers: int
    arc_width: int
    relation_width: int
    tag_width: int
    learning: Learning


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSettings:
    """The teacher of names."""

    sentences: int
    min_word_count: int
    min_character_count: int
    hidden: int
    layers: int
    output_width: int
    re3d_times: int
    gum_times: int
    conflict_times: int
    learning: Learning


@dataclass(frozen=True, slots=True, kw_only=True)
class SilverSettings:
    """What the teachers label."""

    workers: int
    words_a_worker: int
    longest_sentence: int
    most_sentences: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CorpusSettings:
    """What the student is trained on."""

    least_confidence: float
    tree_times: int
    conflict_times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The tables of settings.toml."""

    sets: Sets
    vectors: VectorSettings
    encoding: EncodingSettings
    trees: TreeSettings
    names: NameSettings
    silver: SilverSettings
    corpus: CorpusSettings


def read_settings(path: Path = SETTINGS) -> Settings:
    """The settings of a file; a key missing or unknown is an error."""
    tables = _frozen(tomllib.loads(path.read_text(encoding="utf-8")))
    return Settings(
        sets=Sets(**tables["sets"]),
        vectors=VectorSettings(**tables["vectors"]),
        encoding=EncodingSettings(**tables["encoding"]),
        trees=TreeSettings(**tables["trees"] | {"learning": Learning(**tables["trees"]["learning"])}),
        names=NameSettings(**tables["names"] | {"learning": Learning(**tables["names"]["learning"])}),
        silver=SilverSettings(**tables["silver"]),
        corpus=CorpusSettings(**tables["corpus"]),
    )


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _frozen(part) for key, part in value.items()}
    return tuple(value) if isinstance(value, list) else value


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The arguments that every step takes: where the sets are, where the work goes, and the settings."""

    data: Path
    work: Path
    settings: Settings


def options(description: str | None) -> Options:
    """Reads `DATA WORK [--settings FILE]` from the command line and makes sure of the WORK folder."""
    arguments = argparse.ArgumentParser(description=description)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("work", type=Path)
    arguments.add_argument("--settings", type=Path, default=SETTINGS)
    given = arguments.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    return Options(data=given.data, work=given.work, settings=read_settings(given.settings))

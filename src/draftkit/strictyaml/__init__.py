"""YAML as this program accepts it: no aliases, no tags, no guessed types, no double keys, bounded; with positions.

Every scalar is its text: `012`, `12:30`, `5.20` and `no` stay what the person wrote.
"""

from draftkit.strictyaml.fields import Fields, Log
from draftkit.strictyaml.nodes import Entry, Mapping, Node, Scalar, Sequence
from draftkit.strictyaml.parse import parse_yaml, parse_yaml_list

__all__ = ["Entry", "Fields", "Log", "Mapping", "Node", "Scalar", "Sequence", "parse_yaml", "parse_yaml_list"]

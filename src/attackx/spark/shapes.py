"""The event schema as columns: one tree, made of the models themselves, for Spark's types and for Arrow's."""

# ruff: noqa: PLC0415 (pyspark and pyarrow are imported when their types are asked for)

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from pydantic import BaseModel

from ..schema import AttackEvent

if TYPE_CHECKING:
    from pyspark.sql.types import DataType

_PLAIN = {str: "string", int: "long", float: "double", bool: "boolean", datetime: "time"}
_CHOSEN = {bool: "flag", str: "text"}  # fields of a choice that are no model


@dataclass(frozen=True, slots=True)
class Plain:
    """A value of one cell: string, long, double, boolean, or time (local, without a zone)."""

    kind: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    of: Shape


@dataclass(frozen=True, slots=True)
class Named:
    """A mapping from strings to strings."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a structure."""

    name: str
    shape: Shape
    optional: bool = True
    about: str = ""


@dataclass(frozen=True, slots=True)
class Fields:
    """A structure; ``types`` has the Python type of each field where it stands for a choice of one of them."""

    fields: tuple[Field, ...]
    types: tuple[type, ...] = ()


Shape: TypeAlias = Plain | Items | Named | Fields


@cache
def shape_of(model: type[BaseModel]) -> Fields:
    """Give the tree of a model.

    Example:
        >>> from attackx.schema import Place
        >>> [(field.name, field.optional) for field in shape_of(Place).fields][:3]
        [('name', False), ('within', False), ('country', True)]
    """
    hints = ((name, info.annotation, info.description) for name, info in model.model_fields.items())
    return Fields(tuple(Field(name, *_shape(hint), about or "") for name, hint, about in hints))


def _shape(hint: Any) -> tuple[Shape, bool]:
    """The tree of an annotation, and whether it allows None."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _shape(inner[0])
    if origin in (Union, UnionType):
        types = tuple(t for t in inner if t is not NoneType)
        return (_shape(types[0])[0] if len(types) == 1 else _choice(types)), NoneType in inner
    if origin is tuple:
        return Items(_shape(inner[0])[0]), False
    if origin is dict:
        return Named(), False
    if origin is Literal or issubclass(hint, Enum):
        return Plain("string"), False
    return shape_of(hint) if issubclass(hint, BaseModel) else Plain(_PLAIN[hint]), False


def _choice(types: tuple[type, ...]) -> Fields:
    names = (_CHOSEN.get(t) or re.sub(r"(?<!^)(?=[A-Z])", "_", t.__name__).lower() for t in types)
    return Fields(tuple(Field(name, _shape(t)[0]) for name, t in zip(names, types, strict=True)), types)


EVENTS = Items(shape_of(AttackEvent))
FAILURE = Fields(
    (
        Field("type", Plain("string"), False, "The class of the error."),
        Field("message", Plain("string"), False, "What was wrong."),
        Field("remedy", Plain("string"), False, "What to do about it."),
    )
)


def spark_type(shape: Shape) -> DataType:
    """Give the type that Spark has for a tree.

    Example:
        >>> spark_type(Items(Plain("string"))).simpleString()
        'array<string>'
    """
    from pyspark.sql import types

    plain: dict[str, type[DataType]] = {
        "string": types.StringType, "long": types.LongType, "double": types.DoubleType, "boolean": types.BooleanType,
        "time": types.TimestampNTZType,
    }  # fmt: skip
    match shape:
        case Plain(kind):
            return plain[kind]()
        case Items(of):
            return types.ArrayType(spark_type(of), containsNull=False)
        case Named():
            return types.MapType(types.StringType(), types.StringType(), valueContainsNull=False)
        case Fields(fields):
            told = [(f, {"comment": f.about} if f.about else None) for f in fields]
            return types.StructType(
                [types.StructField(f.name, spark_type(f.shape), f.optional, about) for f, about in told]
            )


def arrow_type(shape: Shape) -> Any:
    """Give the type that Arrow has for a tree.

    Example:
        >>> str(arrow_type(Plain("time")))
        'timestamp[us]'
    """
    import pyarrow

    plain = {
        "string": pyarrow.string, "long": pyarrow.int64, "double": pyarrow.float64, "boolean": pyarrow.bool_,
    }  # fmt: skip
    match shape:
        case Plain("time"):
            return pyarrow.timestamp("us")
        case Plain(kind):
            return plain[kind]()
        case Items(of):
            return pyarrow.list_(pyarrow.field("element", arrow_type(of), nullable=False))
        case Named():
            return pyarrow.map_(pyarrow.string(), pyarrow.field("value", pyarrow.string(), nullable=False))
        case Fields(fields):
            return pyarrow.struct([pyarrow.field(f.name, arrow_type(f.shape), f.optional) for f in fields])


def to_cell(value: Any, shape: Shape) -> Any:
    """Bring a value of the models to what Arrow takes for its tree.

    Example:
        >>> from attackx.schema import Source
        >>> to_cell(Source(name="رويترز"), shape_of(Source))
        {'name': 'رويترز', 'id': None, 'type': None, 'via': None}
    """
    if value is None or isinstance(shape, Plain):
        return value.value if isinstance(value, Enum) else value
    match shape:
        case Items(of):
            return [to_cell(item, of) for item in value]
        case Named():
            return list(value.items())
        case Fields(fields, ()):
            return {f.name: to_cell(getattr(value, f.name), f.shape) for f in fields}
        case Fields(fields, types):
            chosen = types.index(type(value))
            return {fields[chosen].name: to_cell(value, fields[chosen].shape)}


def from_cell(cell: Any, shape: Shape) -> Any:
    """Bring a cell, as Spark gives it with ``asDict(recursive=True)``, to what the models take; undoes ``to_cell``.

    Example:
        >>> from_cell({"flag": True, "text": None}, Fields((Field("flag", Plain("boolean")),), (bool,)))
        True
    """
    if cell is None or isinstance(shape, Plain | Named):
        return cell
    if isinstance(shape, Items):
        return [from_cell(item, shape.of) for item in cell]
    if not shape.types:
        return {f.name: from_cell(cell[f.name], f.shape) for f in shape.fields if f.name in cell}
    for field, type_ in zip(shape.fields, shape.types, strict=True):
        if cell[field.name] is not None:
            value = from_cell(cell[field.name], field.shape)
            return type_(**value) if issubclass(type_, BaseModel) else value
    return None

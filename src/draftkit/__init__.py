"""draftkit (讲话稿起草助手): assemble, fill in, check and export work speeches."""

__version__ = "0.1.0"

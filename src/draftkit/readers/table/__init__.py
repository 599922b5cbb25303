"""Tables that people filled in (.xlsx, .csv, tab-separated text): each cell with what it holds and where it stands."""

from draftkit.readers.table.csv import read_csv, read_csv_file
from draftkit.readers.table.workbook import read_workbook

__all__ = ["read_csv", "read_csv_file", "read_workbook"]

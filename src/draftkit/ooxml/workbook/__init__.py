"""Workbooks (SpreadsheetML, ECMA-376-1, 18): what stands in their cells, digit for digit as the file has it."""

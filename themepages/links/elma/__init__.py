"""The import of link lists as CSV, such as Elma's: read, judged row by row, and then written."""

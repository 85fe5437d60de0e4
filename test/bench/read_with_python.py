"""Reads workbooks with pandas or openpyxl and adds their numbers: FOLDER FILES COUNT pandas|openpyxl."""

import json
import resource
import sys
import time

folder, files, count, library = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
if library == "pandas":
    import pandas
else:
    import openpyxl


def numbers(place):
    if library == "pandas":
        for row in pandas.read_excel(place, header=None).itertuples(index=False):
            yield from row
        return
    book = openpyxl.load_workbook(place, read_only=True, data_only=True)
    for row in book.worksheets[0].iter_rows(values_only=True):
        yield from row
    book.close()


start = time.perf_counter()
used = time.process_time()
total = 0.0
for at in range(count):
    for value in numbers(f"{folder}/{at % files}.xlsx"):
        if isinstance(value, (int, float)) and not isinstance(value, bool) and value == value:
            total += value
taken = (time.perf_counter() - start) * 1000
processor = (time.process_time() - used) * 1000
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
result = {"milliseconds": taken, "processor": processor, "megabytes": memory, "check": total}
print(json.dumps(result))

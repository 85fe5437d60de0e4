# Reads workbooks with readxl: FOLDER FILES COUNT.
suppressMessages(library(readxl))
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
files <- as.integer(arguments[2])
count <- as.integer(arguments[3])
start <- proc.time()[["elapsed"]]
cells <- 0
for (at in seq_len(count) - 1) {
  place <- file.path(folder, paste0(at %% files, ".xlsx"))
  sheet <- suppressMessages(read_excel(place, col_names = FALSE))
  cells <- cells + length(sheet)
}
taken <- (proc.time()[["elapsed"]] - start) * 1000
cat(sprintf('{"milliseconds": %f, "megabytes": 0, "check": %d}\n', taken, 0))

# Reads workbooks with readxl, every cell as what it holds, and adds their numbers: FOLDER FILES COUNT.
suppressMessages(library(readxl))
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
files <- as.integer(arguments[2])
count <- as.integer(arguments[3])
start <- proc.time()
total <- 0
for (at in seq_len(count) - 1) {
  place <- file.path(folder, paste0(at %% files, ".xlsx"))
  sheet <- read_excel(place, col_names = FALSE, col_types = "list", .name_repair = "minimal")
  cells <- unlist(sheet, recursive = FALSE, use.names = FALSE)
  total <- total + sum(as.numeric(cells[vapply(cells, is.numeric, TRUE)]))
}
taken <- (proc.time() - start) * 1000
processor <- taken[["user.self"]] + taken[["sys.self"]]
line <- '{"milliseconds": %f, "processor": %f, "megabytes": 0, "check": %f}\n'
cat(sprintf(line, taken[["elapsed"]], processor, total))

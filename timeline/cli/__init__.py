"""The command line: one file per command. Clock, files and environment come in here and nowhere else."""

"""One file per arrow between two things of the model."""

"""What reviewers did to a document: read, decided on, brought home."""

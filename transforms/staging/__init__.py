"""From bytes to text, blocks and metadata of a document: what came in, and what was set aside and why."""

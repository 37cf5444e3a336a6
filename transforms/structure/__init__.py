"""From blocks to reports, sections, tasks and passages: what belongs where, and what its place says."""

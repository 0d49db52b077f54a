"""What the promises on kills, torn files and full disks share: a survey that is interrupted, and what it left."""

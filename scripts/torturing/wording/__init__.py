"""What the promises on words share: hostile texts, servers that say them, and forms in which they may be shown."""

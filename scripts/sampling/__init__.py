"""Makes the sample reports."""

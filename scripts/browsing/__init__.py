"""Opens reports in a browser and tells what the browser did."""

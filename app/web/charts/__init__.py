"""Charts as shapes: pure functions from counts to what a template draws as SVG."""

"""Contrast as WCAG 2.2 reckons it, in scripts that run within a page."""

# What WCAG 2.2 asks for: of text (1.4.3), and of signs that carry meaning (1.4.11).
TEXT, SIGN = 4.5, 3
# Functions for other scripts: the contrast of two colours, and the colour behind an element.
RECKONING = """
  // A colour that was mixed is told in parts of one, "color(srgb 0.9 0.8 0.7)".
  const numbers = colour => {
    const whole = colour.startsWith("color(") ? 255 : 1;
    return colour.match(/[\\d.]+/g).map((one, at) => at < 3 ? one * whole : Number(one));
  };
  const part = value => value / 255 <= 0.04045 ? value / 255 / 12.92
    : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  const ratio = (one, other) => {
    const pair = [one, other].map(numbers).map(light);
    return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
  };
  const ground = element => {
    for (let one = element; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor;
      if ((numbers(colour)[3] ?? 1) > 0) return colour;
    }
    return getComputedStyle(document.documentElement).colorScheme === "dark" ? "rgb(0, 0, 0)"
      : "rgb(255, 255, 255)";
  };
"""

"""What the words around a name in a text say of it: the country, something else, or unsure."""

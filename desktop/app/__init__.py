"""The composition root: the only package that knows every room. It starts things and wires them."""

"""The vocabulary: frozen values that every room speaks. Nothing here decides, waits or does I/O."""

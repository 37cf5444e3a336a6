"""Pure functions: text or frames in, frames out. No I/O, no clock, no global state."""

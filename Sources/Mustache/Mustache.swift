// Templates compiled once, checked at load, rendered straight into bytes.

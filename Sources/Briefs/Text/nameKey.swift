/// Equal for two names that are one: case, accents, hyphens and stops do not count (`Jean-Marc` and `Jean Marc`).
///
/// Names with different keys have different slugs, so that no two of them want one address. Some microseconds.
package func nameKey(_ name: String) -> String { folded(slug(name, fallback: sha256(Array(name.utf8)))) }

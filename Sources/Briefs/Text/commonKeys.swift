/// How many keys two lists share; both ascending, each key once in its list. Linear, and nothing is allocated.
@inlinable
package func commonKeys(_ one: ArraySlice<UInt64>, _ other: ArraySlice<UInt64>) -> Int {
  var (i, j, shared) = (one.startIndex, other.startIndex, 0)
  while i < one.endIndex, j < other.endIndex {
    if one[i] == other[j] {
      shared += 1
      i += 1
      j += 1
    } else if one[i] < other[j] {
      i += 1
    } else {
      j += 1
    }
  }
  return shared
}

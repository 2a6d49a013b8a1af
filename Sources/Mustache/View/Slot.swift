/// One value of a view, at the place that its shape gave to the name.
enum Slot: Sendable {
  case text(String)
  case number(Int)
  case markup([UInt8])
  case flag(Bool)
  case section([Slot]?)
  case list([[Slot]])
  case texts([String])
}

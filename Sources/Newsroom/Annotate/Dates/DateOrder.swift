import Briefs

/// In which order a text in English writes day and month.
enum DateOrder {
  case dayFirst
  case monthFirst

  /// What the dates tell that have only one possible order; nil where there is none, or they disagree.
  init?(of readings: some Sequence<DateReading>) {
    var found: DateOrder?
    for reading in readings where reading.showsOrder {
      let order: DateOrder = reading.rule == .monthFirst ? .monthFirst : .dayFirst
      if let found, found != order { return nil }
      found = order
    }
    guard let found else { return nil }
    self = found
  }
}

extension DateReading {
  /// Whether two orders of day and month are possible and nothing told which.
  var isAmbiguous: Bool { orders != nil }

  /// The reading of two that lies in the week before the publication day, where the other lies more than two weeks from it.
  func settled(near published: Day) -> DateReading {
    guard let orders, let a = orders.dayFirst.firstDay, let b = orders.monthFirst.firstDay else {
      return self
    }
    let (near, far) =
      abs(published.ordinal - a.ordinal) < abs(published.ordinal - b.ordinal)
      ? (orders.dayFirst, b) : (orders.monthFirst, a)
    guard let day = near.firstDay, (0...7).contains(published.ordinal - day.ordinal),
      abs(published.ordinal - far.ordinal) > 14
    else { return self }
    var settled = self
    (settled.first, settled.last, settled.rule, settled.orders) = (near, near, .orderFromPublication, nil)
    return settled
  }
}

import Mustache

/// What stands at an address where an event stood.
struct MovedView: PageView {
  var frame: Frame
  var note: String
  /// The one event that its accounts stand with now; nil where they are several.
  var target: StepView?
  var successors: [SuccessorView]

  static let shape = Shape<MovedView>(
    Field.frame + [
      .text("note", \.note), .section("target", \.target), .list("successors", \.successors),
      .flag("parted") { $0.target == nil },
    ])
}

/// An event that some accounts of a former one stand with now.
struct SuccessorView: View {
  var event: EventView
  /// Those accounts.
  var articles: [StepView]

  static let shape = Shape<SuccessorView>(.section("event", \.event), .list("articles", \.articles))
}

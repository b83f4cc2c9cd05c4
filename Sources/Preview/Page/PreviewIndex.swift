/// The page that lists the lessons of a folder.
public struct PreviewIndex: Sendable {
  public let html: String

  /// - Parameter lessons: addresses and names, in their order.
  public init(of folder: String, lessons: [(address: String, name: String)]) {
    let items = lessons.map {
      "<li><a href=\"\(StandInPage.escaped($0.address))\">\(StandInPage.escaped($0.name))</a></li>"
    }
    html = "<!DOCTYPE html><title>\(StandInPage.escaped(folder))</title><ul>\(items.joined())</ul>"
  }
}

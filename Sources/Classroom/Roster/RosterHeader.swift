/// Where in a row the columns of a class list stand.
struct RosterHeader {
  private(set) var places: [RosterColumn: Int] = [:]
  /// How many fields a row has.
  let count: Int
  /// An export of Canvas' gradebook, which has rows that are no students.
  let isCanvas: Bool
  private let familyComesFirst: Bool

  /// A field of the header that isn't as it should be.
  enum Fault: Equatable {
    case twice(Int, RosterColumn)
    case unknown(Int, meant: String)
  }

  private(set) var faults: [Fault] = []

  /// - Parameter titles: without blanks around them.
  init(_ titles: [String]) {
    count = titles.count
    isCanvas = titles.prefix(2).map { $0.lowercased() } == ["student", "id"]
    familyComesFirst = titles.contains(where: RosterColumn.isVietnamese)
    for (place, title) in titles.enumerated() {
      if let column = RosterColumn(title) {
        if places[column] != nil { faults.append(.twice(place, column)) }
        places[column] = places[column] ?? place
      } else if let meant = RosterColumn.nearest(to: title) {
        faults.append(.unknown(place, meant: meant))
      }
    }
    nameFolders()
  }

  /// Finds what the folders are called after: Canvas' ID, since it always has one; elsewhere the
  /// column `id`, or else the ID number, or else the username.
  private mutating func nameFolders() {
    if isCanvas { places[.canvasID] = places[.id] }
    places[.id] = places[.id] ?? places[.sisID] ?? places[.username] ?? places[.canvasID]
  }

  /// What every class list must have.
  var missing: [RosterColumn] {
    var missing: [RosterColumn] = []
    if places[.id] == nil { missing.append(.id) }
    if places[.name] == nil, places[.givenName] == nil, places[.familyName] == nil {
      missing.append(.name)
    }
    return missing
  }

  /// The parts of a name in the order in which they are said.
  var nameParts: [RosterColumn] {
    if places[.name] != nil { return [.name] }
    return familyComesFirst ? [.familyName, .givenName] : [.givenName, .familyName]
  }
}

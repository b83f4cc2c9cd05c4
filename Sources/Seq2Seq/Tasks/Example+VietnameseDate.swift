internal import Attention

extension Example {
  /// How many digits the date has that is to be written: YYYYMMDD.
  static let vietnameseDateDigits = 8

  /// A date in Vietnamese words, and as YYYYMMDD.
  ///
  ///     2025-05-15: ngày mười lăm tháng năm năm hai nghìn không trăm hai mươi lăm
  ///     alignment: [6, 8, 10, 12, 3, 4, 1, 2]
  ///
  /// Days to ten are said with `mùng`, the fourth month is `tư`. A month's leading zero comes from
  /// `tháng`, a day's from `mùng`, the zeros before a short year from `năm`. Indices are those of
  /// the task `vietnameseDates`.
  /// - Precondition: the date is one of the Gregorian calendar, of the years 1...9999.
  public init(vietnameseYear year: Int, month: Int, day: Int) {
    precondition(
      (1...9999).contains(year) && (1...12).contains(month)
        && (1...Self.days(ofMonth: month, year: year)).contains(day),
      "\(year)-\(month)-\(day) is no date")
    var words: [VietnameseWord] = []
    var (digits, origins): ([Int], [Int]) = ([], [])
    for part in [Self.spoken(day: day), Self.spoken(month: month), Self.spoken(year: year)] {
      // What is said last is written first.
      digits = part.digits + digits
      origins = part.origins.map { $0 + words.count } + origins
      words += part.words
    }
    self.init(
      source: words.map(\.rawValue), target: digits.map { $0 + 1 }, alignment: origins)
  }

  private static func spoken(day: Int) -> SpokenDigits {
    var spoken = SpokenDigits()
    spoken.say(.ngày)
    switch day {
    case 10:
      spoken.say(.mùng)
      spoken.say(tens: 1, units: 0)
    case ..<10:
      spoken.say(0, as: .mùng)
      spoken.say(day, as: VietnameseWord(digit: day))
    default: spoken.say(tens: day / 10, units: day % 10)
    }
    return spoken
  }

  private static func spoken(month: Int) -> SpokenDigits {
    var spoken = SpokenDigits()
    spoken.say(.tháng)
    if month < 10 {
      spoken.imply(0)
      spoken.say(month, as: month == 4 ? .tư : VietnameseWord(digit: month))
    } else {
      spoken.say(tens: 1, units: month % 10)
    }
    return spoken
  }

  private static func spoken(year: Int) -> SpokenDigits {
    var spoken = SpokenDigits()
    spoken.say(.năm)
    for limit in [10, 100, 1_000] where year < limit { spoken.imply(0) }
    spoken.say(number: year)
    return spoken
  }

  /// Draws a date: the year, then the month, then the day, each as likely as the others.
  static func vietnameseDate(
    in years: ClosedRange<Int>, using generator: inout SeededGenerator
  ) -> Example {
    let year = generator.whole(in: years)
    let month = generator.whole(in: 1...12)
    let day = generator.whole(in: 1...days(ofMonth: month, year: year))
    return Example(vietnameseYear: year, month: month, day: day)
  }

  static func days(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

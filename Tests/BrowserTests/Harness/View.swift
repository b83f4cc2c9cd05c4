import Testing

/// How a page is looked at.
struct View: Sendable, CustomTestStringConvertible {
  var width = 1200
  var dark = false
  var scripts = true
  var reducedMotion = false
  var print = false

  static let desktop = View()
  static let phone = View(width: 360)
  static let plain = View(scripts: false)

  /// Desktop and phone, light and dark.
  static let screens = [360, 1200].flatMap { width in
    [false, true].map { View(width: width, dark: $0) }
  }

  var testDescription: String {
    "\(width) pixels, \(dark ? "dark" : "light")\(scripts ? "" : ", without JavaScript")"
  }
}

extension View {
  /// Makes the browser look so from now on.
  func show(in driver: WebDriver) throws {
    try driver.devTools(
      "Emulation.setDeviceMetricsOverride",
      ["width": .number(width), "height": 800, "deviceScaleFactor": 1, "mobile": false])
    let features: JSON = [
      ["name": "prefers-color-scheme", "value": dark ? "dark" : "light"],
      ["name": "prefers-reduced-motion", "value": reducedMotion ? "reduce" : "no-preference"],
    ]
    try driver.devTools(
      "Emulation.setEmulatedMedia", ["media": print ? "print" : "", "features": features])
    try driver.devTools(
      "Emulation.setScriptExecutionDisabled", ["value": .truth(!scripts)])
  }
}

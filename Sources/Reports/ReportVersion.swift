/// The version that reports and the command name.
public enum ReportVersion {
  public static let current = "0.1.0"
}

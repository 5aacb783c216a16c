/// "1 quote", "2 quotes"; "2 entries" with a `plural` that is not made by an s.
package func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}

// Times attention steps. For each line `score keys width times` of standard input it prints the
// seconds of processor time that one step took, so that bench.py can take turns with its peers.

import Attention
import Glibc

/// How long this thread has run, without the time that others had the processor.
func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// Seconds of one call, the mean of some; `call` gives a number, so that none can be left out.
func seconds(times: Int, of call: () -> Double) -> Double {
  var total = 0.0
  for _ in 0..<Swift.max(1, times / 4) { total += call() }  // caches and page tables fill
  let start = processorSeconds()
  for _ in 0..<times { total += call() }
  let seconds = (processorSeconds() - start) / Double(times)
  return total.isNaN ? .nan : seconds
}

/// Seconds for the contexts of so many words that look at each other.
func secondsOfSelfAttention(words: Int, width: Int, times: Int) -> Double {
  let queries = Matrix.random(rows: words, columns: width, seed: 1)
  let keys = Matrix.random(rows: words, columns: width, seed: 2)
  let values = Matrix.random(rows: words, columns: width, seed: 3)
  return seconds(times: times) {
    scaledDotProductAttention(queries: queries, keys: keys, values: values)[0, 0]
  }
}

/// Seconds for one step: score, softmax and context of one query.
func secondsOfStep(by score: Score, keys count: Int, width: Int, times: Int) -> Double {
  let score = score.resolved(queryWidth: width, keyWidth: width)
  let query = Vector.random(count: width, seed: 1)
  let keys = Matrix.random(rows: count, columns: width, seed: 2)
  let values = Matrix.random(rows: count, columns: width, seed: 3)
  return seconds(times: times) {
    attend(query: query, keys: keys, values: values, by: score).context[0]
  }
}

let scores: [Substring: Score] = ["dot": .dot, "general": .general, "additive": .additive]
while let line = readLine() {
  let words = line.split(separator: " ")
  guard words.count == 4, let keys = Int(words[1]), let width = Int(words[2]),
    let times = Int(words[3])
  else { fatalError("'\(line)' is not: kind, keys, width, times") }
  if let score = scores[words[0]] {
    print(secondsOfStep(by: score, keys: keys, width: width, times: times))
  } else {
    print(secondsOfSelfAttention(words: keys, width: width, times: times))
  }
  fflush(nil)
}

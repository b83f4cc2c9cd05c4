// Times training steps. For each line `embedding hidden attention words batch source target threads
// times` of standard input it prints the seconds (wall clock) of one step of RNNsearch: loss and
// gradients of a batch, clipping and Adam. bench.py takes turns with its peers.

import Attention
import Glibc
import Seq2Seq

/// Seconds since some moment.
func wallSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// A batch of sentences of the same lengths.
func batch(of count: Int, words: Int, source: Int, target: Int) -> [Example] {
  var generator = SeededGenerator(seed: 1)
  func sentence(_ length: Int) -> [Int] {
    (0..<length).map { _ in Int.random(in: 1..<words, using: &generator) }
  }
  return (0..<count).map { _ in
    // <END> is a target word, too.
    Example(source: sentence(source), target: sentence(target - 1), alignment: [])
  }
}

/// Seconds of one step, the mean of some.
func secondsOfStep(_ numbers: [Int]) -> Double {
  let (words, times) = (numbers[3], numbers[8])
  let shape = ModelShape(
    sourceWords: words, targetWords: words, embedding: numbers[0], hidden: numbers[1],
    attentionWidth: numbers[2])
  let trainer = Trainer(Model(shape, seed: 1), threads: numbers[7])
  let examples = batch(of: numbers[4], words: words, source: numbers[5], target: numbers[6])
  for _ in 0..<max(2, times / 4) { _ = trainer.step(examples, rate: 1e-3, clip: 1) }
  let start = wallSeconds()
  for _ in 0..<times { _ = trainer.step(examples, rate: 1e-3, clip: 1) }
  return (wallSeconds() - start) / Double(times)
}

while let line = readLine() {
  let numbers = line.split(separator: " ").compactMap { Int($0) }
  guard numbers.count == 9 else { fatalError("'\(line)' is not nine numbers") }
  print(secondsOfStep(numbers))
  fflush(nil)
}

import Foundation

/// Turns the first `classes` columns of each row of outputs into probabilities, the rest into zeros.
package func softmax(_ outputs: UnsafeMutablePointer<Float>, rows: Int, classes: Int) {
    for row in 0..<rows {
        let values = outputs + row * NetworkShape.outputs
        var most = values[0]
        for column in 1..<classes { most = max(most, values[column]) }
        var sum: Float = 0
        for column in 0..<classes {
            values[column] = exp(values[column] - most)
            sum += values[column]
        }
        for column in 0..<classes { values[column] /= sum }
        for column in classes..<NetworkShape.outputs { values[column] = 0 }
    }
}

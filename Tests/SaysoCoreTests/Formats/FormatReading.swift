import CZlib
import SaysoCore
import SaysoExtraction
import SaysoModel

extension TemporaryFolder {
    /// What is read of a file or folder here.
    func read(_ name: String, as options: ReadingOptions = ReadingOptions()) throws -> [Result<
        GivenArticle, ReadingError
    >] {
        var results: [Result<GivenArticle, ReadingError>] = []
        try ArticleReader(options: options).read([path + "/" + name]) { results.append($0) }
        return results
    }

    /// The articles that are read of a file with these contents.
    func articles(_ contents: String, in name: String, as options: ReadingOptions = ReadingOptions()) throws
        -> [Article]
    {
        try write(contents, to: name)
        return try read(name, as: options).map { try $0.get().article }
    }
}

extension GivenArticle {
    /// The quotes that the file marks.
    var attributions: [Attribution]? {
        guard case .marked(let attributions) = quotes else { return nil }
        return attributions
    }
}

extension [Result<GivenArticle, ReadingError>] {
    var articles: [Article] { compactMap { try? $0.get().article } }

    var reasons: [ReadingError.Reason] {
        compactMap { result in
            guard case .failure(let error) = result else { return nil }
            return error.reason
        }
    }
}

/// `bytes` as a member of a gzip file.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
        &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count + 1024)
    return input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(output.count)
            deflate(&stream, Z_FINISH)
            return Array(output.prefix(output.count - Int(stream.avail_out)))
        }
    }
}

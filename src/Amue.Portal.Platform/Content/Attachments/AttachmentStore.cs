using System.Buffers;
using System.Security.Cryptography;
using Amue.Portal.Platform.Data;
using Microsoft.Extensions.Configuration;

namespace Amue.Portal.Platform.Content.Attachments;

/// <summary>
/// Files that people attach, outside what is served: each under the name of its own digest, so that the same file twice is one
/// and no name that anybody chose reaches the disk; pictures without their metadata. The directory (<c>Attachments:Directory</c>) is shared by the nodes.
/// </summary>
public sealed class AttachmentStore(DataDirectory data, IConfiguration configuration)
{
    /// <summary>25 MB (security.md §2.3).</summary>
    public const long LargestFile = 25 * 1024 * 1024;

    private const int HeadLength = 4096;

    private readonly string _root = Path.GetFullPath(configuration["Attachments:Directory"] is { Length: > 0 } shared ? shared : data.PathOf("attachments"));

    /// <returns>What was kept; null when it is empty or larger than <see cref="LargestFile"/>, and then nothing is.</returns>
    public async Task<StoredFile?> KeepAsync(Stream content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_root);
        var coming = Path.Combine(_root, $"{Guid.NewGuid():N}.coming");
        try
        {
            if (await CopyAsync(content, coming, cancellationToken) is not { } stored)
            {
                return null;
            }

            stored = await WithoutMetadataAsync(stored, coming, cancellationToken);
            var path = PathOf(stored.Sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(coming, path, overwrite: true);
            return stored;
        }
        finally
        {
            File.Delete(coming);
        }
    }

    /// <returns>Null when it is not there.</returns>
    public Stream? Open(string sha256)
    {
        var path = PathOf(sha256);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 64 * 1024, useAsync: true) : null;
    }

    /// <summary>Digests of the files last written before a moment; what never came to its end is removed on the way.</summary>
    internal IEnumerable<string> WrittenBefore(DateTime moment)
    {
        if (!Directory.Exists(_root))
        {
            yield break;
        }

        foreach (var file in new DirectoryInfo(_root).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.LastWriteTimeUtc < moment))
        {
            if (IsDigest(file.Name))
            {
                yield return file.Name;
            }
            else if (file.Extension == ".coming")
            {
                file.Delete();
            }
        }
    }

    internal void Remove(string sha256) => File.Delete(PathOf(sha256));

    private static bool IsDigest(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);

    private string PathOf(string sha256) => IsDigest(sha256)
        ? Path.Combine(_root, sha256[..2], sha256)
        : throw new ArgumentException("A stored file is named by the lower-case hexadecimal of its SHA-256.", nameof(sha256));

    /// <summary>A picture is kept without where and with what it was taken.</summary>
    private static async Task<StoredFile> WithoutMetadataAsync(StoredFile stored, string path, CancellationToken cancellationToken)
    {
        if (!PictureMetadata.Concerns(stored.Head))
        {
            return stored;
        }

        var picture = await File.ReadAllBytesAsync(path, cancellationToken);
        var kept = PictureMetadata.TakeOut(picture);
        if (ReferenceEquals(kept, picture))
        {
            return stored;
        }

        await File.WriteAllBytesAsync(path, kept, cancellationToken);
        return new StoredFile(Convert.ToHexStringLower(SHA256.HashData(kept)), kept.Length, kept[..Math.Min(kept.Length, HeadLength)]);
    }

    private static async Task<StoredFile?> CopyAsync(Stream content, string path, CancellationToken cancellationToken)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, useAsync: true);
            var head = new List<byte>(HeadLength);
            long size = 0;
            int read;
            while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
            {
                size += read;
                if (size > LargestFile)
                {
                    return null;
                }

                head.AddRange(buffer.AsSpan(0, Math.Min(read, HeadLength - head.Count)));
                digest.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            return size == 0 ? null : new StoredFile(Convert.ToHexStringLower(digest.GetHashAndReset()), size, head.ToArray());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

using System.Security.Cryptography;
using SalesBot.Conversations;

namespace SalesBot.Events;

/// <summary>Keeps files that came in. Those that cannot be kept are answered for by <see cref="Conversations.Router"/>.</summary>
internal static class FileStore
{
    /// <summary>Stores the good files of an update and returns their ids, in order.</summary>
    public static async Task<IReadOnlyList<long>> Keep(Visit visit)
    {
        var ids = new List<long>();
        foreach (var file in visit.Incoming.Files.Where(file => file is { Problem: null, Content.Length: > 0 }).Take(10))
            ids.Add((await Keep(visit, CleanFileName.Of(file.Name), file.MediaType, file.Content!, visit.Me.Id)).Id);
        return ids;
    }

    /// <summary>Stores one file.</summary>
    public static async Task<StoredFile> Keep(Work work, string name, string mediaType, byte[] content, int? personId)
    {
        var file = new StoredFile
        {
            Name = name,
            MediaType = mediaType.Length is > 0 and <= 120 ? mediaType : "application/octet-stream",
            Size = content.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            PersonId = personId,
            At = work.Now,
        };
        work.Db.Files.Add(file);
        await work.Db.SaveChangesAsync();
        work.Db.FileContents.Add(new StoredFileContent { FileId = file.Id, Bytes = content });
        return file;
    }
}

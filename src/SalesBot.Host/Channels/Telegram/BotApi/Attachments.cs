namespace SalesBot.Host.Channels.Telegram.BotApi;

/// <summary>One size of a photo; sizes in bytes and pixels.</summary>
internal sealed record PhotoSize(string FileId, int Width, int Height, long? FileSize = null);

/// <summary>A general file.</summary>
internal sealed record Document(string FileId, string? FileName = null, string? MimeType = null, long? FileSize = null);

/// <summary>A voice message.</summary>
internal sealed record Voice(string FileId, string? MimeType = null, long? FileSize = null);

/// <summary>A piece of music.</summary>
internal sealed record Audio(string FileId, string? FileName = null, string? MimeType = null, long? FileSize = null);

/// <summary>A video.</summary>
internal sealed record Video(string FileId, string? FileName = null, string? MimeType = null, long? FileSize = null);

/// <summary>A round video message.</summary>
internal sealed record VideoNote(string FileId, long? FileSize = null);

/// <summary>A file that is ready to be downloaded, for at least an hour.</summary>
internal sealed record File(string FileId, long? FileSize = null, string? FilePath = null);

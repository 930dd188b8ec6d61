namespace SalesBot.Backups;

/// <summary>Where a copy of the database is put every night (<c>Backup:Folder</c>).</summary>
/// <param name="Path">Full path of a folder, best on another disk.</param>
public sealed record BackupFolder(string Path);

using SalesBot.Conversations;

namespace SalesBot.Backups;

/// <summary>Copies of the database, made by themselves.</summary>
public sealed class BackupsFeature : Feature
{
    /// <inheritdoc />
    public override void DueWork(IDueWorks works) => works.Lengthy<DueBackups>("backup", due => due.Wait, due => due.Make);
}
